//! What of a day is staged before the next is shown: battles in their place, for which the week waits, and
//! the greatest news as cards, for which it waits on its last day alone.
//!
//! What is staged are headlines of the day for the side that watches ([`rules::headline`] weighs them and
//! says which), so nothing is staged that it does not know of. Who sees all is shown the battles of all.
//! A record is staged while it runs, not where it is turned to. Deliberately absent: how it looks (`ui`).

use super::{
    intent::{CameraIntent, Intent, PlaybackIntent, Replies, Screen},
    model::{SettingsRes, Shown, Viewpoint},
    playback::{EventShown, Playback, Showing, show},
    stage::{Carry, CarryOut},
};
use bevy::{ecs::system::SystemParam, prelude::*, window::RequestRedraw};
use rules::{
    battle_course::{BattleCourse, battle_course},
    event::{Event, Logged, Phase, TimeEvent},
    headline::{BattleTold, Headline, HeadlineKind, HeadlineStaging, headlines, staging},
    ids::{HexId, SideId},
    state::CampaignState,
};
use std::collections::VecDeque;

/// How long a battle is staged at most, seconds.
const BATTLE: f32 = 4.0;
/// So many battles of a week are staged at length, the others for a short while.
const AT_LENGTH: usize = 3;
const SHORT_BATTLE: f32 = 1.0;
/// How long a card lies there, seconds.
const CARD: f32 = 3.0;
/// Most cards that wait: of a day with more the weightiest are shown.
const MOST_CARDS: usize = 3;
/// Share of a battle's time after which it is over, and the beaten are pursued.
const OVER: f32 = 0.7;

/// A battle to be staged.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BattleScene {
    /// How it went, as far as the watching side could follow it.
    pub course: BattleCourse,
    /// How it ended for the watching side; nothing for who sees all.
    pub told: Option<BattleTold>,
}

/// A moment of a battle.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct BattleMoment {
    /// Which phase is fought, or was fought last.
    pub phase: Phase,
    /// How both parties hold together, 0–1.
    pub cohesion: [f32; 2],
    /// How far the end of it has been shown, 0–1; nothing while it is fought.
    pub over: Option<f32>,
}

impl BattleScene {
    /// The moment after a share (0–1) of its time.
    #[must_use]
    pub fn moment(&self, share: f32) -> BattleMoment {
        let course = &self.course;
        let fought = course.phases.iter().filter(|phase| **phase != Phase::Pursuit).count().max(1);
        let at = (share / OVER).clamp(0.0, 1.0) * fought as f32;
        let step = (at as usize).min(fought - 1);
        let over = (share >= OVER).then(|| ((share - OVER) / (1.0 - OVER)).clamp(0.0, 1.0));
        let cohesion = [0, 1].map(|party: usize| {
            let all = &course.parties[party].cohesion;
            let of = |n: usize| f32::from(all.get(n).or(all.last()).copied().unwrap_or(0)) / 1000.0;
            match over {
                None => of(step).lerp(of(step + 1), at - step as f32),
                Some(over) => of(fought).lerp(of(course.phases.len()), over),
            }
        });
        let phase = course.phases.get(step).copied().unwrap_or(Phase::Melee);
        BattleMoment { phase, cohesion, over }
    }
}

/// Something that is shown for a while.
#[derive(Clone, PartialEq, Debug)]
pub struct Timed<T> {
    /// What.
    pub what: T,
    passed: f32,
    lasts: f32,
}

impl<T> Timed<T> {
    const fn new(what: T, lasts: f32) -> Self {
        Self { what, passed: 0.0, lasts }
    }

    /// Share of its time that has passed, 0–1.
    #[must_use]
    pub fn share(&self) -> f32 {
        (self.passed / self.lasts).clamp(0.0, 1.0)
    }
}

/// What is staged, and what waits to be.
#[derive(Resource, Default)]
pub struct Staging {
    battle: Option<Timed<BattleScene>>,
    battles: VecDeque<BattleScene>,
    card: Option<Timed<Headline>>,
    cards: VecDeque<Headline>,
    /// Battles staged of this week.
    staged: usize,
    /// Whether a battle of this day has been passed over: then the same key passes over the week.
    hasty: bool,
}

