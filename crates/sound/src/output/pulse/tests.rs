//! A server of our own at the other end of the socket.

use super::*;
use pulseaudio::protocol::{Request, read_command_message, write_reply_message};
use std::{
    fs,
    os::unix::net::UnixListener,
    path::PathBuf,
    thread::{self, JoinHandle},
    time::Instant,
};

/// The stream's number, as the server has it.
const CHANNEL: u32 = 7;
/// Frames of a block here.
const BLOCK: usize = 480;
const BLOCK_BYTES: u32 = BLOCK as u32 * FRAME_BYTES;

/// A socket that is gone with its test.
struct Socket(PathBuf);

impl Socket {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("turkistan-{}-{name}", std::process::id()));
        // What a killed test has left.
        let _ = fs::remove_file(&path);
        Self(path)
    }

    /// A server that does this with its first client.
    fn serve<T: Send + 'static>(
        &self,
        work: impl FnOnce(BufReader<UnixStream>) -> T + Send + 'static,
    ) -> JoinHandle<T> {
        let listener = UnixListener::bind(&self.0).unwrap();
        thread::spawn(move || {
            let (socket, _) = listener.accept().unwrap();
            socket.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
            work(BufReader::new(socket))
        })
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// Greets a client and gives it a stream that asks for so many bytes.
fn greet(socket: &mut BufReader<UnixStream>, asked: u32) {
    let (number, command) = read_command_message(socket, MAX_VERSION).unwrap();
    let Command::Auth(auth) = command else { panic!("it says {command:?} first") };
    assert_eq!(auth.cookie.len(), COOKIE_BYTES, "servers refuse any other length");
    let reply = AuthReply { version: MAX_VERSION, ..AuthReply::default() };
    write_reply_message(socket.get_mut(), number, &reply, MAX_VERSION).unwrap();

    let (number, command) = read_command_message(socket, MAX_VERSION).unwrap();
    assert!(matches!(command, Command::SetClientName(_)), "{command:?}");
    let reply = SetClientNameReply { client_id: 3 };
    write_reply_message(socket.get_mut(), number, &reply, MAX_VERSION).unwrap();

    let (number, command) = read_command_message(socket, MAX_VERSION).unwrap();
    let Command::CreatePlaybackStream(wanted) = command else { panic!("{command:?}") };
    assert_eq!((wanted.sample_spec.channels, wanted.sample_spec.sample_rate), (2, 48_000));
    assert_eq!(wanted.cvolume.map(|volume| volume.channels().len()), Some(2));
    let reply = CreatePlaybackStreamReply {
        channel: CHANNEL,
        requested_bytes: asked,
        sample_spec: wanted.sample_spec,
        channel_map: wanted.channel_map,
        buffer_attr: wanted.buffer_attr,
        ..CreatePlaybackStreamReply::default()
    };
    write_reply_message(socket.get_mut(), number, &reply, MAX_VERSION).unwrap();
}

/// The samples of the next block that a client sends.
fn block(socket: &mut BufReader<UnixStream>) -> Vec<f32> {
    let head = read_descriptor(socket).unwrap();
    assert_eq!((head.channel, head.length), (CHANNEL, BLOCK_BYTES));
    let mut bytes = vec![0; head.length as usize];
    socket.read_exact(&mut bytes).unwrap();
    bytes.chunks(4).map(|four| f32::from_le_bytes(four.try_into().unwrap())).collect()
}

fn ask(socket: &mut BufReader<UnixStream>, channel: u32) {
    let request = Command::Request(Request { channel, length: BLOCK_BYTES });
    write_command_message(socket.get_mut(), u32::MAX, request, MAX_VERSION).unwrap();
}

#[test]
fn what_is_played_arrives_when_it_is_asked_for() {
    let socket = Socket::new("played");
    let server = socket.serve(|mut client| {
        greet(&mut client, 2 * BLOCK_BYTES);
        let (first, second) = (block(&mut client), block(&mut client));
        // Not for it, then something that nobody knows, then for it.
        ask(&mut client, CHANNEL + 1);
        let unknown = b"L\0\0\xff\xffL\xff\xff\xff\xff";
        let length = unknown.len() as u32;
        let head =
            Descriptor { length, channel: u32::MAX, offset: 0, flags: DescriptorFlags::empty() };
        write_descriptor(client.get_mut(), head).unwrap();
        client.get_mut().write_all(unknown).unwrap();
        ask(&mut client, CHANNEL);
        [first, second, block(&mut client)]
    });
    let mut output = PulseOutput::connect_to(&socket.0).expect("the server greets");
    for height in [0.25, -0.5, 0.75] {
        output.play(&[[height, -height]; BLOCK]).unwrap();
    }
    let blocks = server.join().unwrap();
    for (block, height) in blocks.iter().zip([0.25, -0.5, 0.75]) {
        assert!(block.chunks(2).all(|frame| frame == [height, -height]));
    }
    // The server is gone by now.
    assert_eq!(output.play(&[[0.0; 2]; BLOCK]), Err(OutputLost));
}

#[test]
fn whatever_a_server_does_nobody_waits_for_long() {
    let nobody = Socket::new("nobody");
    assert!(PulseOutput::connect_to(&nobody.0).is_none(), "no server");

    let rude = Socket::new("rude");
    let server = rude.serve(drop);
    assert!(PulseOutput::connect_to(&rude.0).is_none(), "it hangs up");
    server.join().unwrap();

    let mad = Socket::new("mad");
    let server = mad.serve(|mut client| {
        // The client may have had enough before all of it was said.
        let _ = client.get_mut().write_all(&[0xff; 4_096]);
    });
    assert!(PulseOutput::connect_to(&mad.0).is_none(), "it talks nonsense");
    server.join().unwrap();

    let silent = Socket::new("silent");
    let server = silent.serve(|mut client| {
        greet(&mut client, 0);
        // Says nothing more, and waits until the client has gone.
        let mut rest = Vec::new();
        client.read_to_end(&mut rest).unwrap();
    });
    let began = Instant::now();
    let mut output = PulseOutput::connect_to(&silent.0).expect("the server greets");
    assert_eq!(output.play(&[[0.0; 2]; BLOCK]), Err(OutputLost));
    assert!(began.elapsed() < 10 * PATIENCE);
    drop(output);
    server.join().unwrap();
}
