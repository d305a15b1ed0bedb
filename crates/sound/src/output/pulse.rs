//! The sound server of Linux: PulseAudio, or PipeWire, which speaks the same protocol. A socket, a few
//! messages, and then blocks whenever the server asks for them.
//!
//! Every read and write has a limit of time: a server that is stopped is one that is not there.
//! Deliberately absent: servers on other machines, shared memory, a choice of the device (the
//! system's own mixer lets one choose where a program is heard).

#[cfg(test)]
mod tests;

use std::{
    ffi::CString,
    io::{self, BufReader, ErrorKind, Read, Write},
    os::unix::net::UnixStream,
    path::Path,
    time::Duration,
};

use pulseaudio::protocol::stream::BufferAttr;
use pulseaudio::protocol::{
    AuthParams, AuthReply, ChannelMap, ChannelVolume, Command, CreatePlaybackStreamReply,
    Descriptor, DescriptorFlags, MAX_VERSION, PlaybackStreamParams, Prop, Props, ProtocolError,
    SampleFormat, SampleSpec, SetClientNameReply, read_descriptor, read_reply_message,
    write_command_message, write_descriptor,
};

use super::{OutputLost, SoundOutput};
use crate::FRAMES_PER_SECOND;

/// How long the server may take for anything.
const PATIENCE: Duration = Duration::from_secs(2);
/// Bytes of a frame: two samples of four bytes.
const FRAME_BYTES: u32 = 8;
/// Messages of more bytes are none: those of a server have some hundreds.
const MOST_BYTES: u32 = 1 << 16;
/// How long the password is by which the server knows its user.
const COOKIE_BYTES: usize = 256;
/// What the server keeps in store: a tenth of a second. A horn is not late by it, and a busy machine
/// makes no holes.
const STORE_BYTES: u32 = FRAMES_PER_SECOND / 10 * FRAME_BYTES;

/// A stream to the sound server.
pub(super) struct PulseOutput {
    socket: BufReader<UnixStream>,
    version: u16,
    channel: u32,
    /// Bytes that the server has asked for and not yet got. Below zero after a block that was longer
    /// than what was asked for, which the server takes into store.
    asked: i64,
    bytes: Vec<u8>,
}

impl PulseOutput {
    /// Speaks to the server of this session, if there is one.
    pub(super) fn connect() -> Option<Self> {
        Self::connect_to(&pulseaudio::socket_path_from_env()?)
    }

    fn connect_to(path: &Path) -> Option<Self> {
        let socket = UnixStream::connect(path).ok()?;
        socket.set_read_timeout(Some(PATIENCE)).ok()?;
        socket.set_write_timeout(Some(PATIENCE)).ok()?;
        Self::greet(BufReader::new(socket)).ok()
    }

    fn greet(mut socket: BufReader<UnixStream>) -> Result<Self, ProtocolError> {
        let mut cookie = pulseaudio::cookie_path_from_env()
            .and_then(|path| ordinary_file::read(&path, COOKIE_BYTES as u64).ok())
            .unwrap_or_default();
        // A server that asks for none wants as many bytes all the same.
        cookie.resize(COOKIE_BYTES, 0);
        let auth =
            AuthParams { version: MAX_VERSION, supports_shm: false, supports_memfd: false, cookie };
        write_command_message(socket.get_mut(), 0, Command::Auth(auth), MAX_VERSION)?;
        let (_, reply) = read_reply_message::<AuthReply>(&mut socket, MAX_VERSION)?;
        let version = reply.version.min(MAX_VERSION);

        let mut props = Props::new();
        props.set(Prop::ApplicationName, CString::from(c"Turkistan 1724"));
        write_command_message(socket.get_mut(), 1, Command::SetClientName(props), version)?;
        read_reply_message::<SetClientNameReply>(&mut socket, version)?;

        let stream = PlaybackStreamParams {
            sample_spec: SampleSpec {
                format: SampleFormat::Float32Le,
                channels: 2,
                sample_rate: FRAMES_PER_SECOND,
            },
            channel_map: ChannelMap::stereo(),
            buffer_attr: BufferAttr {
                target_length: STORE_BYTES,
                minimum_request_length: STORE_BYTES / 4,
                ..BufferAttr::default()
            },
            // Left out, the server takes it for an error: it wants one for each channel.
            cvolume: Some(ChannelVolume::norm(2)),
            sink_name: Some(CString::from(c"@DEFAULT_SINK@")),
            ..PlaybackStreamParams::default()
        };
        write_command_message(socket.get_mut(), 2, Command::CreatePlaybackStream(stream), version)?;
        let (_, reply) = read_reply_message::<CreatePlaybackStreamReply>(&mut socket, version)?;
        let asked = i64::from(reply.requested_bytes);
        Ok(Self { socket, version, channel: reply.channel, asked, bytes: Vec::new() })
    }

    /// Reads what the server says until it asks for something.
    fn wait_until_asked(&mut self) -> Result<(), ProtocolError> {
        while self.asked <= 0 {
            let head = read_descriptor(&mut self.socket)?;
            if head.length > MOST_BYTES {
                return Err(io::Error::from(ErrorKind::InvalidData).into());
            }
            // The whole of a message, so that one that we do not know is one that we skip.
            self.bytes.resize(head.length as usize, 0);
            self.socket.read_exact(&mut self.bytes)?;
            match Command::read_tag_prefixed(&mut self.bytes.as_slice(), self.version) {
                Ok((_, Command::Request(request))) if request.channel == self.channel => {
                    self.asked += i64::from(request.length);
                }
                // Our stream has been taken away, in the system's mixer or with its device.
                Ok((_, Command::PlaybackStreamKilled(_))) => {
                    return Err(io::Error::from(ErrorKind::ConnectionAborted).into());
                }
                // Started, moved, run dry, louder: nothing that we would do anything about.
                Ok(_) | Err(_) => {}
            }
        }
        Ok(())
    }

    fn send(&mut self, block: &[[f32; 2]]) -> Result<(), ProtocolError> {
        self.wait_until_asked()?;
        self.bytes.clear();
        self.bytes.extend(block.iter().flatten().flat_map(|sample| sample.to_le_bytes()));
        let length = self.bytes.len() as u32;
        let head = Descriptor {
            length,
            channel: self.channel,
            offset: 0,
            flags: DescriptorFlags::empty(),
        };
        let socket = self.socket.get_mut();
        write_descriptor(socket, head)?;
        socket.write_all(&self.bytes)?;
        self.asked -= i64::from(length);
        Ok(())
    }
}

impl SoundOutput for PulseOutput {
    fn play(&mut self, block: &[[f32; 2]]) -> Result<(), OutputLost> {
        self.send(block).map_err(|_error| OutputLost)
    }
}
