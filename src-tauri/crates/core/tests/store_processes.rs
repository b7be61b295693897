//! Two processes, killed processes, and folders and disks that take nothing. Each child is this very program again.
#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop, and the child tells its parent how far it is"
)]

mod profile;

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use cryptorefills_core::store::{StoreError, StoreNotice};
use profile::{another_process, file_of_another_process, folder, intent, looked_into, open, written};

/// Nobody in particular, to whom the rights of files apply; they do not apply to root.
const NOBODY: u32 = 65_534;

struct Process(Child);

impl Process {
    fn start(test: &str, file: &Path) -> Self {
        Self(another_process(test, file).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap())
    }

    /// Waits for the line that the child prints when it has come so far.
    fn says(&mut self, word: &str) {
        let output = BufReader::new(self.0.stdout.take().unwrap());
        assert!(output.lines().any(|line| line.unwrap().contains(word)), "it ended without `{word}`");
    }

    fn kill(mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[tokio::test]
async fn a_process_that_holds_the_orders() {
    let Some(file) = file_of_another_process() else { return };
    let store = open(&file).await.unwrap().store;
    store.begin(intent("theirs")).await.unwrap();
    println!("it is open");
    std::future::pending::<()>().await;
}

#[tokio::test]
async fn fault_69_a_second_process_is_refused_and_a_killed_one_leaves_nothing_locked() {
    let (_folder, file) = folder();
    let mut first = Process::start("a_process_that_holds_the_orders", &file);
    first.says("it is open");
    assert!(matches!(open(&file).await, Err(StoreError::InUse)));
    first.kill();
    let opened = open(&file).await.unwrap();
    assert_eq!(opened.notice, None);
    assert_eq!(opened.store.orders().await.unwrap().len(), 1, "what the killed one wrote is there");
}

#[tokio::test]
async fn a_process_that_lets_go_of_the_orders_and_ends() {
    let Some(file) = file_of_another_process() else { return };
    let store = open(&file).await.unwrap().store;
    store.begin(intent("one")).await.unwrap();
}

#[tokio::test]
async fn a_process_that_ends_without_closing_the_orders_does_not_crash_in_them() {
    // More at once than there are processors: each is stopped somewhere else on its way out.
    for _ in 0..15 {
        let folders: Vec<_> = (0..16).map(|_| folder()).collect();
        let begin = |file: &Path| {
            let mut process = another_process("a_process_that_lets_go_of_the_orders_and_ends", file);
            process.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
        };
        let processes: Vec<_> = folders.iter().map(|(_, file)| begin(file)).collect();
        for (mut process, (_, file)) in processes.into_iter().zip(&folders) {
            let ended = process.wait().unwrap();
            assert!(ended.success(), "{ended}");
            assert_eq!(open(file).await.unwrap().store.orders().await.unwrap().len(), 1);
        }
    }
}

#[tokio::test]
async fn a_process_that_writes_without_end() {
    let Some(file) = file_of_another_process() else { return };
    let store = open(&file).await.unwrap().store;
    println!("it writes");
    let before = store.orders().await.unwrap().len();
    for at in 0.. {
        store.begin(intent(&format!("order-{}", before + at))).await.unwrap();
        println!("written {at}");
    }
}

#[tokio::test]
async fn fault_63_a_process_that_is_killed_while_it_writes_leaves_every_write_whole() {
    let (_folder, file) = folder();
    // Each round is killed somewhere else in what it does; the first after some writes.
    for word in ["written 7", "it writes", "it writes"] {
        let mut process = Process::start("a_process_that_writes_without_end", &file);
        process.says(word);
        process.kill();
        let opened = open(&file).await.unwrap();
        assert_eq!(opened.notice, None);
        let orders = opened.store.orders().await.unwrap();
        assert!(orders.len() >= 7, "{}", orders.len());
        for order in &orders {
            assert_eq!(opened.store.timeline(&order.local_id).await.unwrap().len(), 1, "an order has its first line");
        }
        opened.store.close().await;
        let sound: String = looked_into(&file).query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(sound, "ok");
    }
}

/// Runs `test` as somebody to whom the rights of files apply. False, said aloud, where that cannot be had.
fn as_nobody(test: &str, file: &Path) -> bool {
    let mut child = another_process(test, file);
    if rights_do_not_bind() {
        for path in [file.parent().unwrap(), file] {
            let _ = std::os::unix::fs::chown(path, Some(NOBODY), Some(NOBODY));
        }
        child.uid(NOBODY).gid(NOBODY).current_dir("/");
    }
    match child.output() {
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stdout);
            assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
            assert!(said.contains("it was shown"), "{said}");
            true
        }
        Err(error) => {
            eprintln!("left out: this program cannot be started as another user ({error})");
            false
        }
    }
}

