//! Who looked at a masked value, and why: one line each in the profile's folder, only ever added to. The lines hold no
//! secret, so the file is plain: a time, the ends of an order id, the name of a field, a reason without what was pasted
//! into it.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

use super::masks;
use crate::clock::UnixMillis;
use crate::contract::DeskLogEntry;
use crate::domain::OrderId;

const NAME: &str = "desk-log.jsonl";
/// Shown; the file keeps them all.
const NEWEST: usize = 500;
const LONGEST_LINE: usize = 4_096;
const FIELD_MAX: usize = 120;

pub(super) struct RevealLog {
    file: PathBuf,
}

impl RevealLog {
    pub(super) fn in_folder(folder: &Path) -> Self {
        Self { file: folder.join(NAME) }
    }

    /// Written and synced before anybody sees the value.
    pub(super) fn add(
        &self,
        order: &OrderId,
        field: &str,
        reason: &str,
        secrets: &[String],
        now: UnixMillis,
    ) -> io::Result<()> {
        let entry = DeskLogEntry {
            at: now.0,
            order: order.masked(),
            field: field.chars().take(FIELD_MAX).collect(),
            reason: masks::reason(reason, secrets),
        };
        if let Some(folder) = self.file.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut options = OpenOptions::new();
        options.append(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&self.file)?;
        let mut line = serde_json::to_vec(&entry)?;
        line.push(b'\n');
        file.write_all(&line)?;
        file.sync_data()
    }

    /// The newest first. A line that cannot be read is left out.
    pub(super) fn newest(&self) -> io::Result<Vec<DeskLogEntry>> {
        let file = match File::open(&self.file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            file => file?,
        };
        let lines = BufReader::new(file).split(b'\n').map_while(Result::ok).filter(|line| line.len() <= LONGEST_LINE);
        let mut entries: Vec<DeskLogEntry> = lines.filter_map(|line| serde_json::from_slice(&line).ok()).collect();
        entries.reverse();
        entries.truncate(NEWEST);
        Ok(entries)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_looked_at_is_kept_in_its_order_and_without_a_secret() {
        let folder = tempfile::tempdir().expect("a folder");
        let log = RevealLog::in_folder(&folder.path().join("not-there-yet"));
        assert_eq!(log.newest().expect("none"), []);
        let order = OrderId::parse("3f7c20d1-0000-4000-8000-5d2e8a41b6c9").expect("an id");
        log.add(&order, "deliveries.0.deliverable.pin_code", "lost AAAA-1234-BBBB", &[], UnixMillis(1))
            .expect("written");
        log.add(&order, "user.email", "which one", &[], UnixMillis(2)).expect("written");
        let told = log.newest().expect("two");
        assert_eq!(told.iter().map(|entry| entry.at).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(told.last().map(|entry| entry.reason.as_str()), Some("lost ••••"));
        let text = fs::read_to_string(&log.file).expect("a file");
        assert!(!text.contains("3f7c20d1") && !text.contains("1234"), "{text}");
    }

    #[test]
    fn a_spoilt_line_costs_itself_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let log = RevealLog::in_folder(folder.path());
        let order = OrderId::parse("ord_abc123xyz").expect("an id");
        fs::write(&log.file, b"\xff\xfe no line of ours\n").expect("written");
        log.add(&order, "user.email", "asked", &[], UnixMillis(3)).expect("written");
        assert_eq!(log.newest().expect("one").len(), 1);
    }
}
