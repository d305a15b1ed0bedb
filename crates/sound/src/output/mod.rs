//! Where sound goes: the sound server on Linux, the system's device elsewhere, or nowhere.

#[cfg(any(target_os = "windows", target_os = "macos"))]
mod device;
#[cfg(target_os = "linux")]
mod pulse;

/// What takes sound is there no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutputLost;

/// What takes sound, block by block.
pub trait SoundOutput {
    /// Takes a block, at [`FRAMES_PER_SECOND`](crate::FRAMES_PER_SECOND). Returns when there is room
    /// for the next one: so fast as it plays.
    ///
    /// # Errors
    ///
    /// When it is there no longer. It is not to be given anything after that.
    fn play(&mut self, block: &[[f32; 2]]) -> Result<(), OutputLost>;
}

/// Opens what the system plays sound with. `None` where there is nothing.
#[cfg(target_os = "linux")]
pub(crate) fn open() -> Option<Box<dyn SoundOutput>> {
    pulse::PulseOutput::connect().map(|output| Box::new(output) as Box<dyn SoundOutput>)
}

/// Opens what the system plays sound with. `None` where there is nothing.
#[cfg(any(target_os = "windows", target_os = "macos"))]
pub(crate) fn open() -> Option<Box<dyn SoundOutput>> {
    device::DeviceOutput::open().map(|output| Box::new(output) as Box<dyn SoundOutput>)
}

/// On other systems the game is silent.
#[cfg(not(any(target_os = "linux", target_os = "windows", target_os = "macos")))]
pub(crate) fn open() -> Option<Box<dyn SoundOutput>> {
    None
}
