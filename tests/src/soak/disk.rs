//! The folder of a wallet that is not running, as a stranger with its key finds it.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::types::FromSql;
use rusqlite::{Connection, OpenFlags};

/// What is wrong with what a wallet left on disk.
#[derive(Debug, Default)]
pub struct Found {
    /// Files that were set aside, or that do not hold together.
    pub corrupt: Vec<String>,
    /// Deliveries that the inbox does not speak of, and notices that stand in it twice.
    pub notices: Vec<String>,
    /// The numbers of the notices of a delivery.
    pub deliveries: Vec<i64>,
}

/// `folder`: the wallet's whole folder, its key's file included.
pub fn look(folder: &Path) -> Found {
    let mut found = Found::default();
    let files = files(folder);
    let named = |part: &str| files.iter().filter(|file| file.to_string_lossy().contains(part)).collect::<Vec<_>>();
    for aside in [".damaged-", ".no-key-"].iter().flat_map(|part| named(part)) {
        found.corrupt.push(format!("set aside: {}", aside.display()));
    }
    let Some(key) = key(&folder.join("demo-key")) else { return found };
    for file in files.iter().filter(|file| file.ends_with("orders.db")) {
        if let Err(error) = examine(file, &key, &mut found) {
            found.corrupt.push(format!("{}: {error}", file.display()));
        }
    }
    found
}

fn key(file: &Path) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    text.lines().find_map(|line| line.strip_prefix("data-key=")).map(str::to_owned)
}

fn examine(file: &Path, key: &str, found: &mut Found) -> rusqlite::Result<()> {
    let store = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    store.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    store.pragma_update(None, "key", format!("x'{key}'"))?;
    found.corrupt.extend(lines(&store, "PRAGMA cipher_integrity_check")?);
    let whole = lines::<String>(&store, "PRAGMA integrity_check")?;
    found.corrupt.extend(whole.into_iter().filter(|line| line != "ok"));
    let lost = "SELECT 'a delivery without notice: ' || local_id FROM purchase WHERE phase = 'delivered' AND NOT EXISTS \
                (SELECT 1 FROM notice WHERE notice.local_id = purchase.local_id AND notice.phase = 'delivered')";
    let twice = "SELECT 'twice in the inbox: ' || local_id || ' ' || phase FROM notice GROUP BY local_id, phase \
                 HAVING count(*) > 1";
    found.notices.extend(lines(&store, lost)?);
    found.notices.extend(lines(&store, twice)?);
    found.deliveries.extend(lines::<i64>(&store, "SELECT id FROM notice WHERE phase = 'delivered'")?);
    Ok(())
}

fn lines<T: FromSql>(store: &Connection, question: &str) -> rusqlite::Result<Vec<T>> {
    let mut statement = store.prepare(question)?;
    let lines = statement.query_map([], |row| row.get(0))?;
    lines.collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}
