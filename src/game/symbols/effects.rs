//! What flashes up while a week is shown, with its sound: battles, fires, sieges, places that change
//! hands; and the camera that follows the most important of it. Only what the eyes may know. A battle that
//! is staged (`drama`) is marked here where it is fought, no more.

use super::{
    Looking,
    board::{Board, DayShown, Dress, Key, Placement},
    scene::SceneParams,
    sprite::{Appearance, Flash},
};
use crate::game::{
    drama::Staging,
    geo,
    hearing::Heard,
    intent::{CameraIntent, Intent, PlaybackIntent, Replies},
    playback::{EventShown, Playback, day_seconds},
};
use bevy::{prelude::*, window::RequestRedraw};
use rules::{
    event::{
        BattleEvent, CampEvent, ContactEvent, Event, Logged, OrganisationEvent, RaidEvent,
        SiegeEvent,
    },
    ids::{CampId, ForceId, HexId, SideId},
    state::CampaignState,
};
use sound::Cue;
use text::Texts;

/// Days for which an effect stays.
const DAYS: f32 = 1.7;
/// Most effects at once; the oldest give way.
const MOST: usize = 24;

/// Effects on the map.
#[derive(Resource, Default)]
pub(super) struct Flashes {
    list: Vec<(HexId, Flash, f32)>,
    /// Whether the rest of the week has been asked for at once.
    skipped: bool,
}

/// How important something is, where it is, and what flashes up with what sound: nothing on the map
/// is heard that is not seen.
type Sighted = (u8, Option<HexId>, Option<(Flash, Cue)>);

/// Something to look at: how important, where, and what flashes up.
struct PointOfInterest {
    weight: u8,
    at: HexId,
    flash: Option<(Flash, Cue)>,
}

struct Watcher<'a> {
    state: &'a CampaignState,
    looking: &'a Looking<'a>,
}

