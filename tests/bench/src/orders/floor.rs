//! What a commit costs at the least: SQLite alone, with and without the cipher, with few pages to write and with several.

use std::path::Path;
use std::time::Instant;

use rusqlite::Connection;

use crate::fault::Fault;
use crate::figures::{Figure, Target, median};

const CASES: [(&str, bool, usize); 4] = [
    ("one page, plain", false, 1),
    ("one page, sealed", true, 1),
    ("five pages, plain", false, 5),
    ("five pages, sealed", true, 5),
];

struct Floor {
    name: &'static str,
    db: Connection,
    pages: usize,
    micros: Vec<f64>,
    ratios: Vec<f64>,
}

pub struct Floors(Vec<Floor>);

impl Floors {
    pub fn open(folder: &Path) -> Result<Self, Fault> {
        let open = |(number, (name, sealed, pages)): (usize, (&'static str, bool, usize))| {
            let db = Connection::open(folder.join(format!("floor-{number}.db")))?;
            if sealed {
                db.pragma_update(None, "key", format!("x'{}'", "5a".repeat(32)))?;
            }
            db.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")?;
            for page in 0..pages {
                db.execute_batch(&format!(
                    "CREATE TABLE part_{page} (id INTEGER PRIMARY KEY, body TEXT); INSERT INTO part_{page} VALUES (1, '')"
                ))?;
            }
            Ok(Floor { name, db, pages, micros: Vec::new(), ratios: Vec::new() })
        };
        let floors: rusqlite::Result<_> = CASES.into_iter().enumerate().map(open).collect();
        floors.map(Self).map_err(Fault::Floor)
    }

    /// `raw`: the bare write's median, in microseconds, of the same pair.
    pub fn measure(&mut self, raw: f64, commits: usize) -> Result<(), Fault> {
        for floor in &mut self.0 {
            let micros = commit(&mut floor.db, floor.pages, commits).map_err(Fault::Floor)?;
            floor.micros.push(micros);
            floor.ratios.push(micros / raw);
        }
        Ok(())
    }

    pub fn print(&self, raw: f64) {
        for floor in &self.0 {
            Figure {
                name: floor.name,
                ours: format!("{:.0} us", median(&floor.micros)),
                peer: format!("{raw:.0} us"),
                ratio: median(&floor.ratios),
                target: Target::None,
            }
            .print();
        }
    }
}

fn commit(db: &mut Connection, pages: usize, commits: usize) -> rusqlite::Result<f64> {
    let mut micros = Vec::with_capacity(commits);
    for number in 0..commits {
        let body = format!("{number:01000}");
        let begun = Instant::now();
        let transaction = db.transaction()?;
        for page in 0..pages {
            let mut update = transaction.prepare_cached(&format!("UPDATE part_{page} SET body = ?1"))?;
            update.execute([&body])?;
        }
        transaction.commit()?;
        micros.push(begun.elapsed().as_secs_f64() * 1e6);
    }
    Ok(median(&micros))
}
