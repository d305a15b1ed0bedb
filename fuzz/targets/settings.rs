//! The file of settings: whatever stands in it, the game starts, and what it keeps is read again.
#![no_main]

use headless::play::{Settings, folders::Folders};
use libfuzzer_sys::fuzz_target;
use turkistan_fuzz::home;

fuzz_target!(|data: &[u8]| {
    let folders = Folders::at(home());
    std::fs::write(&folders.settings, data).unwrap();
    let (settings, notice) = Settings::load(&folders);
    if notice.is_none() {
        settings.keep(&folders).unwrap();
        let (again, notice) = Settings::load(&folders);
        assert!(notice.is_none(), "what was kept cannot be read");
        assert!(again == settings, "what was kept reads otherwise");
    }
});