impl Watcher<'_> {
    fn texts(&self) -> &Texts {
        &self.looking.words.0
    }

    fn text(&self, key: &str) -> String {
        self.texts().get(key, &[])
    }

    fn people(&self, side: SideId) -> String {
        text::side_name(self.texts(), self.state, side)
    }

    fn place(&self, place: rules::ids::PlaceId) -> Option<HexId> {
        self.state.scenario.places.get(place.index()).map(|place| place.hex)
    }

    /// Where a camp group is, as far as the eyes know.
    fn camp(&self, camp: CampId) -> Option<HexId> {
        let side = self.state.camps().side(camp);
        match self.looking.viewpoint.0 {
            Some(viewpoint) if viewpoint != side => {
                let body = rules::event::Body::Camp(camp);
                self.state.knowledge().contact(viewpoint, body).spot.as_hex()
            }
            _ => self.state.camp_hex(camp),
        }
    }

    fn force(&self, force: ForceId) -> Option<HexId> {
        let side = self.state.forces().side(force);
        match self.looking.viewpoint.0 {
            Some(viewpoint) if viewpoint != side => {
                let body = rules::event::Body::Force(force);
                self.state.knowledge().contact(viewpoint, body).spot.as_hex()
            }
            _ => self.state.force_hex(force),
        }
    }

    /// What flashes up for a fact, and how much it weighs against others of the day.
    fn sight(&self, event: &Event) -> Option<PointOfInterest> {
        let (weight, at, flash) = match event {
            Event::Battle(fact) => self.battle(fact)?,
            Event::Siege(fact) => self.siege(fact)?,
            Event::Raid(fact) => self.raid(fact)?,
            Event::Organisation(OrganisationEvent::PlaceTaken { place, to, .. }) => {
                let fixed = self.state.scenario.places.get(place.index())?;
                let rgb = self.looking.rgb(self.state, *to);
                let flash = Flash::Taken(self.people(*to), rgb);
                (4 + fixed.importance.min(4), Some(fixed.hex), Some((flash, Cue::Gates)))
            }
            Event::Contact(ContactEvent::Contact { force, at, .. }) => {
                (4, Some(*at).or(self.force(*force)), None)
            }
            Event::Contact(ContactEvent::RiddenOver { from, .. }) => (4, Some(*from), None),
            Event::Camp(CampEvent::CampFled { camp, .. }) => (3, self.camp(*camp), None),
            // Marches, losses and what is only known are shown by what stands on the map.
            Event::Organisation(_)
            | Event::Contact(_)
            | Event::Camp(_)
            | Event::Time(_)
            | Event::Order(_)
            | Event::March(_)
            | Event::People(_)
            | Event::Scenario(_)
            | Event::Subsistence(_)
            | Event::Knowledge(_) => return None,
        };
        Some(PointOfInterest { weight, at: at?, flash })
    }

    fn battle(&self, fact: &BattleEvent) -> Option<Sighted> {
        Some(match *fact {
            BattleEvent::BattleBegan { at, .. } => {
                (8, Some(at), Some((Flash::Battle(String::new()), Cue::Horn)))
            }
            BattleEvent::BattleEnded { at, winner, .. } => {
                let text = match winner {
                    Some(side) => {
                        let key = &self.state.scenario.sides.get(side.index())?.key;
                        let name = self.people(side);
                        let args = [("side", key.into()), ("name", name.into())];
                        self.texts().get("mark-battle-won", &args)
                    }
                    None => self.text("mark-battle-drawn"),
                };
                (9, Some(at), Some((Flash::Battle(text), Cue::Clash)))
            }
            BattleEvent::BattleJoined { .. }
            | BattleEvent::BattleBody { .. }
            | BattleEvent::BattleFreshness { .. }
            | BattleEvent::BattleStand { .. }
            | BattleEvent::BattleHeart { .. }
            | BattleEvent::BattleDismay { .. }
            | BattleEvent::BattleCountercharge { .. }
            | BattleEvent::BattlePursuit { .. }
            | BattleEvent::BattleArm { .. }
            | BattleEvent::BattleToll { .. }
            | BattleEvent::BattleFlight { .. }
            | BattleEvent::BattlePhase { .. }
            | BattleEvent::Routed { .. }
            | BattleEvent::TrainTaken { .. }
            | BattleEvent::RemountsTaken { .. }
            | BattleEvent::LeaderFate { .. } => return None,
        })
    }

    fn siege(&self, fact: &SiegeEvent) -> Option<Sighted> {
        let (weight, place, text, cue) = match *fact {
            SiegeEvent::Invested { place, .. } => (6, place, "mark-besieged", Cue::Hoofs),
            SiegeEvent::StormTried { place, odds, roll, .. } => {
                let text = if roll < odds { "mark-storm-won" } else { "mark-storm-lost" };
                (7, place, text, Cue::Clash)
            }
            SiegeEvent::SiegeLifted { place } => (5, place, "mark-siege-lifted", Cue::Hoofs),
            SiegeEvent::Surrendered { place, .. } => (7, place, "mark-surrendered", Cue::Gates),
            SiegeEvent::GatesOpened { place, .. } => (7, place, "mark-gates-opened", Cue::Gates),
            SiegeEvent::SiegeDay { .. }
            | SiegeEvent::WaterCut { .. }
            | SiegeEvent::WaterBack { .. }
            | SiegeEvent::ParleyTried { .. }
            | SiegeEvent::Plundered { .. }
            | SiegeEvent::Loyalty { .. } => return None,
        };
        Some((weight, self.place(place), Some((Flash::Siege(self.text(text)), cue))))
    }

    fn raid(&self, fact: &RaidEvent) -> Option<Sighted> {
        let (camp, flash) = match *fact {
            RaidEvent::CampRaided { camp, won: true, .. } => {
                (camp, (Flash::Fire(self.text("mark-raided")), Cue::Hoofs))
            }
            RaidEvent::CampRaided { camp, won: false, .. } => {
                (camp, (Flash::Battle(self.text("mark-raid-beaten")), Cue::Clash))
            }
            RaidEvent::CaptivesTaken { camp, households, .. } => {
                let text = self.texts().get("mark-captives", &[("n", households.into())]);
                (camp, (Flash::Fire(text), Cue::Hoofs))
            }
            RaidEvent::HerdTaken { .. } => return None,
        };
        Some((6, self.camp(camp), Some(flash)))
    }
}

/// Of what flashes up on a day the two that weigh most are heard: more would be a din.
fn loudest(mut cues: Vec<(u8, Cue)>) -> impl Iterator<Item = Cue> {
    cues.sort_by_key(|&(weight, _)| std::cmp::Reverse(weight));
    let first = cues.first().map(|&(_, cue)| cue);
    let second = cues.iter().map(|&(_, cue)| cue).find(|&cue| Some(cue) != first);
    first.into_iter().chain(second)
}

