//! How a connection to SQLCipher begins and how all of them end. Every one in the core begins here, and works `at_work`.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Once, PoisonError, RwLock, RwLockReadGuard, TryLockError};
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::{Connection, OpenFlags, Result};

/// Held to read by each thread that is inside SQLCipher, and to write once the process ends.
static WORK: RwLock<()> = RwLock::new(());
/// From here on no work begins.
static RESTING: AtomicBool = AtomicBool::new(false);
const LOOK_EVERY: Duration = Duration::from_millis(2);

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

/// Whoever opens, uses or closes a connection holds this meanwhile, once. After `rest` it is never given again.
pub fn at_work() -> RwLockReadGuard<'static, ()> {
    let held = WORK.read().unwrap_or_else(PoisonError::into_inner);
    if !RESTING.load(Ordering::SeqCst) {
        return held;
    }
    drop(held);
    loop {
        thread::park();
    }
}

/// The last thing a program does before it ends. A process that ends lets SQLCipher free what every connection needs,
/// whether or not one is at work on another thread, which then crashes. So work is waited for, and none begins any more.
/// False when some was still going on after so long.
pub fn rest(patience: Duration) -> bool {
    RESTING.store(true, Ordering::SeqCst);
    let until = Instant::now() + patience;
    while let Err(TryLockError::WouldBlock) = WORK.try_write() {
        if Instant::now() >= until {
            return false;
        }
        thread::sleep(LOOK_EVERY);
    }
    true
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use std::env;
    use std::process::Command;
    use std::sync::{Arc, Barrier};

    use super::*;

    const THREADS: usize = 8;
    const PROCESSES: usize = 200;
    const CHILD: &str = "SQLCIPHER_CHILD";

    /// What is tried happens once in a process, so each try has its own. True within such a process.
    fn is_child() -> bool {
        if env::var_os(CHILD).is_some() {
            return true;
        }
        let name = thread::current().name().unwrap().to_owned();
        for number in 1..=PROCESSES {
            let mut child = Command::new(env::current_exe().unwrap());
            let child = child.args([&name, "--exact"]).env(CHILD, "").output().unwrap();
            let said = String::from_utf8_lossy(&child.stdout);
            assert!(child.status.success() && said.contains("1 passed"), "process {number}: {}\n{said}", child.status);
        }
        false
    }

    fn begin(file: &Path) -> Connection {
        let connection = open(file, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE).unwrap();
        connection.pragma_update(None, "key", format!("x'{}'", "0f".repeat(32))).unwrap();
        connection
    }

    #[test]
    fn the_first_files_of_a_process_are_opened_by_many_threads_at_once() {
        if !is_child() {
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let barrier = Barrier::new(THREADS);
        thread::scope(|scope| {
            for number in 0..THREADS {
                let file = folder.path().join(format!("{number}.db"));
                let barrier = &barrier;
                scope.spawn(move || {
                    barrier.wait();
                    begin(&file);
                });
            }
        });
    }

    #[test]
    fn a_process_ends_while_its_threads_are_at_work() {
        if !is_child() {
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let begun = Arc::new(Barrier::new(THREADS + 1));
        for number in 0..THREADS {
            let file = folder.path().join(format!("{number}.db"));
            let begun = Arc::clone(&begun);
            thread::spawn(move || {
                let mut waited_for = Some(begun);
                loop {
                    let _at_work = at_work();
                    let connection = begin(&file);
                    connection.execute_batch("CREATE TABLE IF NOT EXISTS kept (value TEXT) STRICT").unwrap();
                    connection.execute("INSERT INTO kept VALUES ('a value')", []).unwrap();
                    if let Some(begun) = waited_for.take() {
                        begun.wait();
                    }
                }
            });
        }
        begun.wait();
        assert!(rest(Duration::from_secs(60)), "the work at hand is done in time");
    }
}
