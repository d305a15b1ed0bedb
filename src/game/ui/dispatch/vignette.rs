//! The small pictures of a front page, drawn in ink as on old maps: what a headline is about is seen
//! before it is read. Every picture differs by its shape, not by its colour alone.

use crate::game::ui::theme;
use bevy_egui::egui::{self, Color32, Pos2, Sense, Shape, Stroke, Ui};
use rules::{
    event::Fate,
    headline::{BattleEnd, Headline, HeadlineKind, HeadlineTone},
};

/// Ink of good news.
const GLAD: Color32 = Color32::from_rgb(0x3F, 0x72, 0x3C);

/// Draws the picture of a headline, `size` points wide and high.
pub(in crate::game::ui) fn vignette(ui: &mut Ui, news: &Headline, size: f32) {
    let (rect, _) = ui.allocate_exact_size(egui::vec2(size, size), Sense::hover());
    let colour = match news.tone {
        HeadlineTone::Good => GLAD,
        HeadlineTone::Plain => theme::INK,
        HeadlineTone::Bad => theme::ALARM,
    };
    let ring = Stroke::new((size / 40.0).max(1.0), theme::LINE);
    ui.painter().circle(rect.center(), size * 0.48, theme::LEAF, ring);
    let pen = VignettePen { painter: ui.painter(), at: rect.center(), size, colour };
    match news.kind {
        HeadlineKind::Battle(told) => match told.end {
            BattleEnd::Rout => pen.broken_banner(),
            BattleEnd::RoutOfTheEnemy | BattleEnd::Won => pen.victory(),
            BattleEnd::Lost | BattleEnd::Drawn => pen.sabres(),
        },
        HeadlineKind::BattleHeard { .. } => pen.sabres(),
        HeadlineKind::PlaceWon { .. } | HeadlineKind::TownFreed(_) => pen.town(true, false),
        HeadlineKind::StormBeaten { .. } => pen.town(true, true),
        HeadlineKind::PlaceLost { .. } => pen.town(false, false),
        HeadlineKind::TownTurns { .. }
        | HeadlineKind::SiegeGivenUp(_)
        | HeadlineKind::StormFailed { .. }
        | HeadlineKind::ShutIn(_)
        | HeadlineKind::SiegeBegun(_) => pen.town(false, true),
        HeadlineKind::Leader { fate, .. } => pen.standard(fate),
        HeadlineKind::WentOver { .. }
        | HeadlineKind::CameOver { .. }
        | HeadlineKind::WentHome { .. } => pen.riders_away(),
        HeadlineKind::Want { .. } | HeadlineKind::Hungry { .. } => pen.cauldron(),
        HeadlineKind::CampsLost { .. } | HeadlineKind::CaptivesLed { .. } => pen.yurt(),
        HeadlineKind::HostSeen { .. } | HeadlineKind::Mustered { .. } => pen.spears(),
        HeadlineKind::ScriptedEvent { .. } => pen.letter(),
    }
}

/// Where a picture is drawn: points are given about its middle, in shares of its size.
struct VignettePen<'a> {
    painter: &'a egui::Painter,
    at: Pos2,
    size: f32,
    /// The ink of what it is about.
    colour: Color32,
}

