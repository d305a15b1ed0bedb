//! Tests of the crate `sound`: what is made is rendered and measured, never listened to.

mod made;
mod measure;
mod mixing;
mod speaking;
