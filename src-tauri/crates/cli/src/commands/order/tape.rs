//! The case file of an order that is followed: made new, written line by line, and closed whatever ends the watch.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use cryptorefills_core::case::{How, Incident, Recorder, Unrecordable};
use cryptorefills_core::clock::{SharedClock, UnixMillis};
use cryptorefills_core::contract::Phrase;
use cryptorefills_core::domain::{OrderFacts, OrderId};
use cryptorefills_core::watch::Heard;

use crate::failure::Failure;

/// `None` inside once the record has been ended.
pub(super) struct Tape {
    reel: Mutex<Option<Reel>>,
    path: PathBuf,
    clock: SharedClock,
}

struct Reel {
    file: File,
    recorder: Recorder,
    /// A line could not be written whole: nothing may follow it.
    torn: bool,
}

/// A case file is about one order.
pub(in crate::commands) fn allowed(path: Option<&Path>, ids: &[OrderId]) -> Result<(), Failure> {
    if path.is_some() && ids.len() != 1 {
        return Err(Failure::Usage(Phrase::new("case-one-order")));
    }
    Ok(())
}

impl Tape {
    /// A new file that only its owner can read; never one that is there already.
    pub(super) fn new(path: &Path, order: &OrderId, clock: SharedClock) -> Result<Self, Failure> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => Failure::File(Phrase::new("case-file-exists")),
            _ => unwritable(),
        })?;
        let begun = Recorder::begin(order, env!("CARGO_PKG_VERSION"), clock.wall());
        let (recorder, line) = begun.map_err(|_| unwritable())?;
        file.write_all(line.as_bytes()).map_err(|_| unwritable())?;
        Ok(Self { reel: Mutex::new(Some(Reel { file, recorder, torn: false })), path: path.to_owned(), clock })
    }

    /// `facts`: the one answer, before it joins what was known.
    pub(super) fn heard(&self, facts: &OrderFacts, how: Heard, at: UnixMillis) -> Result<(), Failure> {
        let how = match how {
            Heard::Stream => How::Stream,
            Heard::Poll => How::Poll,
        };
        self.append(|recorder| recorder.order(facts, how, at))
    }

    /// Something was met on the way.
    pub(super) fn met(&self, incident: Incident) -> Result<(), Failure> {
        self.append(|recorder| recorder.met(incident, self.clock.wall()))
    }

    pub(super) fn not_found(&self) -> Result<(), Failure> {
        self.append(|recorder| recorder.not_found(self.clock.wall()))
    }

    fn append(&self, line: impl FnOnce(&mut Recorder) -> Result<String, Unrecordable>) -> Result<(), Failure> {
        let mut reel = self.reel.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(Reel { file, recorder, torn }) = reel.as_mut() else { return Ok(()) };
        if *torn {
            return Err(unwritable());
        }
        let line = line(recorder).map_err(|_| unwritable())?;
        file.write_all(line.as_bytes()).map_err(|_| {
            *torn = true;
            unwritable()
        })
    }

    /// Nothing was heard at all: an empty file would only stand in the way of the next try.
    fn discard(&self) {
        self.reel.lock().unwrap_or_else(PoisonError::into_inner).take();
        let _stays = fs::remove_file(&self.path);
    }

    fn end(&self) -> io::Result<()> {
        let reel = self.reel.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(Reel { mut file, recorder, torn: false }) = reel else { return Ok(()) };
        let line = recorder.end(self.clock.wall()).map_err(io::Error::other)?;
        file.write_all(line.as_bytes())?;
        file.sync_all()
    }
}

/// Ends the record when the watch ends, also when Ctrl+C drops it half way.
pub(super) struct Closing<'a>(pub(super) Option<&'a Tape>);

impl Closing<'_> {
    pub(super) fn close(mut self) -> Result<(), Failure> {
        self.0.take().map_or(Ok(()), |tape| tape.end().map_err(|_| unwritable()))
    }

    pub(super) fn discard(mut self) {
        if let Some(tape) = self.0.take() {
            tape.discard();
        }
    }
}

impl Drop for Closing<'_> {
    fn drop(&mut self) {
        // Whoever reads the file finds that its end is missing.
        let _unended = self.0.map(Tape::end);
    }
}

fn unwritable() -> Failure {
    Failure::File(Phrase::new("case-file-unwritable"))
}