/// Takes what has just been shown: effects, and where to look.
#[allow(clippy::too_many_arguments, reason = "a system asks for what it touches")]
pub(super) fn listen(
    looking: Looking<'_>,
    mut intents: MessageReader<Intent>,
    mut told: MessageReader<EventShown>,
    mut flashes: ResMut<Flashes>,
    mut day_shown: ResMut<DayShown>,
    mut replies: ResMut<Replies>,
    mut heard: MessageWriter<Heard>,
    (playback, staging): (Res<Playback>, Res<Staging>),
) {
    day_shown.0 = false;
    let skip =
        intents.read().any(|intent| matches!(intent, Intent::Playback(PlaybackIntent::Skip)));
    if skip && !(playback.is_idle() && told.is_empty()) {
        flashes.bypass_change_detection().skipped = true;
    }
    let Some(shown) = looking.map().filter(|_| !told.is_empty()) else {
        told.clear();
        if playback.is_idle() && flashes.skipped {
            flashes.bypass_change_detection().skipped = false;
        }
        return;
    };
    if flashes.skipped {
        told.clear();
        if !flashes.list.is_empty() {
            flashes.list.clear();
        }
        return;
    }
    day_shown.0 = true;
    let watcher = Watcher { state: shown.state(), looking: &looking };
    let seen = |logged: &Logged| looking.viewpoint.0.is_none_or(|side| logged.seen.has(side));
    let mut best: Option<PointOfInterest> = None;
    let mut cues = Vec::new();
    for EventShown(logged) in told.read() {
        if !seen(logged) {
            continue;
        }
        let Some(mut sight) = watcher.sight(&logged.event) else { continue };
        if let Some((mut flash, cue)) = sight.flash.take() {
            cues.push((sight.weight, cue));
            // How a battle ends is not told before it has been staged.
            if let Flash::Battle(words) = &mut flash
                && staging.stages(sight.at)
            {
                words.clear();
            }
            // The latest word about a hex counts.
            flashes.list.retain(|(hex, ..)| *hex != sight.at);
            flashes.list.push((sight.at, flash, DAYS * day_seconds(&looking.prefs)));
            let over = flashes.list.len().saturating_sub(MOST);
            flashes.list.drain(..over);
        }
        if best.as_ref().is_none_or(|best| best.weight < sight.weight) {
            best = Some(sight);
        }
    }
    heard.write_batch(loudest(cues).map(Heard));
    let view = &looking.view;
    // While a battle is staged, the camera is where it is fought.
    if looking.prefs.0.follow
        && !playback.is_held()
        && let Some(sight) = best.filter(|sight| sight.weight >= 4)
    {
        // What is well in the picture needs no other picture.
        let at = view.to_screen(geo::centre(&watcher.state.scenario.map, sight.at));
        let middle = Rect::from_center_size(view.free().center(), view.free().size() * 0.55);
        if !middle.contains(at) {
            replies.write(CameraIntent::Follow(sight.at));
        }
    }
}

/// Effects pass.
pub(super) fn pass(
    mut flashes: ResMut<Flashes>,
    time: Res<Time>,
    playback: Res<Playback>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    if flashes.list.is_empty() || playback.stands() {
        return;
    }
    redraw.write(RequestRedraw);
    let by = time.delta_secs();
    flashes.bypass_change_detection().list.iter_mut().for_each(|(.., left)| *left -= by);
    if flashes.list.iter().any(|(.., left)| *left <= 0.0) {
        flashes.list.retain(|(.., left)| *left > 0.0);
    }
}

/// Puts the effects onto the map.
pub(super) fn show(params: SceneParams<'_>, flashes: Res<Flashes>, mut board: Board<'_, '_>) {
    if !flashes.is_changed() && !params.is_laid_anew() {
        return;
    }
    let Some(scene) = params.scene() else { return };
    for (i, (hex, flash, _)) in flashes.list.iter().enumerate() {
        let entity = board.put(Key::Flash(*hex), scene.hex(*hex), None);
        let placement = Placement { off: Vec2::new(0.0, 4.0), z: 40.0 + i as f32 * 0.02 };
        let look = Appearance::Flash(flash.clone());
        board.dress(entity, Dress { look, placement, room: None, clickable: None });
    }
    board.remove(
        |key| matches!(key, Key::Flash(hex) if !flashes.list.iter().any(|(at, ..)| *at == hex)),
    );
}
