use super::*;

#[test]
fn show() {
    let t0 = std::time::Instant::now();
    let _ = texts(Lang::Ru);
    println!("load {:?}", t0.elapsed());
    for (i, week) in war().iter().enumerate() {
        if i > 4 { break; }
        for lang in Lang::ALL {
            let texts = texts(lang);
            for s in [KAZAKH, DZUNGAR] {
                let t0 = std::time::Instant::now();
                let d = dispatch(&texts, &week.before, &week.after, &week.events, side(s));
                println!("{d}   [{:?}]", t0.elapsed());
            }
        }
    }
}
