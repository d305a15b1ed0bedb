//! What panels keep for themselves between frames: small states, and things worked out in the
//! background. All of it is lost without harm.

use bevy::tasks::IoTaskPool;
use bevy_egui::egui::{Context, Id};
use std::{
    any::Any,
    sync::{Arc, OnceLock},
};

/// Something that is being worked out in the background.
pub(super) struct Later<T>(Arc<OnceLock<T>>);

impl<T> Clone for Later<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: Send + Sync + 'static> Later<T> {
    /// Begins to work it out. Not where the country is painted: that takes seconds, and the panels
    /// would wait for it.
    pub(super) fn begin(work: impl FnOnce() -> T + Send + 'static) -> Self {
        let slot = Arc::new(OnceLock::new());
        let done = Arc::clone(&slot);
        let task = async move {
            let _ = done.set(work());
        };
        IoTaskPool::get().spawn(task).detach();
        Self(slot)
    }

    /// What came of it. Until then the panels are drawn again and again, to see it come.
    pub(super) fn get(&self, ctx: &Context) -> Option<&T> {
        let done = self.0.get();
        if done.is_none() {
            ctx.request_repaint();
        }
        done
    }
}

/// What was kept under a name, or the usual.
pub(super) fn kept<T: Any + Clone + Default + Send + Sync>(ctx: &Context, id: &str) -> T {
    ctx.data(|data| data.get_temp(Id::new(id))).unwrap_or_default()
}

/// Keeps something under a name.
pub(super) fn keep<T: Any + Clone + Send + Sync>(ctx: &Context, id: &str, value: T) {
    ctx.data_mut(|data| data.insert_temp(Id::new(id), value));
}

/// What was made, and of what.
struct Remembered<K, V> {
    of: K,
    value: Arc<V>,
}

impl<K: Clone, V> Clone for Remembered<K, V> {
    fn clone(&self) -> Self {
        Self { of: self.of.clone(), value: Arc::clone(&self.value) }
    }
}

/// Something that costs time, made once for as long as what it is made `of` stays the same. What
/// could not be made is tried again in every frame.
pub(super) fn made<K, V>(
    ctx: &Context,
    id: &str,
    of: K,
    make: impl FnOnce() -> Option<V>,
) -> Option<Arc<V>>
where
    K: Any + Clone + PartialEq + Send + Sync,
    V: Any + Send + Sync,
{
    let key = Id::new(("made", id));
    let old: Option<Remembered<K, V>> = ctx.data(|data| data.get_temp(key));
    if let Some(old) = old.filter(|old| old.of == of) {
        return Some(old.value);
    }
    let made = Remembered { of, value: Arc::new(make()?) };
    ctx.data_mut(|data| data.insert_temp(key, made.clone()));
    Some(made.value)
}

/// Whether what has this name is drawn for the first time since it was last away; in every pass of
/// that frame.
pub(super) fn is_new(ctx: &Context, id: &str) -> bool {
    let now = ctx.cumulative_frame_nr();
    let key = Id::new(("seen", id));
    let before: Option<(u64, bool)> = ctx.data(|data| data.get_temp(key));
    let is_new = match before {
        Some((frame, new)) if frame == now => new,
        Some((frame, _)) => frame + 1 < now,
        None => true,
    };
    ctx.data_mut(|data| data.insert_temp(key, (now, is_new)));
    is_new
}