impl VignettePen<'_> {
    fn point(&self, (x, y): (f32, f32)) -> Pos2 {
        self.at + egui::vec2(x, y) * self.size
    }

    fn stroke(&self, share: f32, colour: Color32) -> Stroke {
        Stroke::new((self.size * share).max(1.2), colour)
    }

    fn line(&self, points: &[(f32, f32)], share: f32, colour: Color32) {
        let points = points.iter().map(|&point| self.point(point)).collect();
        self.painter.add(Shape::line(points, self.stroke(share, colour)));
    }

    /// A filled shape without hollows.
    fn fill(&self, points: &[(f32, f32)], colour: Color32) {
        let points = points.iter().map(|&point| self.point(point)).collect();
        self.painter.add(Shape::convex_polygon(points, colour, Stroke::NONE));
    }

    /// Crossed sabres.
    fn sabres(&self) {
        for turn in [1.0, -1.0] {
            let blade: Vec<(f32, f32)> = (0..=8)
                .map(|i| {
                    let share = i as f32 / 8.0;
                    let bend = 0.1 * (share * std::f32::consts::PI).sin();
                    ((-0.24 + 0.52 * share) * turn, 0.24 - 0.52 * share - bend)
                })
                .collect();
            self.line(&blade, 0.055, self.colour);
            self.line(&[(-0.28 * turn, 0.1), (-0.12 * turn, 0.28)], 0.05, theme::INK);
            self.line(&[(-0.24 * turn, 0.24), (-0.3 * turn, 0.31)], 0.06, theme::INK);
        }
    }

    /// A banner that stands over crossed sabres.
    fn victory(&self) {
        self.line(&[(0.0, -0.36), (0.0, 0.36)], 0.045, theme::INK);
        self.fill(&[(0.02, -0.34), (0.3, -0.26), (0.3, -0.08), (0.02, -0.06)], self.colour);
        self.line(&[(-0.28, 0.3), (0.28, 0.06)], 0.05, theme::INK);
        self.line(&[(0.28, 0.3), (-0.28, 0.06)], 0.05, theme::INK);
    }

    /// A banner with a broken staff, its cloth on the ground.
    fn broken_banner(&self) {
        self.line(&[(-0.2, 0.34), (-0.1, -0.02)], 0.05, theme::INK);
        self.line(&[(-0.1, -0.02), (-0.02, -0.06), (-0.06, 0.02)], 0.03, theme::INK);
        self.line(&[(0.0, -0.04), (0.34, 0.16)], 0.05, theme::INK);
        self.fill(&[(0.08, 0.02), (0.32, 0.15), (0.2, 0.34), (0.0, 0.24)], self.colour);
        self.line(&[(-0.34, 0.34), (0.34, 0.34)], 0.03, theme::THIN);
        // Those who run.
        for (x, y) in [(-0.3, -0.16), (-0.18, -0.24), (-0.34, -0.28)] {
            self.line(&[(x, y), (x - 0.06, y - 0.05)], 0.035, theme::THIN);
        }
    }

    /// Walls with a gate; a flag over them where they are held, and tents before them in a siege.
    fn town(&self, flag: bool, siege: bool) {
        let stone = if flag { theme::INK } else { theme::THIN };
        self.fill(&[(-0.3, -0.04), (0.3, -0.04), (0.3, 0.22), (-0.3, 0.22)], stone);
        for x in [-0.3, -0.08, 0.14] {
            self.fill(&[(x, -0.14), (x + 0.16, -0.14), (x + 0.16, -0.02), (x, -0.02)], stone);
        }
        self.fill(&[(-0.07, 0.06), (0.07, 0.06), (0.07, 0.22), (-0.07, 0.22)], theme::LEAF);
        if flag {
            self.line(&[(0.0, -0.12), (0.0, -0.4)], 0.035, theme::INK);
            self.fill(&[(0.01, -0.4), (0.24, -0.33), (0.01, -0.24)], self.colour);
        } else if !siege {
            // A breach.
            self.fill(&[(0.1, -0.16), (0.32, -0.16), (0.22, 0.14)], theme::LEAF);
            self.line(&[(0.1, -0.14), (0.22, 0.14), (0.3, -0.02)], 0.035, self.colour);
        }
        if siege {
            for x in [-0.2, 0.0, 0.2] {
                self.fill(&[(x - 0.09, 0.38), (x, 0.25), (x + 0.09, 0.38)], self.colour);
            }
        }
    }

    /// A standard of horse tails: upright, bound, or fallen with him who bore it.
    fn standard(&self, fate: Fate) {
        let (foot, top) = match fate {
            Fate::Well | Fate::Wounded => ((0.0, 0.36), (0.0, -0.36)),
            Fate::Captured => ((-0.12, 0.36), (0.1, -0.34)),
            Fate::Killed => ((-0.34, 0.26), (0.32, 0.06)),
        };
        self.line(&[foot, top], 0.05, theme::INK);
        let along = (foot.0 - top.0, foot.1 - top.1);
        for (n, side) in [(0.1, -1.0), (0.1, 1.0), (0.34, -1.0), (0.34, 1.0)] {
            let from = (top.0 + along.0 * n, top.1 + along.1 * n);
            let to = (from.0 + 0.12 * side, from.1 + 0.18);
            self.line(&[from, (from.0 + 0.1 * side, from.1 + 0.04), to], 0.06, self.colour);
        }
        if fate == Fate::Captured {
            self.line(&[(-0.3, 0.0), (0.3, 0.0)], 0.04, theme::INK);
            self.line(&[(-0.3, 0.08), (0.3, 0.08)], 0.04, theme::INK);
        }
    }

    /// Hoofprints that lead away.
    fn riders_away(&self) {
        let prints =
            [(-0.24, 0.24, 0.1), (-0.06, 0.04, 0.08), (0.14, 0.0, 0.065), (0.22, -0.2, 0.05)];
        for (x, y, size) in prints {
            let print: Vec<(f32, f32)> = (0..=10)
                .map(|i| {
                    // Open behind, as a shoe is.
                    let turn = std::f32::consts::PI * (0.9 + 1.3 * i as f32 / 10.0);
                    (x + size * turn.cos(), y + 1.2 * size * turn.sin())
                })
                .collect();
            self.line(&print, 0.05, self.colour);
        }
    }

    /// An empty cauldron on its side.
    fn cauldron(&self) {
        let bowl: Vec<(f32, f32)> = (0..=12)
            .map(|i| {
                let turn = std::f32::consts::PI * i as f32 / 12.0;
                (0.28 * turn.cos(), -0.06 + 0.28 * turn.sin())
            })
            .collect();
        self.fill(&bowl, theme::INK);
        self.line(&[(-0.34, -0.06), (0.34, -0.06)], 0.05, theme::INK);
        self.line(&[(-0.2, 0.2), (-0.26, 0.34)], 0.045, theme::INK);
        self.line(&[(0.2, 0.2), (0.26, 0.34)], 0.045, theme::INK);
        self.line(&[(-0.16, -0.16), (0.16, -0.34)], 0.05, self.colour);
        self.line(&[(0.16, -0.16), (-0.16, -0.34)], 0.05, self.colour);
    }

    /// A felt tent.
    fn yurt(&self) {
        let roof: Vec<(f32, f32)> = (0..=12)
            .map(|i| {
                let turn = std::f32::consts::PI * (1.0 + i as f32 / 12.0);
                (0.32 * turn.cos(), 0.02 + 0.24 * turn.sin())
            })
            .collect();
        self.fill(&roof, theme::INK);
        self.fill(&[(-0.3, 0.04), (0.3, 0.04), (0.3, 0.28), (-0.3, 0.28)], theme::THIN);
        self.fill(&[(-0.08, 0.08), (0.08, 0.08), (0.08, 0.28), (-0.08, 0.28)], theme::LEAF);
        // Smoke or fire.
        self.line(&[(0.0, -0.22), (0.06, -0.28), (0.0, -0.34), (0.06, -0.4)], 0.045, self.colour);
    }

    /// Spears over the rim of the steppe.
    fn spears(&self) {
        let rim = [(-0.38, 0.24), (-0.16, 0.14), (0.1, 0.2), (0.38, 0.12)];
        self.line(&rim, 0.04, theme::THIN);
        for (x, y) in [(-0.24, 0.16), (-0.12, 0.13), (0.0, 0.15), (0.12, 0.18), (0.24, 0.14)] {
            self.line(&[(x, y), (x + 0.03, y - 0.4)], 0.03, theme::INK);
            self.fill(&[(x, y - 0.38), (x + 0.03, y - 0.5), (x + 0.06, y - 0.38)], self.colour);
        }
    }

    /// A letter with a seal.
    fn letter(&self) {
        self.fill(&[(-0.3, -0.2), (0.3, -0.2), (0.3, 0.22), (-0.3, 0.22)], theme::PAPER);
        let edge = [(-0.3, -0.2), (0.3, -0.2), (0.3, 0.22), (-0.3, 0.22), (-0.3, -0.2)];
        self.line(&edge, 0.03, theme::INK);
        self.line(&[(-0.3, -0.2), (0.0, 0.06), (0.3, -0.2)], 0.03, theme::INK);
        self.painter.circle_filled(self.point((0.0, 0.08)), self.size * 0.08, theme::ALARM);
    }
}
