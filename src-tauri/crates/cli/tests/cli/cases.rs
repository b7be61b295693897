use std::fs;
use std::path::Path;

use cryptorefills_sandbox::{Fault, StreamMode};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::program::{Ended, Running, command, run};
use crate::shop::{EMAIL, nobody, order, sandbox};

/// A whole life of an order, recorded; the order's id.
async fn recorded(file: &Path) -> String {
    let sandbox = sandbox().await;
    let id = order(&sandbox).await;
    let words = ["order", "watch", &id, "--json", "--record", file.to_str().unwrap()];
    let mut watch = Running::start(command(&sandbox.url(), &words));
    for next in ["WaitingForDelivery", "Done", ""] {
        watch.json_line().await;
        if !next.is_empty() {
            sandbox.control().set_state(&id, next, Some("PaymentReceived")).unwrap();
        }
    }
    assert_eq!(watch.end().await, (0, String::new()));
    id
}

async fn case(word: &str, file: &Path) -> Ended {
    run(&nobody().await, &["case", word, file.to_str().unwrap(), "--json"]).await
}

fn new() -> (TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("order.crcase");
    (folder, file)
}

#[tokio::test]
async fn a_recorded_life_is_intact_and_tells_its_states_and_codes_again() {
    let (_folder, file) = new();
    let id = recorded(&file).await;
    let verified = case("verify", &file).await.expect(0).json();
    assert_eq!((&verified["intact"], &verified["faults"]), (&json!(true), &json!([])));
    assert!(verified["started_at"].as_str().unwrap() <= verified["ended_at"].as_str().unwrap());
    let replayed = case("replay", &file).await.expect(0).json();
    let steps = replayed["steps"].as_array().unwrap();
    let answers = steps.iter().filter(|step| step["kind"] == "order");
    let told: Vec<(&Value, &Value)> = answers.map(|step| (&step["order_state"], &step["code"])).collect();
    let expected = [
        (json!("WaitingForPayment"), json!("waiting_for_payment")),
        (json!("WaitingForDelivery"), json!("preparing_code")),
        (json!("Done"), json!("delivered")),
    ];
    assert_eq!(told, expected.each_ref().map(|(state, code)| (state, code)));
    let text = fs::read_to_string(&file).unwrap();
    for secret in [id.as_str(), EMAIL, "DEMO", "http"] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
}

#[tokio::test]
async fn a_changed_line_is_named_and_what_stands_before_it_is_played() {
    let (_folder, file) = new();
    recorded(&file).await;
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replacen("\"Done\"", "\"Canceled\"", 1)).unwrap();
    let line = 1 + text.lines().position(|line| line.contains("\"Done\"")).unwrap();
    let verified = case("verify", &file).await.expect(1).json();
    assert_eq!(verified["faults"], json!([{"fault": "changed", "line": line}]));
    let replayed = case("replay", &file).await.expect(1);
    assert!(replayed.err.contains(&format!("Line {line} ")), "{}", replayed.err);
    assert!(!replayed.out.contains("Canceled") && replayed.out.contains("WaitingForPayment"), "{}", replayed.out);
    let plain = run(&nobody().await, &["case", "verify", file.to_str().unwrap()]).await.expect(1);
    assert!(plain.out.starts_with("Not intact.\n") && plain.out.contains(&format!("Line {line} ")), "{}", plain.out);
}

#[tokio::test]
async fn streams_that_came_and_went_stand_in_the_record_and_are_counted_and_played() {
    let (_folder, file) = new();
    let sandbox = sandbox().await;
    let id = order(&sandbox).await;
    let words = ["order", "watch", &id, "--json", "--record", file.to_str().unwrap()];
    let mut watch = Running::start(command(&sandbox.url(), &words));
    watch.json_line().await;
    let mut streams = sandbox.control().streams();
    streams.wait_for(|count| count.open > 0).await.unwrap();
    sandbox.control().set_stream(StreamMode::Cut);
    streams.wait_for(|count| count.open == 0).await.unwrap();
    sandbox.control().set_state(&id, "Done", Some("PaymentReceived")).unwrap();
    watch.json_line().await;
    assert_eq!(watch.end().await, (0, String::new()));
    let verified = case("verify", &file).await.expect(0).json();
    let holds = |what: &str| verified["holds"][what].as_u64().unwrap();
    assert!(holds("streams_opened") >= 1 && holds("streams_ended") >= 1, "{verified}");
    assert!(holds("answers_by_poll") >= 1 && verified["records"].as_u64().unwrap() >= 5, "{verified}");
    let replayed = case("replay", &file).await.expect(0).json();
    let steps = replayed["steps"].as_array().unwrap();
    let ended = steps.iter().find(|step| step["kind"] == "stream_ended").unwrap();
    assert!(ended["reason"].is_string() && ended["order_state"] == "WaitingForPayment", "{ended}");
    let plain = run(&nobody().await, &["case", "replay", file.to_str().unwrap()]).await.expect(0);
    assert!(plain.out.contains("Live stream ended: "), "{}", plain.out);
    let plain = run(&nobody().await, &["case", "verify", file.to_str().unwrap()]).await.expect(0);
    assert!(plain.out.contains("Answers: "), "{}", plain.out);
}