fn rights_do_not_bind() -> bool {
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o500)).unwrap();
    fs::write(folder.path().join("x"), b"").is_ok()
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[tokio::test]
async fn orders_that_can_only_be_read() {
    let Some(file) = file_of_another_process() else { return };
    let opened = open(&file).await.unwrap();
    assert_eq!(opened.notice, Some(StoreNotice::ReadOnly));
    assert_eq!(opened.store.orders().await.unwrap().len(), 1);
    assert!(matches!(opened.store.begin(intent("two")).await, Err(StoreError::ReadOnly)));
    println!("it was shown");
}

#[tokio::test]
async fn fault_67_orders_in_a_read_only_file_or_folder_are_shown_and_not_changed() {
    for (of_file, of_folder, older) in
        [(0o400, 0o700, false), (0o600, 0o500, false), (0o400, 0o500, false), (0o400, 0o500, true)]
    {
        let (folder, file) = folder();
        written(&file).await;
        if older {
            // Of the first schema: there is no room for what this version would make of it.
            let first = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/store/0001.db");
            fs::copy(first, &file).unwrap();
        }
        let before = fs::read(&file).unwrap();
        set_mode(&file, of_file);
        // The lock lies in a folder that was once written to, or it does not: both are met.
        if of_file == 0o400 {
            fs::remove_file(folder.path().join("orders.lock")).unwrap();
        }
        set_mode(folder.path(), of_folder);
        let shown = as_nobody("orders_that_can_only_be_read", &file);
        set_mode(folder.path(), 0o700);
        if shown {
            assert_eq!(fs::read(&file).unwrap(), before);
            assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, of_file, "the owner's choice stays");
        }
    }
}

#[tokio::test]
async fn a_folder_that_takes_no_file() {
    let Some(file) = file_of_another_process() else { return };
    assert!(matches!(open(&file).await, Err(StoreError::ReadOnly)));
    assert!(!file.exists());
    println!("it was shown");
}

#[tokio::test]
async fn fault_67_where_nothing_can_be_begun_that_is_said() {
    let (folder, file) = folder();
    set_mode(folder.path(), 0o500);
    as_nobody("a_folder_that_takes_no_file", &file);
    set_mode(folder.path(), 0o700);
}