impl Staging {
    /// The battle that is staged.
    #[must_use]
    pub const fn battle(&self) -> Option<&Timed<BattleScene>> {
        self.battle.as_ref()
    }

    /// The card that lies there; none beside a battle.
    #[must_use]
    pub fn card(&self) -> Option<&Headline> {
        self.card.as_ref().filter(|_| self.battle.is_none()).map(|card| &card.what)
    }

    /// Whether a battle has just been passed over, and the next one is on.
    #[must_use]
    pub const fn is_hasty(&self) -> bool {
        self.hasty
    }

    /// Whether a battle there is staged, or waits to be.
    #[must_use]
    pub fn stages(&self, at: HexId) -> bool {
        let on = self.battle.iter().map(|on| &on.what);
        on.chain(&self.battles).any(|scene| scene.course.at == at)
    }

    fn is_empty(&self) -> bool {
        self.battle.is_none()
            && self.battles.is_empty()
            && self.card.is_none()
            && self.cards.is_empty()
    }

    /// Drops all of it; what has been staged of the week stays counted.
    fn clear(&mut self) {
        *self = Self { staged: self.staged, ..Self::default() };
    }
}

/// The state as it was before the day that is being shown.
#[derive(Resource, Default)]
struct BeforeDay(Option<CampaignState>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Staging>()
        .init_resource::<BeforeDay>()
        .add_systems(CarryOut, command.in_set(Carry::Look))
        .add_systems(
            Update,
            (remember.before(show), (gather, act).chain().after(show)).in_set(Showing),
        );
}

fn command(
    mut intents: MessageReader<Intent>,
    mut staging: ResMut<Staging>,
    mut playback: ResMut<Playback>,
) {
    for intent in intents.read() {
        let Intent::Playback(wish) = intent else { continue };
        match wish {
            PlaybackIntent::Skip => {
                staging.clear();
                playback.hold(false);
            }
            PlaybackIntent::SkipScene => {
                if staging.battle.take().is_some() {
                    staging.hasty = true;
                } else {
                    staging.card = None;
                }
            }
            PlaybackIntent::Pause => {}
        }
    }
}

fn remember(shown: Option<Res<Shown>>, mut before: ResMut<BeforeDay>) {
    let Some(shown) = shown.filter(|shown| shown.is_changed()) else { return };
    match &mut before.0 {
        Some(state) => state.clone_from(shown.state()),
        none => *none = Some(shown.state().clone()),
    }
}

/// What the stage is set for.
#[derive(SystemParam)]
struct Audience<'w> {
    viewpoint: Res<'w, Viewpoint>,
    screen: Res<'w, State<Screen>>,
    prefs: Res<'w, SettingsRes>,
}

impl Audience<'_> {
    /// Whether others watch than did, or something else.
    fn is_changed(&self) -> bool {
        self.viewpoint.is_changed() || self.screen.is_changed()
    }

    fn is_there(&self) -> bool {
        matches!(self.screen.get(), Screen::Campaign | Screen::Replay)
    }

    /// How long something takes at the speed that the player has chosen: never longer than usual.
    fn lasts(&self, usual: f32) -> f32 {
        usual * (100.0 / self.prefs.0.speed_percent.max(10) as f32).min(1.0)
    }
}

