use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

use rusqlite::OpenFlags;
use tempfile::TempDir;

use super::*;

const FIRST: &str = "CREATE TABLE thing (name TEXT NOT NULL) STRICT;";
const SECOND: &str = "ALTER TABLE thing ADD COLUMN colour TEXT; UPDATE thing SET colour = 'grey';";
const THIRD: &str = "CREATE TABLE other (name TEXT NOT NULL) STRICT;";
/// Changes much and then never ends.
const ENDLESS: &str = "ALTER TABLE thing ADD COLUMN colour TEXT;
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) UPDATE thing SET colour = (SELECT max(i) FROM n);";

fn plain(file: &Path) -> Connection {
    sqlcipher::open(file, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE).unwrap()
}

fn opened(folder: &TempDir) -> Connection {
    let connection = plain(&folder.path().join("orders.db"));
    connection.execute_batch("PRAGMA journal_mode = WAL;").unwrap();
    connection
}

/// A file of the first schema, with something in it.
fn first() -> (TempDir, Connection) {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = opened(&folder);
    upgrade_with(&[FIRST], &mut connection, None).unwrap();
    connection.execute("INSERT INTO thing VALUES ('kettle')", []).unwrap();
    (folder, connection)
}

fn run(folder: &TempDir, connection: &mut Connection, migrations: &[&str]) -> Result<(), StoreError> {
    upgrade_with(migrations, connection, Some(&folder.path().join("orders.db")))
}

fn colours(connection: &Connection) -> Vec<String> {
    let mut statement = connection.prepare("SELECT colour FROM thing").unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

/// What a copy holds: its schema's number, and its things.
fn copied(folder: &TempDir, schema: i64) -> (i64, i64) {
    let copy = plain(&folder.path().join(format!("orders.db.schema-{schema}")));
    (version(&copy).unwrap(), copy.query_row("SELECT count(*) FROM thing", [], |row| row.get(0)).unwrap())
}

#[test]
fn fault_68_an_older_schema_is_copied_and_then_brought_up_to_date() {
    let (folder, mut connection) = first();
    run(&folder, &mut connection, &[FIRST, SECOND, THIRD]).unwrap();
    assert_eq!(version(&connection).unwrap(), 3);
    assert_eq!(colours(&connection), ["grey"]);
    assert_eq!(copied(&folder, 1), (1, 1));
}

#[test]
fn a_file_that_is_up_to_date_or_new_is_not_copied() {
    let (folder, mut connection) = first();
    run(&folder, &mut connection, &[FIRST]).unwrap();
    let empty = tempfile::tempdir().unwrap();
    run(&empty, &mut opened(&empty), &[FIRST, SECOND]).unwrap();
    for folder in [folder, empty] {
        let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert!(!names.iter().any(|name| name.to_string_lossy().contains("schema")), "{names:?}");
    }
}

#[test]
fn fault_63_a_migration_that_fails_half_way_leaves_what_was_before_and_is_taken_up_again() {
    let (folder, mut connection) = first();
    let broken = format!("{THIRD} INSERT INTO nowhere VALUES (1);");
    assert!(run(&folder, &mut connection, &[FIRST, SECOND, &broken]).is_err());
    assert_eq!(version(&connection).unwrap(), 2, "the one before it is done");
    drop(connection);

    let mut connection = opened(&folder);
    run(&folder, &mut connection, &[FIRST, SECOND, THIRD]).unwrap();
    assert_eq!((version(&connection).unwrap(), colours(&connection)), (3, vec!["grey".to_owned()]));
    assert_eq!(copied(&folder, 1), (1, 1), "the first copy is still of the first schema");
    assert_eq!(copied(&folder, 2), (2, 1));
}

#[test]
fn fault_63_without_room_for_the_copy_nothing_is_changed() {
    let (folder, mut connection) = first();
    fs::create_dir(folder.path().join("orders.db.schema-1")).unwrap();
    assert!(run(&folder, &mut connection, &[FIRST, SECOND]).is_err());
    assert_eq!(version(&connection).unwrap(), 1);
}

#[test]
fn a_migration_runs_in_a_copy_and_leaves_the_original_as_it_was() {
    let (_folder, original) = first();
    let copy = upgraded_copy_with(&[FIRST, SECOND], &original).unwrap();
    assert_eq!((version(&copy).unwrap(), colours(&copy)), (2, vec!["grey".to_owned()]));
    assert_eq!(version(&original).unwrap(), 1);
}

/// The process that is killed: in the middle of a migration for as long as it lives.
#[test]
fn the_migration_that_is_killed() {
    let Some(folder) = std::env::var_os("MIGRATION_FOLDER") else { return };
    let file = Path::new(&folder).join("orders.db");
    let mut connection = plain(&file);
    let _ = upgrade_with(&[FIRST, ENDLESS], &mut connection, Some(&file));
}

#[test]
fn fault_63_a_process_that_is_killed_in_a_migration_leaves_the_file_as_it_was() {
    let (folder, connection) = first();
    drop(connection);
    let mut process = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "store::migrate::tests::the_migration_that_is_killed"])
        .env("MIGRATION_FOLDER", folder.path())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let copy = folder.path().join("orders.db.schema-1");
    let deadline = Instant::now() + Duration::from_secs(20);
    while !copy.exists() {
        assert!(Instant::now() < deadline, "no copy was made");
        thread::yield_now();
    }
    process.kill().unwrap();
    process.wait().unwrap();

    let mut connection = opened(&folder);
    assert_eq!(version(&connection).unwrap(), 1);
    run(&folder, &mut connection, &[FIRST, SECOND]).unwrap();
    assert_eq!((version(&connection).unwrap(), colours(&connection)), (2, vec!["grey".to_owned()]));
}

#[test]
fn a_schema_with_something_of_its_own_is_not_ours() {
    let ours = || {
        let mut connection = sqlcipher::in_memory().unwrap();
        upgrade(&mut connection, None).unwrap();
        connection
    };
    assert!(is_ours(&ours()).unwrap());
    for strange in [
        "CREATE TRIGGER t AFTER INSERT ON purchase BEGIN SELECT 1; END",
        "DROP TABLE notice; CREATE VIEW notice AS SELECT 1",
        "CREATE TABLE more (x TEXT)",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = -3",
        "PRAGMA user_version = 99",
    ] {
        let connection = ours();
        connection.execute_batch(strange).unwrap();
        assert!(!is_ours(&connection).unwrap(), "{strange}");
    }
}
