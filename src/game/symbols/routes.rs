//! Ways over the map: where one's own bodies are bound for, what the plan of the week orders, and
//! the order being composed with its days and dangers.

use super::{
    Looking,
    board::{Board, Dress, Footprint, Key, Placement},
    icons::{INK, PAPER},
    painter::{Paint, Pen, length, paint, shorten, smooth, thin},
    route_tracer::Tracer,
    scene::SceneParams,
    sprite::{Appearance, Note, NoteIcon},
};
use crate::game::{campaign::Campaign, model::Shown, planning::Draft, playback::Playback};
use bevy::prelude::*;
use rules::{
    event::Body,
    ids::SideId,
    order::Order,
    outlook::{Danger, Journey, Outlook, WayPoint},
};

/// How a way is drawn.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Ink {
    /// A standing task: thin dashes.
    Standing,
    /// Planned for this week.
    Planned,
    /// Being composed.
    Draft,
    /// Composed, and cannot be.
    Refused,
}

#[derive(Clone, PartialEq, Debug)]
struct RouteLine {
    ink: Ink,
    /// Map kilometres.
    line: Vec<Vec2>,
    rgb: [u8; 3],
    body: Body,
}

/// All ways on the map, and the notes along them.
#[derive(Resource, Default)]
pub(super) struct RouteLines {
    ways: Vec<RouteLine>,
    notes: Vec<(Vec2, Vec2, Note)>,
}

/// The picture of the ways.
#[derive(Component)]
pub(super) struct RouteMesh;

/// Works out all ways anew.
pub(super) fn plot(
    looking: Looking<'_>,
    campaign: Option<Res<Campaign>>,
    draft: Res<Draft>,
    playback: Res<Playback>,
    mut ways: ResMut<RouteLines>,
    mut was_idle: Local<bool>,
) {
    let idle = playback.is_idle();
    let turned = std::mem::replace(&mut *was_idle, idle) != idle;
    let changed = looking.is_changed()
        || draft.is_changed()
        || campaign.as_ref().is_some_and(|campaign| campaign.is_changed());
    if !(changed || turned) {
        return;
    }
    let mut next = RouteLines::default();
    if let Some(shown) = looking.map() {
        fill(&mut next, &looking, shown, campaign.as_deref(), &draft, idle);
    }
    if next.ways != ways.ways || next.notes != ways.notes {
        *ways = next;
    }
}

fn fill(
    next: &mut RouteLines,
    looking: &Looking<'_>,
    shown: &Shown,
    campaign: Option<&Campaign>,
    draft: &Draft,
    idle: bool,
) {
    let (state, viewpoint) = (shown.state(), *looking.viewpoint);
    let seen = viewpoint.of(state);
    let regime = state.scenario.routes.regime(state.weather().ways());
    let tracer = Tracer { state, seen: seen.as_ref(), regime };
    let rgb = |side: SideId| looking.rgb(state, side);
    let own = |side: SideId| seen.is_none() || viewpoint.0 == Some(side);
    let planner = campaign.filter(|campaign| {
        idle && viewpoint.0.is_some() && campaign.seat() == viewpoint.0 && looking.is_campaign()
    });
    let mut planned: Vec<Body> = Vec::new();
    if planner.is_some()
        && let Some(order) = &draft.order
        && let Some((body, line)) = tracer.order(order)
    {
        let refused = draft.why_not.is_some();
        let line = match draft.journey() {
            Some(journey) if journey.points().count() > 1 || line.len() < 3 => {
                along(&tracer, body, journey).unwrap_or(line)
            }
            _ => line,
        };
        if refused {
            next.notes.extend(line.last().map(|&at| (at, Vec2::ZERO, Note::Cross)));
        } else if let Some(outlook) = &draft.outlook
            && let Some(journey) = &outlook.journey
        {
            notes(next, &tracer, looking, outlook, journey, &line);
        }
        let ink = if refused { Ink::Refused } else { Ink::Draft };
        next.ways.push(RouteLine { ink, line, rgb: rgb(viewpoint.reader()), body });
        planned.push(body);
    }
    if planner.is_some() {
        companions(next, &tracer, draft, rgb(viewpoint.reader()), &mut planned);
    }
    for order in
        planner.iter().flat_map(|campaign| campaign.session().plan(viewpoint.reader()).orders())
    {
        let Some((body, line)) = tracer.order(order) else {
            if let Order::Halt { force } = *order {
                planned.push(Body::Force(force));
            }
            continue;
        };
        if planned.contains(&body) {
            continue;
        }
        planned.push(body);
        next.ways.push(RouteLine { ink: Ink::Planned, line, rgb: rgb(viewpoint.reader()), body });
    }
    let bodies = state
        .living_forces()
        .filter(|&f| own(state.forces().side(f)) && !state.in_garrison(f))
        .map(Body::Force)
        .chain(state.camps().ids().filter(|&c| own(state.camps().side(c))).map(Body::Camp));
    for body in bodies.filter(|body| !planned.contains(body)) {
        let (line, side) = match body {
            Body::Force(force) => (tracer.task(force), state.forces().side(force)),
            Body::Camp(camp) => (tracer.camp_task(camp), state.camps().side(camp)),
        };
        if let Some(line) = line {
            next.ways.push(RouteLine { ink: Ink::Standing, line, rgb: rgb(side), body });
        }
    }
}

