//! `turkistan map`: a picture of the map, without a window.

use super::{
    data::Setting,
    error::{CliError, message, shown},
    out::Out,
    players::{PlayerArgs, side},
    usage::{Unfit, whole},
};
use crate::game::{
    app::Options,
    intent::Overlay,
    map::relief::Heights,
    screenshot::{self, Request, ScreenshotError},
};
use clap::{Args, builder::PossibleValuesParser};
use headless::{
    ai::Policy,
    play::{Player, Session, Settings, folders::Folders},
    replay::write::{may_write, write_bytes},
};
use image::ImageFormat;
use rules::scenario::Scenario;
use std::{collections::BTreeMap, io::Cursor, path::PathBuf, sync::Arc};
use text::Texts;

/// The size of a picture unless another is given.
const USUAL_SIZE: &str = "1280x720";
/// Points across for which the panels' letters are made.
const USUAL_WIDTH: u32 = 1280;

#[derive(Args, Debug)]
pub(super) struct MapArgs {
    scenario: String,
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[arg(long, value_name = "OVERLAY", default_value = "none", value_parser = PossibleValuesParser::new(Overlay::ALL.map(Overlay::key)))]
    overlay: String,
    #[arg(long, value_name = "WEEKS", default_value_t = 0, value_parser = whole::<u16>(0..=260))]
    week: u16,
    #[arg(long, value_name = "SIDE", default_value = "all")]
    side: String,
    #[arg(long, value_name = "WIDTHxHEIGHT", default_value = USUAL_SIZE, value_parser = size)]
    size: (u32, u32),
    #[arg(long, value_name = "PLACE", requires = "zoom")]
    centre: Option<String>,
    #[arg(long, value_name = "KM", requires = "centre", value_parser = whole::<u16>(50..=5000))]
    zoom: Option<u16>,
    #[arg(long, allow_negative_numbers = true)]
    seed: Option<u64>,
    #[command(flatten)]
    players: PlayerArgs,
    #[arg(long)]
    force: bool,
}

fn size(text: &str) -> Result<(u32, u32), Unfit> {
    let bounds = 160..=8192;
    let side = |part: &str| part.parse().ok().filter(|n| bounds.contains(n));
    let (width, height) = text.split_once(['x', 'X', '×']).unwrap_or((text, ""));
    match (side(width), side(height)) {
        (Some(width), Some(height)) => Ok((width, height)),
        _ => Err(Unfit(message!(
            "cli-usage-size",
            form = USUAL_SIZE,
            least = bounds.start().to_string(),
            most = bounds.end().to_string(),
        ))),
    }
}

pub(super) fn map(setting: &Setting, args: &MapArgs) -> Result<(), CliError> {
    may_write(&args.out, args.force)?;
    setting.all_to_draw()?;
    // In a window a country without heights is told of; nobody would see that in a picture.
    Heights::read(&setting.library.assets().join("relief"))?;
    let scenario = setting.scenario(&args.scenario)?;
    let weeks = scenario.calendar.weeks;
    if args.week > weeks {
        return Err(CliError::usage(message!("map-cmd-week", n = args.week, weeks = weeks)));
    }
    let viewpoint = match args.side.as_str() {
        "all" => None,
        key => Some(side(&scenario, key)?),
    };
    let look = match (&args.centre, args.zoom) {
        (Some(key), Some(km)) => Some((hex(&scenario, key)?, f32::from(km))),
        _ => None,
    };
    let session = play(&scenario, args)?;
    let request = Request {
        state: session.state().clone(),
        viewpoint,
        overlay: Overlay::from_key(&args.overlay).unwrap_or_default(),
        look,
        size: args.size,
    };
    let lang = setting.texts.lang();
    let texts = Texts::load(&setting.library.assets(), lang)
        .map_err(|error| CliError::Plain(error.to_string()))?;
    // On a large picture letters and signs grow with it.
    let scale_percent = (args.size.0 * 100 / USUAL_WIDTH).clamp(75, 200);
    let options = Options {
        library: setting.library.clone(),
        texts,
        folders: Folders::nowhere(),
        settings: Settings { lang, scale_percent, guide: false, ..Settings::default() },
        first: Vec::new(),
    };
    let picture = screenshot::draw(options, request).map_err(cannot_draw)?;
    let mut png = Cursor::new(Vec::new());
    picture
        .write_to(&mut png, ImageFormat::Png)
        .map_err(|error| CliError::new(message!("map-cmd-broken", why = error.to_string())))?;
    write_bytes(&args.out, png.get_ref(), args.force)?;
    let mut out = Out::new();
    out.line(&message!("map-cmd-done", file = shown(&args.out)).text(&setting.texts))?;
    out.end()
}

/// The campaign after the weeks that were asked for.
fn play(scenario: &Arc<Scenario>, args: &MapArgs) -> Result<Session, CliError> {
    let planned = scenario.playable().all(|side| Policy::Plan.can_play(scenario, side));
    let usual = if planned { Policy::Plan } else { Policy::Passive };
    let usual: BTreeMap<String, String> = scenario
        .playable()
        .map(|side| (scenario.sides[side.index()].key.clone(), usual.key().to_owned()))
        .collect();
    let policies = args.players.resolve(scenario, &usual)?;
    let players: Vec<_> =
        policies.into_iter().map(|(side, policy)| (side, Player::Computer(policy))).collect();
    let seed = args.seed.unwrap_or(scenario.reference_seed);
    let mut session = Session::new(scenario, seed, &players);
    for _ in 0..args.week {
        session.end_week();
    }
    Ok(session)
}

/// The hex of a place.
fn hex(scenario: &Scenario, key: &str) -> Result<rules::ids::HexId, CliError> {
    match scenario.place_by_key(key) {
        Some(place) => Ok(scenario.places[place.index()].hex),
        None => {
            let known: Vec<&str> = scenario.places.iter().map(|place| place.key.as_str()).collect();
            Err(CliError::unknown(message!("map-cmd-place", place = key.to_owned()), key, &known))
        }
    }
}

fn cannot_draw(error: ScreenshotError) -> CliError {
    match error {
        ScreenshotError::NoAdapter => {
            let error = CliError::new(message!("map-cmd-no-adapter"));
            if cfg!(target_os = "linux") {
                error.help(message!("map-cmd-install"))
            } else {
                error.help(message!("map-cmd-driver"))
            }
        }
        ScreenshotError::Broken(why) => CliError::new(message!("map-cmd-broken", why = why)),
        ScreenshotError::TooLong => CliError::new(message!("map-cmd-too-long")),
    }
}