/// A disk of its own, so small that it is soon full.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    /// None, said aloud, where no disk can be had: that takes the rights of root.
    fn of_kibibytes(size: u32) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={size}k"), "tmpfs"]).arg(folder.path());
        let mounted = mount.output().is_ok_and(|output| output.status.success());
        if !mounted {
            eprintln!("left out: a small disk cannot be mounted here");
        }
        mounted.then_some(Self(folder))
    }

    /// Takes all the room but about this much.
    fn fill_but(&self, spared: usize) {
        let filler = self.0.path().join("filler");
        let mut size = 0;
        while fs::write(&filler, vec![1_u8; size + 4096]).is_ok() {
            size += 4096;
        }
        fs::write(&filler, vec![1_u8; size.saturating_sub(spared)]).unwrap();
    }

    fn free(&self) {
        let filler = self.0.path().join("filler");
        // Emptied first: a process that another test is just starting may still hold it open.
        fs::write(&filler, b"").unwrap();
        fs::remove_file(filler).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

fn large(name: &str) -> cryptorefills_core::store::StoredOrder {
    let approved = format!("\"{}\"", "x".repeat(3000));
    cryptorefills_core::store::StoredOrder {
        approved: cryptorefills_core::domain::Secret::new(approved),
        ..intent(name)
    }
}

#[tokio::test]
async fn fault_64_a_disk_that_fills_up_refuses_writes_and_goes_on_reading() {
    let Some(disk) = SmallDisk::of_kibibytes(1024) else { return };
    let file = disk.0.path().join("shop").join("orders.db");
    let store = open(&file).await.unwrap().store;
    store.begin(large("first")).await.unwrap();
    // At each write point in turn: within the log, at its growth, at the checkpoint of a close.
    for spared in [0, 4096, 12_288, 40_960] {
        disk.fill_but(spared);
        let refused = loop {
            let name = format!("{spared}-{}", store.orders().await.unwrap().len());
            if let Err(error) = store.begin(large(&name)).await {
                break error;
            }
        };
        assert!(matches!(refused, StoreError::Full), "{refused:?}");
        let kept = store.orders().await.unwrap().len();
        disk.free();
        store.begin(large(&format!("after-{spared}"))).await.unwrap();
        assert_eq!(store.orders().await.unwrap().len(), kept + 1);
        if fs::metadata(&file).unwrap().len() > 500_000 {
            break;
        }
    }
    let count = store.orders().await.unwrap().len();
    disk.fill_but(0);
    store.close().await;
    let opened = open(&file).await.unwrap();
    assert_eq!(opened.store.orders().await.unwrap().len(), count, "a full disk at the start takes no order away");
    opened.store.close().await;
    disk.free();
    let opened = open(&file).await.unwrap();
    assert_eq!((opened.notice, opened.store.orders().await.unwrap().len()), (None, count));
}

#[tokio::test]
async fn fault_64_where_there_is_no_room_to_begin_nothing_is_left_behind() {
    let Some(disk) = SmallDisk::of_kibibytes(256) else { return };
    let folder = disk.0.path().join("shop");
    fs::create_dir(&folder).unwrap();
    for spared in [0, 8192, 24_576] {
        disk.fill_but(spared);
        let refused = open(&folder.join("orders.db")).await;
        assert!(matches!(refused, Err(StoreError::Full)), "{spared}: {:?}", refused.err());
        assert!(!folder.join("orders.db").exists());
        disk.free();
    }
    open(&folder.join("orders.db")).await.unwrap();
}

#[tokio::test]
async fn fault_64_damage_on_a_full_disk_waits_for_room_and_loses_nothing() {
    let Some(disk) = SmallDisk::of_kibibytes(2048) else { return };
    let file = disk.0.path().join("shop").join("orders.db");
    let store = open(&file).await.unwrap().store;
    for at in 0..20 {
        store.begin(large(&format!("order-{at}"))).await.unwrap();
    }
    store.close().await;
    let mut bytes = fs::read(&file).unwrap();
    let last = bytes.len() - 100;
    *bytes.get_mut(last).unwrap() ^= 1;
    fs::write(&file, &bytes).unwrap();
    disk.fill_but(8192);
    if let Ok(opened) = open(&file).await {
        assert_eq!(opened.notice, Some(StoreNotice::ReadOnly), "what can be read is shown until there is room");
        opened.store.close().await;
    }
    assert_eq!(fs::read(&file).unwrap(), bytes, "the broken file is still in its place");
    disk.free();
    let opened = open(&file).await.unwrap();
    assert!(matches!(opened.notice, Some(StoreNotice::Damaged { saved, .. }) if saved >= 15), "{:?}", opened.notice);
}

#[tokio::test]
async fn orders_under_a_limit_of_size() {
    let Some(file) = file_of_another_process() else { return };
    let store = open(&file).await.unwrap().store;
    let mut kept = 0;
    while store.begin(large(&format!("order-{kept}"))).await.is_ok() {
        kept += 1;
    }
    assert_eq!(store.orders().await.unwrap().len(), kept, "reads go on");
    println!("it was shown: {kept}");
}

/// Without the rights of root: the system refuses what goes beyond a size, as a quota does.
#[tokio::test]
async fn fault_64_a_limit_of_size_refuses_writes_and_leaves_the_file_whole() {
    let (_folder, file) = folder();
    let program = another_process("orders_under_a_limit_of_size", &file);
    let mut shell = Command::new("sh");
    shell.arg("-c").arg("trap '' XFSZ; ulimit -f 400; exec \"$@\"").arg("sh").arg(program.get_program());
    shell.args(program.get_args()).env("ORDERS_FILE", &file);
    let output = shell.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    let (_, kept) = said.split_once("it was shown: ").unwrap();
    let kept: usize = kept.split_whitespace().next().unwrap().parse().unwrap();
    let opened = tokio::time::timeout(Duration::from_secs(20), open(&file)).await.unwrap().unwrap();
    assert_eq!((opened.notice, opened.store.orders().await.unwrap().len()), (None, kept));
}
