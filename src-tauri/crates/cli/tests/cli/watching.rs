use std::pin::pin;
use std::time::Duration;

use cryptorefills_sandbox::{PayKind, Sandbox, SandboxOptions};
use serde_json::{Value, json};
use tokio::time::timeout;

use crate::program::{Running, command, run};
use crate::shop::{delivered, order, sandbox};

fn watch(sandbox: &Sandbox, ids: &[&str]) -> Running {
    Running::start(command(&sandbox.url(), &[&["order", "watch", "--json"], ids].concat()))
}

fn state(line: &Value) -> &str {
    line["order_state"].as_str().unwrap()
}

#[tokio::test]
async fn a_whole_life_is_one_line_a_change_and_ends_well() {
    let sandbox = sandbox().await;
    let id = order(&sandbox).await;
    let control = sandbox.control();
    let mut watch = watch(&sandbox, &[&id]);
    let life = ["WaitingForPayment", "PaymentReceived", "WaitingForDelivery", "Done"];
    for (seq, (now, next)) in (1_u64..).zip(life.iter().zip(life.iter().skip(1).chain(["none"].iter()))) {
        let line = watch.json_line().await;
        assert_eq!((state(&line), &line["seq"], &line["order_id"]), (*now, &json!(seq), &json!(id)));
        assert!(["stream", "poll"].contains(&line["source"].as_str().unwrap()), "{line}");
        let at = line["at"].as_str().unwrap();
        assert!(at.len() == 24 && at.ends_with('Z') && at.contains('.'), "{at}");
        let mut fields: Vec<&str> = line.as_object().unwrap().keys().map(String::as_str).collect();
        fields.sort_unstable();
        assert_eq!(fields, ["at", "order_id", "order_state", "payment_state", "seq", "source"]);
        if *next != "none" {
            control.set_state(&id, next, Some("PaymentReceived")).unwrap();
        }
    }
    assert_eq!(watch.line().await, None);
    assert_eq!(watch.end().await, (0, String::new()));
}

#[tokio::test]
async fn the_shops_own_pace_ends_well_too() {
    let options =
        SandboxOptions { speed: "100".parse().unwrap(), scenario: "happy".parse().ok(), ..Default::default() };
    let sandbox = Sandbox::start(options).await.unwrap();
    let id = order(&sandbox).await;
    let ended = run(&sandbox.url(), &["order", "watch", &id, "--json"]).await.expect(0);
    let last: Value = serde_json::from_str(ended.out.lines().last().unwrap()).unwrap();
    assert_eq!(state(&last), "Done");
}

#[tokio::test]
async fn an_order_that_ends_otherwise_is_one() {
    for word in ["Expired", "Canceled", "Refunded", "PaymentFailed", "PaymentSetupFailed"] {
        let sandbox = sandbox().await;
        let id = order(&sandbox).await;
        let mut watch = watch(&sandbox, &[&id]);
        assert_eq!(state(&watch.json_line().await), "WaitingForPayment");
        sandbox.control().set_state(&id, word, None).unwrap();
        assert_eq!(state(&watch.json_line().await), word);
        assert_eq!(watch.line().await, None);
        assert_eq!(watch.end().await.0, 1, "{word}");
    }
}

#[tokio::test]
async fn many_orders_share_one_count_and_one_verdict() {
    let sandbox = sandbox().await;
    let (good, bad) = (order(&sandbox).await, order(&sandbox).await);
    let mut watch = watch(&sandbox, &[&good, &bad, &good]);
    let first = [watch.json_line().await, watch.json_line().await];
    assert_eq!(first.each_ref().map(|line| line["seq"].as_u64().unwrap()), [1, 2]);
    sandbox.control().set_state(&bad, "Canceled", None).unwrap();
    let ended = watch.json_line().await;
    assert_eq!((state(&ended), &ended["order_id"]), ("Canceled", &json!(bad)));
    sandbox.control().set_state(&good, "Done", None).unwrap();
    let ended = watch.json_line().await;
    assert_eq!((state(&ended), &ended["seq"]), ("Done", &json!(4)));
    assert_eq!(watch.line().await, None);
    assert_eq!(watch.end().await.0, 1);
}

#[tokio::test]
async fn an_order_that_is_done_already_is_one_line() {
    let sandbox = sandbox().await;
    let id = delivered(&sandbox).await;
    let ended = run(&sandbox.url(), &["order", "watch", &id, "--json"]).await.expect(0);
    assert_eq!((state(&ended.json()), ended.json()["source"].as_str()), ("Done", Some("poll")));
}

#[tokio::test]
async fn an_expired_order_is_not_waited_for_though_its_payment_comes_late() {
    let sandbox = sandbox().await;
    let id = order(&sandbox).await;
    let mut watch = watch(&sandbox, &[&id]);
    watch.json_line().await;
    sandbox.control().pay(&id, PayKind::Late).unwrap();
    assert_eq!(state(&watch.json_line().await), "Expired");
    assert_eq!(watch.line().await, None);
    assert_eq!(watch.end().await.0, 1);
}

#[tokio::test]
async fn people_get_a_line_a_change_under_one_heading() {
    let sandbox = sandbox().await;
    let id = delivered(&sandbox).await;
    let ended = run(&sandbox.url(), &["order", "watch", &id]).await.expect(0);
    let lines: Vec<&str> = ended.out.lines().collect();
    assert_eq!(lines.len(), 2, "{}", ended.out);
    assert!(lines.last().unwrap().ends_with("Delivered"), "{}", ended.out);
    assert_eq!(ended.err, "");
}

#[tokio::test]
async fn a_reader_that_goes_away_ends_the_watch_without_a_word() {
    let sandbox = sandbox().await;
    let id = order(&sandbox).await;
    let mut watch = watch(&sandbox, &[&id]);
    watch.json_line().await;
    watch.stop_reading();
    // A process that another test is just starting may hold the pipe open for a moment, so one line more may be written.
    let mut states = ["WaitingForDelivery", "WaitingForManualAction"].iter().cycle();
    let mut end = pin!(watch.end());
    let ended = loop {
        sandbox.control().set_state(&id, states.next().unwrap(), None).unwrap();
        if let Ok(ended) = timeout(Duration::from_millis(500), end.as_mut()).await {
            break ended;
        }
    };
    assert_eq!(ended, (141, String::new()));
}

#[cfg(unix)]
#[tokio::test]
async fn ctrl_c_ends_the_watch_cleanly() {
    use rustix::process::{Pid, Signal, kill_process};
    let sandbox = sandbox().await;
    let id = order(&sandbox).await;
    let mut watch = watch(&sandbox, &[&id]);
    watch.json_line().await;
    let pid = Pid::from_raw(i32::try_from(watch.child.id().unwrap()).unwrap()).unwrap();
    kill_process(pid, Signal::INT).unwrap();
    assert_eq!(watch.line().await, None);
    assert_eq!(watch.end().await, (130, "Interrupted.\n".to_owned()));
}
