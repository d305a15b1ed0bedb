//! One order to several forces in one command: `march 1+2+5 Sauran`, `march 1-11 Sauran`, `march all
//! Sauran`, `march Bukenbai + Eset Sauran`. It is told with what it would bring them together, and
//! planned and undone as one.
//!
//! Deliberately absent: orders to one force (`give`), and what concerns a force's own men, stores
//! and levies, which is told to one alone.

use super::{
    IoResult, Terminal,
    give::{OrderMode, Wrong},
    line::Args,
    resolve_names::Miss,
    vocabulary::Word,
};
use rules::{
    ids::ForceId,
    order::{Order, OrderKind},
    outlook::JointOutlook,
};

/// The forces that were named, and the words after them.
type ForcesThenWords<'w> = (Vec<ForceId>, &'w [String]);

impl Terminal<'_> {
    /// The forces that a command names where one may stand, if they are several; the words behind
    /// them. Nothing where there is but one: then it is read as any other is.
    pub(super) fn several<'w>(
        &self,
        kind: OrderKind,
        words: &'w [String],
    ) -> Result<Option<ForcesThenWords<'w>>, Wrong> {
        let mut args = Args::new(words);
        self.pass(&mut args, Word::OfForce);
        if !kind.is_for_several() {
            return Ok(None);
        }
        if self.pass(&mut args, Word::All) {
            return Ok(Some((self.afield(), args.rest())));
        }
        let mut forces: Vec<ForceId> = Vec::new();
        loop {
            match args.peek().and_then(numbers) {
                Some(list) => {
                    args.skip(1);
                    for number in list {
                        let found = self.numbers().forces.get((number as usize).wrapping_sub(1));
                        let found = found.and_then(|force| force.some());
                        let miss = Wrong::Miss("terminal-what-force", Miss::Number { number });
                        forces.push(found.ok_or(miss)?);
                    }
                }
                // What is wrong with a single name is told as of any order.
                None => match self.own_force(&mut args) {
                    Ok(force) => forces.push(force),
                    Err(_) if forces.is_empty() => return Ok(None),
                    Err(miss) => return Err(Wrong::Miss("terminal-what-force", miss)),
                },
            }
            if args.peek() != Some("+") {
                break;
            }
            args.skip(1);
        }
        forces.sort_unstable();
        forces.dedup();
        Ok((forces.len() > 1).then(|| (forces, args.rest())))
    }

    /// The side's forces in the field: on the map, and in no garrison.
    fn afield(&self) -> Vec<ForceId> {
        let seen = self.seen();
        let stands = |&force: &ForceId| {
            let in_garrison = seen.force(force).is_none_or(|row| row.garrison.is_some());
            !in_garrison && seen.force_hex(force).is_some()
        };
        seen.forces().filter(stands).collect()
    }

    /// Tells what an order would bring several forces, and plans it for those who can be given it.
    pub(super) fn consider_all(
        &mut self,
        order: Order,
        forces: &[ForceId],
        mode: OrderMode,
    ) -> IoResult {
        let joint = JointOutlook::of(&self.seen(), &order, forces);
        let lines = self.joint_lines(&joint);
        self.put_all(lines)?;
        let orders: Vec<Order> = joint.orders().collect();
        if orders.is_empty() {
            return Ok(());
        }
        if mode == OrderMode::Try {
            return self.put_message("terminal-tried");
        }
        if let Err(why) = self.session.give_all(self.seat, &orders) {
            let told = text::order_error(self.texts(), self.state(), self.seat, &why);
            return self.put(&told);
        }
        // On disk before it is answered.
        self.keep_up()?;
        let n = self.session.plan(self.seat).orders().len();
        let line = self.message("terminal-planned", &[("n", n.into())]);
        self.put(&line)
    }

    /// Every order of them, who is left out, and what they come to together.
    fn joint_lines(&self, joint: &JointOutlook) -> Vec<String> {
        let (texts, state) = (self.texts(), self.state());
        let name = |force| text::force_name(texts, state, self.seat, force);
        let date = |day: u16| text::date(texts, self.session.scenario(), day);
        let mut lines: Vec<String> =
            joint.orders().map(|order| text::order(texts, state, &order)).collect();
        lines.extend(joint.refused().map(|(force, why)| {
            let why = text::order_error(texts, state, self.seat, why);
            self.message(
                "plan-joint-refused",
                &[("force", name(force).into()), ("why", why.into())],
            )
        }));
        if lines.is_empty() || joint.men == 0 {
            return lines;
        }
        let orders: Vec<Order> = joint.orders().collect();
        lines.extend(self.caution_lines(&orders));
        let alone = text::joint_first(texts, self.state(), &self.seen(), joint);
        let told = alone.is_some();
        lines.extend(alone);
        let goes = if joint.slowest.is_some() { "plan-joint-men" } else { "plan-joint-of" };
        lines.push(self.message(goes, &[("n", joint.men.into())]));
        if let Some(slowest) = joint.slowest {
            let force = name(slowest);
            lines.push(match joint.arrives {
                Some((first, last)) if first == last => {
                    self.message("plan-joint-arrive", &[("first", date(first).into())])
                }
                Some((first, last)) => {
                    let args = [
                        ("first", date(first).into()),
                        ("last", date(last).into()),
                        ("force", force.into()),
                    ];
                    self.message("plan-joint-arrives", &args)
                }
                None => self.message("plan-joint-late", &[("force", force.into())]),
            });
        }
        lines.extend(text::joint_wear(texts, self.state(), &self.seen(), joint));
        lines.extend(text::joint_odds(texts, joint).filter(|_| !told));
        if let Some(&Order::Besiege { place, way, .. }) = orders.first() {
            let able: Vec<ForceId> = (joint.each.iter())
                .filter(|(.., outlook)| outlook.is_ok())
                .map(|(force, ..)| *force)
                .collect();
            lines.extend(self.siege_card_lines(&able, place, way, false));
        } else if let Some((_, odds)) = &joint.battle {
            lines.extend(text::battle_odds_chance(texts, odds));
        }
        let dangers = text::joint_dangers(texts, self.state(), &self.seen(), joint);
        lines.extend(dangers.into_iter().map(|line| line.sentence));
        lines
    }
}

/// Most numbers that a range may name: more forces than any side has.
const LONGEST_RANGE: u32 = 1000;

/// Numbers of a list, told together: "1+2+5", "1,2", "3-7". Nothing for a single number, or what is
/// no list of them.
fn numbers(word: &str) -> Option<Vec<u32>> {
    if !word.contains(['+', ',', '-']) {
        return None;
    }
    let mut list = Vec::new();
    for part in word.split(['+', ',']) {
        match part.split_once('-') {
            None => list.push(part.parse().ok()?),
            Some((from, to)) => {
                let (from, to): (u32, u32) = (from.parse().ok()?, to.parse().ok()?);
                if to < from || to - from > LONGEST_RANGE {
                    return None;
                }
                list.extend(from..=to);
            }
        }
    }
    Some(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_listed_in_three_ways() {
        assert_eq!(numbers("1+2+5"), Some(vec![1, 2, 5]));
        assert_eq!(numbers("1,2"), Some(vec![1, 2]));
        assert_eq!(numbers("3-5,9"), Some(vec![3, 4, 5, 9]));
        for none in ["4", "+", "a+b", "5-3", "1-", "1-9999999", "", "eset"] {
            assert_eq!(numbers(none), None, "{none}");
        }
    }
}
