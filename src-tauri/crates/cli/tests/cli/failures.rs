//! Each exit code, and that a failure leaves standard output empty and says nothing secret.

use cryptorefills_sandbox::Fault;

use crate::program::{command, finish, run};
use crate::shop::{EMAIL, answers, nobody, only_for, order, sandbox};

const PRICE: [&str; 6] = ["price", "--brand", "Pixelport", "--denomination", "10 USD", "--json"];

#[tokio::test]
async fn what_the_shop_refuses_is_one() {
    for (status, body) in [
        ("401 Unauthorized", r#"{"status":401,"detail":"who are you"}"#),
        ("403 Forbidden", "{}"),
        ("429 Too Many Requests", "{}"),
        ("400 Bad Request", r#"{"status":400,"detail":"NOT_ALLOWED"}"#),
    ] {
        let shop = answers(status, "application/json", body.to_owned()).await;
        for words in [&["brands", "--json"][..], &["order", "show", "ord_1", "--json"], &PRICE] {
            run(&shop, words).await.failed(1);
        }
    }
}

#[tokio::test]
async fn what_cannot_be_used_is_two() {
    let sandbox = sandbox().await;
    let url = sandbox.url();
    let json = |words: &[&'static str]| [words, &["--json"]].concat();
    for words in [
        &["order", "show", "../../v2/brands"][..],
        &["order", "show", "a/b"],
        &["order", "show", "a?b"],
        &["order", "watch", "ord_1", "a b"],
        &["order", "show", ""],
        &["order", "show", "ord_1", "--reveal"],
        &["brands", "--api-url", "http://example.org"],
        &["brands", "--api-url", "https://cryptorefills.com.evil.example"],
        &["brands", "--api-url", "nonsense"],
        &["check", "--brand", "Pixelport", "--denomination", "10 USD", "--email", "no at", "--network", "Solana"],
    ] {
        run(&url, &json(words)).await.failed(2);
    }
    for words in [
        &["no-such-command"][..],
        &["brands", "--no-such-flag"],
        &["brands", "--country", "USA"],
        &["products"],
        &["price", "--brand", "Pixelport"],
        &["price", "--brand", "Pixelport", "--value", "1", "--denomination", "1 USD"],
        &["order", "watch"],
        &[],
    ] {
        let ended = run(&url, &json(words)).await.expect(2);
        assert_eq!(ended.out, "");
    }
    assert!(sandbox.control().requests().keys().all(|route| !route.contains("/v5/orders")));
}

#[tokio::test]
async fn what_is_not_there_is_three() {
    let sandbox = sandbox().await;
    for words in [
        &["products", "--brand", "No Such Brand", "--json"][..],
        &["price", "--brand", "No Such Brand", "--value", "10", "--json"],
        &["price", "--brand", "Pixelport", "--denomination", "11 USD", "--json"],
        &["price", "--brand", "pixelport", "--denomination", "10 USD", "--json"],
        &["order", "show", "ord_nobody_knows", "--json"],
    ] {
        run(&sandbox.url(), words).await.failed(3);
    }
}

#[tokio::test]
async fn a_network_or_an_answer_that_is_none_is_four() {
    let sandbox = sandbox().await;
    let id = order(&sandbox).await;
    let commands = |id: &'static str| [vec!["brands", "--json"], PRICE.to_vec(), vec!["order", id, "ord_1", "--json"]];
    for fault in [Fault::ServerError503, Fault::LoginPageHtml, Fault::CutJson] {
        sandbox.control().set_fault(Some(fault));
        for words in commands("show").into_iter().chain(commands("watch")) {
            run(&sandbox.url(), &words).await.failed(4);
        }
        run(&sandbox.url(), &["order", "watch", &id, "--json"]).await.failed(4);
    }
    let nobody = nobody().await;
    for words in commands("show").into_iter().chain(commands("watch")) {
        run(&nobody, &words).await.failed(4);
    }
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_computer_that_knows_no_authority_is_told_which_list_it_lacks() {
    let mut command = command(&nobody().await, &["brands"]);
    command.env("SSL_CERT_FILE", "/dev/null").env("SSL_CERT_DIR", "/dev/null");
    let ended = finish(command).await.failed(4);
    assert!(ended.err.contains("ca-certificates"), "{}", ended.err);
}

#[tokio::test]
async fn credentials_that_cannot_be_sent_are_five() {
    let sandbox = sandbox().await;
    let long = "x".repeat(201);
    for id in ["two words", "é", &long, " "] {
        run(&sandbox.url(), &["brands", "--partner-id", id, "--json"]).await.failed(5);
    }
    let mut by_variable = command(&sandbox.url(), &["brands", "--json"]);
    by_variable.env("CRYPTOREFILLS_PARTNER_ID", "two words");
    finish(by_variable).await.failed(5);
    assert!(sandbox.control().requests().is_empty());
}

#[tokio::test]
async fn the_partner_id_of_the_flag_counts_before_that_of_the_variable() {
    const WAYS: [&str; 2] = ["payment-methods", "--json"];
    let with_variable = async |shop: &str, words: &[&str]| {
        let mut command = command(shop, words);
        command.env("CRYPTOREFILLS_PARTNER_ID", "by-variable");
        finish(command).await
    };
    let named = [&WAYS[..], &["--partner-id", "by-flag"]].concat();
    with_variable(&only_for("by-flag").await, &named).await.expect(0);
    with_variable(&only_for("by-variable").await, &WAYS).await.expect(0);
    run(&only_for("cryptorefills-desktop").await, &WAYS).await.expect(0);
    run(&only_for("by-flag").await, &WAYS).await.failed(1);
}

#[tokio::test]
async fn nothing_secret_is_said_beside_the_answer() {
    let sandbox = sandbox().await;
    const PARTNER: &str = "sentinel-partner";
    const ID: &str = "sentinel-order-id";
    let url = sandbox.url();
    let nobody = nobody().await;
    for (api, words) in [
        (&url, vec!["order", "show", ID]),
        (&url, vec!["order", "show", ID, ID]),
        (&url, vec!["order", "show", "sentinel/order"]),
        (&url, vec!["order", ID]),
        (&url, vec!["order", "show", ID, "--reveal"]),
        (&nobody, vec!["order", "show", ID]),
        (&nobody, vec!["order", "watch", ID]),
        (&url, vec!["check", "--brand", "x", "--value", "1", "--email", "sentinel at", "--network", "Solana"]),
        (&url, vec!["check", EMAIL]),
    ] {
        let words = [&words[..], &["--partner-id", PARTNER]].concat();
        let ended = run(api, &words).await;
        assert_ne!(ended.code, 0, "{words:?}");
        assert!(!ended.err.contains("sentinel"), "{words:?}: {}", ended.err);
    }
    let ended = run(&url, &["brands", "--partner-id", "sentinel partner"]).await.expect(5);
    assert!(!ended.err.contains("sentinel"), "{}", ended.err);
    let mut help = command(&url, &["brands", "--help"]);
    help.env("CRYPTOREFILLS_PARTNER_ID", PARTNER);
    let help = finish(help).await.expect(0);
    assert!(!help.out.contains("sentinel"), "{}", help.out);
}

/// A session bus that takes the connection and never says a word.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_keyring_that_hangs_does_not_stop_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let bus = folder.path().join("bus");
    let _silent = std::os::unix::net::UnixListener::bind(&bus).unwrap();
    let sandbox = sandbox().await;
    let mut command = command(&sandbox.url(), &["brands", "--json"]);
    command.env("DBUS_SESSION_BUS_ADDRESS", format!("unix:path={}", bus.display()));
    let ended = finish(command).await.expect(0);
    assert!(ended.json().is_array());
    assert!(ended.err.contains("keyring"), "{}", ended.err);
}
