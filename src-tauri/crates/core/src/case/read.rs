//! Reading: bytes of anybody's making in, records and faults out.

use std::io::{self, Read};

use super::{Event, FORMAT, Fault, Head, OLDEST, Record, VERSION, chain};

/// A file larger than this is not read.
const LARGEST: u64 = 64 * 1024 * 1024;
/// A file with more faults than this has no rest that anybody would want to know of.
const TOLD: usize = 1000;

/// A file's content, and of one that is too large no more than shows it.
pub fn bytes_of(file: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Larger than any case file.
pub fn is_too_large(bytes: &[u8]) -> bool {
    u64::try_from(bytes.len()).map_or(true, |length| length > LARGEST)
}

/// A record, and where it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub line: u64,
    pub record: Record,
}

/// All that could be read. Records behind a fault are there too: what they say is sound, their place may not be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseFile {
    pub head: Option<Head>,
    pub entries: Vec<Entry>,
    /// In the order of their lines. None: intact.
    pub faults: Vec<Fault>,
}

impl CaseFile {
    /// Never fails and never trusts: whatever the bytes are, the answer says what is wrong with them.
    pub fn read(bytes: &[u8]) -> Self {
        // What stands behind the last line's end: nothing, or a line that was cut.
        let (whole, rest) = match bytes.iter().rposition(|byte| *byte == b'\n') {
            Some(end) => (bytes.get(..end), bytes.get(end + 1..).unwrap_or_default()),
            None => (None, bytes),
        };
        let lines = whole.into_iter().flat_map(|whole| whole.split(|byte| *byte == b'\n'));
        let mut lines = (1_u64..).zip(lines);
        let head = match lines.next().map_or(Err(Fault::NoCase { line: 1 }), |(_, line)| head(line)) {
            Ok(head) => head,
            Err(fault) => return Self { faults: vec![fault], ..Self::default() },
        };
        let mut reading = Reading::after(head);
        for (line, bytes) in lines {
            if !reading.take(line, bytes) {
                break;
            }
        }
        reading.ended(rest);
        reading.file
    }

    pub fn is_intact(&self) -> bool {
        self.faults.is_empty()
    }

    /// The records before the first fault: those that stand where they were written.
    pub fn sound(&self) -> &[Entry] {
        let Some(fault) = self.faults.first() else { return &self.entries };
        let end = self.entries.partition_point(|entry| entry.line < fault.line());
        self.entries.get(..end).unwrap_or_default()
    }
}

/// A first line, and whether it is as it was written.
fn head(line: &[u8]) -> Result<(Option<Head>, Link), Fault> {
    let no_case = Fault::NoCase { line: 1 };
    let (claimed, body) = chain::unframed(line).ok_or(no_case)?;
    let computed = chain::hash(body);
    if computed != claimed {
        return Ok((None, Link::Either(claimed.to_owned(), computed)));
    }
    let head: Head = serde_json::from_slice(body).map_err(|_| no_case)?;
    match head.version {
        _ if head.format != FORMAT => Err(no_case),
        OLDEST..=VERSION => Ok((Some(head), Link::Known(computed))),
        version if version > VERSION => Err(Fault::Newer { line: 1, version }),
        _ => Err(no_case),
    }
}

/// What the next record has to name as the line before it.
enum Link {
    Known(String),
    /// The line before was changed: in its record, or in its hash.
    Either(String, String),
    /// The line before cannot be read at all.
    Unknown,
}

struct Reading {
    file: CaseFile,
    link: Link,
    /// The number that the next record should have.
    next: u64,
    /// The last line that was looked at.
    line: u64,
    ended: bool,
    /// The last line was not what was written, so it may have been the end.
    doubtful: bool,
}

impl Reading {
    fn after((head, link): (Option<Head>, Link)) -> Self {
        let changed = head.is_none();
        let faults = if changed { vec![Fault::Changed { line: 1 }] } else { Vec::new() };
        let file = CaseFile { head, entries: Vec::new(), faults };
        Self { file, link, next: 1, line: 1, ended: false, doubtful: false }
    }

    /// False when nothing behind this line is worth a look.
    fn take(&mut self, line: u64, bytes: &[u8]) -> bool {
        if self.ended {
            self.file.faults.push(Fault::AfterEnd { line });
            return false;
        }
        if self.file.faults.len() >= TOLD {
            self.doubtful = true;
            return false;
        }
        self.line = line;
        let read = chain::unframed(bytes).map(|(claimed, body)| (claimed, chain::hash(body), body));
        let record = read.as_ref().filter(|(claimed, computed, _)| claimed == computed);
        let record = record.and_then(|(_, _, body)| serde_json::from_slice::<Record>(body).ok());
        self.doubtful = record.is_none();
        let Some(record) = record else {
            self.changed(read.map(|(claimed, computed, _)| (claimed.to_owned(), computed)));
            return true;
        };
        if let Some(fault) = self.misplaced(&record) {
            self.file.faults.push(fault);
        }
        self.next = self.next.max(record.seq.saturating_add(1));
        self.link = Link::Known(read.map(|(_, computed, _)| computed).unwrap_or_default());
        self.ended = record.event == Event::End;
        self.file.entries.push(Entry { line, record });
        true
    }

    fn changed(&mut self, hashes: Option<(String, String)>) {
        self.file.faults.push(Fault::Changed { line: self.line });
        match hashes {
            Some((claimed, computed)) => {
                self.link = Link::Either(claimed, computed);
                self.next = self.next.saturating_add(1);
            }
            None => self.link = Link::Unknown,
        }
    }

    /// A sound record in a place that is not its own.
    fn misplaced(&self, record: &Record) -> Option<Fault> {
        let (line, seq) = (self.line, record.seq);
        let follows = match &self.link {
            Link::Known(hash) => record.prev == *hash,
            Link::Either(claimed, computed) => record.prev == *claimed || record.prev == *computed,
            // Nobody can say how many records the unreadable line was.
            Link::Unknown => seq >= self.next,
        };
        if follows && (seq == self.next || matches!(self.link, Link::Unknown)) {
            None
        } else if seq > self.next {
            Some(Fault::Missing { line, first: self.next, last: seq.saturating_sub(1) })
        } else if seq < self.next {
            Some(Fault::OutOfPlace { line, seq })
        } else if matches!(self.link, Link::Known(_)) {
            Some(Fault::Replaced { line: line.saturating_sub(1) })
        } else {
            // The line before is already told of.
            None
        }
    }

    fn ended(&mut self, rest: &[u8]) {
        if self.ended {
            if !rest.is_empty() {
                self.file.faults.push(Fault::AfterEnd { line: self.line.saturating_add(1) });
            }
        } else if !rest.is_empty() {
            self.file.faults.push(Fault::Cut { line: self.line.saturating_add(1) });
        } else if !self.doubtful {
            self.file.faults.push(Fault::Cut { line: self.line });
        }
        // Only a line that was made anew is told of after a later one was looked at.
        self.file.faults.sort_by_key(|fault| fault.line());
    }
}