/// The ways of the others who are told the same as the one whose way is drawn already.
fn companions(
    next: &mut RouteLines,
    tracer: &Tracer<'_>,
    draft: &Draft,
    rgb: [u8; 3],
    planned: &mut Vec<Body>,
) {
    for (force, order, outlook) in draft.joint.iter().flat_map(|joint| &joint.each) {
        let body = Body::Force(*force);
        if planned.contains(&body) {
            continue;
        }
        let journey = outlook.as_ref().ok().and_then(|outlook| outlook.journey.as_ref());
        let line = journey.and_then(|journey| along(tracer, body, journey));
        let Some(line) = line.or_else(|| Some(tracer.order(order)?.1)) else { continue };
        let ink = if outlook.is_err() { Ink::Refused } else { Ink::Draft };
        next.ways.push(RouteLine { ink, line, rgb, body });
        planned.push(body);
    }
}

/// The way of a journey, from where the body stands.
fn along(tracer: &Tracer<'_>, body: Body, journey: &Journey) -> Option<Vec<Vec2>> {
    let mut line = vec![tracer.centre(tracer.hex(body)?)];
    line.extend(journey.points().map(|step| tracer.centre(step.hex)));
    (line.len() > 1).then_some(line)
}

/// Days, start, arrival and dangers along the way of a journey.
fn notes(
    next: &mut RouteLines,
    tracer: &Tracer<'_>,
    looking: &Looking<'_>,
    outlook: &Outlook,
    journey: &Journey,
    line: &[Vec2],
) {
    let (state, texts) = (tracer.state, &looking.words.0);
    let today = state.orders_day();
    let date = |day: u16| text::day_month(texts, state, day);
    let points: Vec<&WayPoint> = journey.points().collect();
    for pair in points.windows(2) {
        if pair[1].day > pair[0].day {
            let number = text::day_of_the_way(state, pair[0].day);
            let number = texts.lang().number(number.into());
            next.notes.push((tracer.centre(pair[0].hex), Vec2::ZERO, Note::Day(number)));
        }
    }
    let mut swum = Vec::new();
    for danger in &journey.dangers {
        let (at, note) = match *danger {
            Danger::Enemy { at, .. } => (Some(at), Note::Enemy),
            Danger::Swim { at } => (Some(at), Note::Swim),
            Danger::Barren { at } => (Some(at), Note::Barren),
            Danger::Hunger { day } => {
                let at = points.iter().rev().find(|step| step.day <= day);
                (at.or(points.first()).map(|step| step.hex), Note::Hunger)
            }
        };
        // One sign of a kind in a place is enough, and bad grass day after day is told once.
        let Some(at) = at else { continue };
        let spot = tracer.centre(at);
        let again = swum.iter().any(|(other, before): &(Vec2, Note)| {
            *before == note && (note == Note::Barren || other.distance(spot) < 30.0)
        });
        if !again {
            swum.push((spot, note.clone()));
            // Above the number of the day, not on it, and beside one another.
            let here = |note: &&(Vec2, Vec2, Note)| note.0.distance(spot) < 1.0;
            let near = next.notes.iter().filter(here);
            let (days, others): (Vec<_>, Vec<_>) =
                near.partition(|(.., n)| matches!(n, Note::Day(_)));
            let off =
                Vec2::new(23.0 * others.len() as f32, if days.is_empty() { 0.0 } else { 20.0 });
            next.notes.push((spot, off, note));
        }
    }
    if outlook.starts > today
        && let Some(&first) = line.first()
    {
        let text = texts.get("mark-starts", &[("date", date(outlook.starts).into())]);
        next.notes.push((first, Vec2::ZERO, Note::Told(text, NoteIcon::Start)));
    }
    if let (Some(day), Some(&last)) = (journey.arrives, line.last()) {
        let number = text::day_of_the_way(state, day);
        let text = texts.get("mark-arrives", &[("date", date(day).into()), ("n", number.into())]);
        next.notes.push((last, Vec2::ZERO, Note::Told(text, NoteIcon::Goal)));
    }
}

impl RouteLines {
    fn draw(&self, unit: f32, soft: f32, chosen: &[Body]) -> Pen {
        let mut pen = Pen::new(soft);
        let mut ways: Vec<&RouteLine> = self.ways.iter().collect();
        ways.sort_by_key(|way| (way.ink, chosen.contains(&way.body)));
        for way in ways {
            stroke(&mut pen, way, unit, chosen.contains(&way.body));
        }
        pen
    }
}