#[tokio::test]
async fn a_file_of_the_first_version_is_checked_and_played_as_ever() {
    let (_folder, file) = new();
    fs::write(&file, include_bytes!("../../../core/src/case/first_version.crcase")).unwrap();
    let verified = case("verify", &file).await.expect(0).json();
    assert_eq!((&verified["intact"], &verified["holds"]["asks_failed"]), (&json!(true), &json!(0)));
    let steps = case("replay", &file).await.expect(0).json();
    assert_eq!(steps["steps"].as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn cut_files_and_files_of_another_kind_are_told_apart() {
    let (_folder, file) = new();
    recorded(&file).await;
    let text = fs::read_to_string(&file).unwrap();
    let whole: Vec<&str> = text.split_inclusive('\n').collect();
    let fault = async |text: &str| {
        fs::write(&file, text).unwrap();
        case("verify", &file).await.expect(1).json()["faults"][0].clone()
    };
    assert_eq!(fault(&whole[..2].concat()).await, json!({"fault": "cut", "line": 2}));
    assert_eq!(
        fault(&[&whole[..1], &whole[2..]].concat().concat()).await,
        json!({"fault": "missing", "line": 2, "first": 1, "last": 1})
    );
    assert_eq!(fault("hello\n").await, json!({"fault": "no_case", "line": 1}));
    assert_eq!(fault("").await, json!({"fault": "no_case", "line": 1}));
}

#[tokio::test]
async fn a_file_that_is_there_is_never_written_over() {
    let (_folder, file) = new();
    fs::write(&file, "mine").unwrap();
    let sandbox = sandbox().await;
    let id = order(&sandbox).await;
    let words = ["order", "watch", &id, "--json", "--record", file.to_str().unwrap()];
    run(&sandbox.url(), &words).await.failed(5);
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    assert!(sandbox.control().requests().keys().all(|route| !route.starts_with("GET /v5/orders")));
}

#[tokio::test]
async fn a_record_is_of_one_order_and_a_shop_that_is_down_leaves_no_file() {
    let (_folder, file) = new();
    let sandbox = sandbox().await;
    let id = order(&sandbox).await;
    let path = file.to_str().unwrap();
    run(&sandbox.url(), &["order", "watch", &id, "ord_2", "--json", "--record", path]).await.failed(2);
    sandbox.control().set_fault(Some(Fault::ServerError503));
    run(&sandbox.url(), &["order", "watch", &id, "--json", "--record", path]).await.failed(4);
    assert!(!file.exists());
}

#[tokio::test]
async fn a_file_that_cannot_be_read_is_five() {
    let (folder, file) = new();
    for path in [file.as_path(), folder.path()] {
        for word in ["verify", "replay"] {
            case(word, path).await.failed(5);
        }
    }
}

#[cfg(unix)]
#[tokio::test]
async fn ctrl_c_ends_the_record_as_it_should_be_and_only_its_owner_reads_it() {
    use std::os::unix::fs::PermissionsExt;

    use rustix::process::{Pid, Signal, kill_process};
    let (_folder, file) = new();
    let sandbox = sandbox().await;
    let id = order(&sandbox).await;
    let words = ["order", "watch", &id, "--json", "--record", file.to_str().unwrap()];
    let mut watch = Running::start(command(&sandbox.url(), &words));
    watch.json_line().await;
    let pid = Pid::from_raw(i32::try_from(watch.child.id().unwrap()).unwrap()).unwrap();
    kill_process(pid, Signal::INT).unwrap();
    assert_eq!(watch.end().await.0, 130);
    assert_eq!(case("verify", &file).await.expect(0).json()["intact"], true);
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
}
