//! How a connection to SQLCipher begins. Every one in the core begins here.

use std::path::Path;
use std::sync::Once;

use rusqlite::{Connection, OpenFlags, Result};

/// `flags` without a word on threads: each connection stays on one at a time.
pub fn open(file: impl AsRef<Path>, flags: OpenFlags) -> Result<Connection> {
    set_up();
    let connection = Connection::open_with_flags(file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // It would write to standard error by itself; what goes wrong comes back as an error.
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    Ok(connection)
}

pub fn in_memory() -> Result<Connection> {
    set_up();
    Connection::open_in_memory()
}

/// The first connection of a process sets up SQLite and, after that, SQLCipher. SQLite calls itself ready in between, and a
/// second thread that opens a file just then is refused its key. So one connection is made before all others.
fn set_up() {
    static FIRST: Once = Once::new();
    // What goes wrong here goes wrong again for whoever asked, who is told.
    FIRST.call_once(|| drop(Connection::open_in_memory()));
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use std::process::Command;
    use std::sync::Barrier;
    use std::{env, thread};

    use super::*;

    const THREADS: usize = 8;
    const PROCESSES: usize = 200;

    fn all_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let barrier = Barrier::new(THREADS);
        thread::scope(|scope| {
            for number in 0..THREADS {
                let file = folder.path().join(format!("{number}.db"));
                let barrier = &barrier;
                scope.spawn(move || {
                    barrier.wait();
                    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
                    let connection = open(file, flags).unwrap();
                    connection.pragma_update(None, "key", "a passphrase").unwrap();
                });
            }
        });
    }

    /// Being first happens once in a process, so each try has its own.
    #[test]
    fn the_first_files_of_a_process_are_opened_by_many_threads_at_once() {
        const CHILD: &str = "SQLCIPHER_FIRST_OPENING";
        if env::var_os(CHILD).is_some() {
            return all_at_once();
        }
        let name = thread::current().name().unwrap().to_owned();
        for number in 1..=PROCESSES {
            let mut child = Command::new(env::current_exe().unwrap());
            let child = child.args([&name, "--exact"]).env(CHILD, "").output().unwrap();
            let said = String::from_utf8_lossy(&child.stdout);
            assert!(child.status.success() && said.contains("1 passed"), "process {number}:\n{said}");
        }
    }
}