/// Takes from the day that has just been shown what is to be staged.
fn gather(
    mut told: MessageReader<EventShown>,
    audience: Audience<'_>,
    shown: Option<Res<Shown>>,
    before: Res<BeforeDay>,
    mut playback: ResMut<Playback>,
    mut staging: ResMut<Staging>,
) {
    // What was begun for others, or has been broken off, is dropped.
    let broken_off = staging.battle.is_some() && !playback.is_held();
    if (audience.is_changed() || broken_off) && !staging.is_empty() {
        staging.clear();
        playback.hold(false);
    }
    if told.is_empty() {
        return;
    }
    let day: Vec<Logged> = told.read().map(|shown| shown.0).collect();
    let week_begins =
        day.iter().any(|fact| matches!(fact.event, Event::Time(TimeEvent::WeekBegan { .. })));
    if week_begins {
        staging.bypass_change_detection().staged = 0;
    }
    let (Some(shown), Some(before)) = (shown, &before.0) else { return };
    // Who turns to a day of a record, or has asked for the rest at once, wants no play.
    if playback.paused || playback.is_skipping() || !audience.is_there() {
        return;
    }
    let after = shown.state();
    if before.scenario.hash != after.scenario.hash {
        return;
    }
    let (battles, cards) = scenes(before, after, &day, audience.viewpoint.0);
    if battles.is_empty() && cards.is_empty() {
        return;
    }
    staging.hasty = false;
    staging.battles.extend(battles);
    staging.cards.extend(cards);
    staging.cards.truncate(MOST_CARDS);
}

/// What is staged of a day: battles in their order, news by weight. Cards are written for a side: who
/// sees all has none.
fn scenes(
    before: &CampaignState,
    after: &CampaignState,
    day: &[Logged],
    viewer: Option<SideId>,
) -> (Vec<BattleScene>, Vec<Headline>) {
    let (mut battles, mut cards): (Vec<BattleScene>, Vec<Headline>) = (Vec::new(), Vec::new());
    let watching: Vec<SideId> =
        viewer.map_or_else(|| after.scenario.playable().collect(), |v| vec![v]);
    for side in watching {
        for headline in headlines(before, after, day, side) {
            match (staging(&headline, after, side), headline.kind) {
                (Some(HeadlineStaging::Battle), HeadlineKind::Battle(told)) => {
                    let known = battles.iter().any(|scene| scene.course.battle == told.battle);
                    let course = battle_course(day, told.battle, viewer).filter(|_| !known);
                    let told = viewer.map(|_| told);
                    battles.extend(course.map(|course| BattleScene { course, told }));
                }
                (Some(HeadlineStaging::Card), _) if viewer.is_some() => cards.push(headline),
                (Some(HeadlineStaging::Battle | HeadlineStaging::Card) | None, _) => {}
            }
        }
    }
    battles.sort_by_key(|scene| scene.course.battle);
    (battles, cards)
}

/// The play goes on: what is over leaves the stage, what waits comes on.
fn act(
    audience: Audience<'_>,
    time: Res<Time>,
    mut playback: ResMut<Playback>,
    mut staging: ResMut<Staging>,
    mut replies: ResMut<Replies>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    if staging.is_empty() {
        if playback.is_held() {
            playback.hold(false);
        }
        return;
    }
    let by = if playback.paused { 0.0 } else { time.delta_secs() };
    if !playback.paused {
        redraw.write(RequestRedraw);
    }
    let staging = &mut *staging;
    advance(&mut staging.battle, by);
    if staging.battle.is_none()
        && let Some(scene) = staging.battles.pop_front()
    {
        staging.staged += 1;
        let usual = if staging.staged > AT_LENGTH { SHORT_BATTLE } else { BATTLE };
        if audience.prefs.0.follow {
            replies.write(CameraIntent::Follow(scene.course.at));
        }
        staging.battle = Some(Timed::new(scene, audience.lasts(usual)));
    }
    if staging.battle.is_none() {
        advance(&mut staging.card, by);
        if staging.card.is_none() {
            let next = staging.cards.pop_front();
            staging.card = next.map(|news| Timed::new(news, audience.lasts(CARD)));
        }
    }
    // Cards lie there while days pass, but not over the end of the week.
    let last = playback.waiting() == 0 && staging.card.is_some();
    playback.hold(staging.battle.is_some() || last);
}

fn advance<T>(on: &mut Option<Timed<T>>, by: f32) {
    if let Some(timed) = on {
        timed.passed += by;
        if timed.passed >= timed.lasts {
            *on = None;
        }
    }
}