fn stroke(pen: &mut Pen, way: &RouteLine, unit: f32, chosen: bool) {
    let line = smooth(&way.line, 3);
    let (ink, paper) = (paint(INK), paint(PAPER));
    let colour = paint(way.rgb);
    // From beside the foot of the banner, and the tip short of the middle of the goal.
    let line = shorten(&line, 7.0 * unit, 5.0 * unit);
    if line.len() < 2 {
        return;
    }
    match way.ink {
        Ink::Standing => {
            let (wide, strong) = if chosen { (2.0, 1.0) } else { (1.3, 0.62) };
            pen.stroke(&line, false, (wide + 1.8) * unit, thin(paper, 0.3 * strong));
            pen.dashes(&line, false, wide * unit, (6.0 * unit, 4.5 * unit), thin(colour, strong));
            head(pen, &line, if chosen { 9.0 } else { 7.0 } * unit, thin(colour, strong), None);
        }
        Ink::Planned | Ink::Draft => {
            let wide = if way.ink == Ink::Draft { 4.2 } else { 3.4 };
            let body = shorten(&line, 0.0, 9.0 * unit);
            pen.stroke(&body, false, (wide + 3.6) * unit, thin(paper, 0.75));
            pen.stroke(&body, false, (wide + 1.2) * unit, ink);
            pen.stroke(&body, false, (wide - 0.6) * unit, colour);
            head(pen, &line, 15.0 * unit, colour, Some((ink, 1.2 * unit)));
        }
        Ink::Refused => {
            let grey = paint([0x6F, 0x6A, 0x64]);
            pen.stroke(&line, false, 5.4 * unit, thin(paper, 0.7));
            pen.dashes(&line, false, 3.0 * unit, (9.0 * unit, 5.0 * unit), grey);
        }
    }
}

fn head(pen: &mut Pen, line: &[Vec2], size: f32, colour: Paint, edge: Option<(Paint, f32)>) {
    let Some(&tip) = line.last() else { return };
    // The direction of the last stretch, not of the last splinter.
    let back = shorten(line, 0.0, size.min(length(line) * 0.6));
    let Some(&from) = back.last() else { return };
    let way = (tip - from).normalize_or(Vec2::X);
    let wing = way.perp() * size * 0.42;
    let foot = tip - way * size;
    let corners = [tip, foot + wing, foot + way * size * 0.24, foot - wing];
    match edge {
        Some((ink, wide)) => pen.shape(&corners, colour, ink, wide),
        None => pen.fill(&corners, colour),
    }
}

/// Puts the notes along the ways onto the map.
pub(super) fn note(params: SceneParams<'_>, routes: Res<RouteLines>, mut board: Board<'_, '_>) {
    if !routes.is_changed() && !params.is_laid_anew() {
        return;
    }
    let Some(scene) = params.scene() else { return };
    for (i, (at, off, note)) in routes.notes.iter().enumerate() {
        // Days over towns but under banners; what is told and what threatens over everything.
        let z = match note {
            Note::Told(..) => 32.0,
            Note::Day(_) => 14.0,
            Note::Enemy | Note::Swim | Note::Hunger | Note::Barren | Note::Cross => 31.0,
        } + i as f32 * 0.001;
        let dress = Dress {
            look: Appearance::Note(note.clone()),
            placement: Placement { off: *off, z },
            room: Some(Footprint { rect: note.rect(scene.widths), slight: false }),
            clickable: None,
        };
        let entity = board.put(Key::Note(i as u16), *at, None);
        board.dress(entity, dress);
    }
    let count = routes.notes.len();
    board.remove(|key| matches!(key, Key::Note(i) if usize::from(i) >= count));
}

/// Draws the ways for the scale of the map.
pub(super) fn draw(
    mut commands: Commands,
    looking: Looking<'_>,
    ways: Res<RouteLines>,
    drawn: Query<Entity, With<RouteMesh>>,
    mut meshes: ResMut<Assets<Mesh>>,
    tools: Res<super::sprite::Tools>,
    mut last: Local<Option<(f32, Vec<Body>)>>,
) {
    let chosen: Vec<Body> =
        looking.selected.all().iter().filter_map(|&thing| thing.body()).collect();
    let unit = looking.unit();
    let (scale, far) = (looking.view.scale, last.as_ref().map_or(0.0, |(unit, _)| *unit));
    let rescaled =
        (unit / far.max(1e-6) - 1.0).abs() > 0.04 || (unit != far && looking.view.is_still());
    if !rescaled && !ways.is_changed() && last.as_ref().is_some_and(|(_, before)| *before == chosen)
    {
        return;
    }
    for entity in &drawn {
        commands.entity(entity).despawn();
    }
    let pen = ways.draw(unit, scale, &chosen);
    *last = Some((unit, chosen));
    if !pen.is_empty() {
        commands.spawn((
            RouteMesh,
            bevy::mesh::Mesh2d(meshes.add(pen.mesh())),
            bevy::sprite_render::MeshMaterial2d(tools.paint.clone()),
            Transform::from_xyz(0.0, 0.0, 5.0),
        ));
    }
}
