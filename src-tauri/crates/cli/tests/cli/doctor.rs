use std::fs;
use std::path::Path;

use cryptorefills_core::app::shop_folder;
use cryptorefills_core::partner::BaseUrl;
use cryptorefills_sandbox::Fault;
use serde_json::Value;

use crate::program::{Ended, run};
use crate::shop::{answers, nobody, sandbox};

async fn examined(api: &str, folder: &Path) -> Ended {
    run(api, &["doctor", "--data-dir", folder.to_str().unwrap(), "--json"]).await
}

fn state<'a>(report: &'a Value, check: &str) -> &'a str {
    let checks = report["checks"].as_array().unwrap();
    checks.iter().find(|one| one["check"] == check).unwrap()["state"].as_str().unwrap()
}

fn home() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

#[tokio::test]
async fn what_works_is_good_and_each_thing_says_why_it_matters() {
    let (sandbox, home) = (sandbox().await, home());
    let report = examined(&sandbox.url(), home.path()).await.expect(0).json();
    for check in ["folder", "proxy", "api", "stream", "clock"] {
        assert_eq!(state(&report, check), "good", "{report}");
    }
    // The keyring of these tests is nowhere.
    assert_eq!(state(&report, "keyring"), "poor");
    for one in report["checks"].as_array().unwrap() {
        let said = [&one["found"], &one["why"], &one["fix"]];
        assert!(said.iter().all(|said| !said.to_string().contains('[')), "{one}");
        // How much room a disk has is asked on Unix alone, and nobody can mend that.
        let is_well = one["state"] == "good" || (cfg!(not(unix)) && one["check"] == "disk");
        assert_eq!(one["fix"].is_null(), is_well, "{one}");
    }
    let checks: Vec<&str> =
        report["checks"].as_array().unwrap().iter().map(|one| one["check"].as_str().unwrap()).collect();
    let all = ["keyring", "folder", "disk", "proxy", "api", "stream", "clock", "notifications", "tray", "renderer"];
    assert_eq!(checks, all);
    for check in ["notifications", "tray", "renderer"] {
        assert_eq!(state(&report, check), "unknown", "there is no desktop here: {report}");
    }
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0, "nothing is left behind");
}

#[tokio::test]
async fn a_shop_out_of_reach_is_bad_and_says_what_to_do() {
    let home = home();
    let report = examined(&nobody().await, home.path()).await.expect(1).json();
    assert_eq!(["api", "stream", "clock"].map(|check| state(&report, check)), ["bad", "poor", "unknown"]);
    let sandbox = sandbox().await;
    sandbox.control().set_fault(Some(Fault::LoginPageHtml));
    let ended = run(&sandbox.url(), &["doctor", "--data-dir", home.path().to_str().unwrap()]).await.expect(1);
    assert!(ended.out.contains("sign in") && ended.out.contains("Why it matters"), "{}", ended.out);
}

#[tokio::test]
async fn a_shop_that_asks_for_a_pause_is_not_broken() {
    let home = home();
    let shop = answers("429 Too Many Requests", "application/json", "{}".to_owned()).await;
    assert_eq!(state(&examined(&shop, home.path()).await.expect(0).json(), "api"), "poor");
}

#[tokio::test]
async fn a_clock_that_is_years_off_is_bad() {
    let home = home();
    let media = "application/json\r\ndate: Mon, 21 Sep 2020 14:13:50 GMT";
    let body = r#"[{"name":"USER_WALLET","available":true,"currencies":[]}]"#;
    let shop = answers("200 OK", media, body.to_owned()).await;
    let report = examined(&shop, home.path()).await.expect(1).json();
    assert_eq!((state(&report, "api"), state(&report, "clock")), ("good", "bad"));
    assert!(report.to_string().contains("ahead of the shop"), "{report}");
}

#[tokio::test]
async fn a_folder_that_is_not_there_yet_can_be_made() {
    let (sandbox, home) = (sandbox().await, home());
    let later = home.path().join("not/yet");
    assert_eq!(state(&examined(&sandbox.url(), &later).await.expect(0).json(), "folder"), "good");
    assert!(!later.exists());
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_folder_that_takes_nothing_is_bad() {
    let sandbox = sandbox().await;
    let report = examined(&sandbox.url(), Path::new("/proc/self")).await.expect(1).json();
    assert_eq!(state(&report, "folder"), "bad");
    assert!(report.to_string().contains("/proc/self"), "{report}");
}

#[tokio::test]
async fn what_the_buyer_chose_counts() {
    let (sandbox, home) = (sandbox().await, home());
    fs::write(home.path().join("settings.json"), r#"{"notifications":false}"#).unwrap();
    let shop = home.path().join(shop_folder(&BaseUrl::parse_override(&sandbox.url()).unwrap()));
    fs::create_dir(&shop).unwrap();
    fs::write(shop.join("orders.keybox"), "{}").unwrap();
    let report = examined(&sandbox.url(), home.path()).await.expect(0).json();
    assert_eq!(state(&report, "notifications"), "poor");
    assert_eq!(state(&report, "keyring"), "good", "a key under a passphrase needs no keyring");
    for said in ["You have turned notifications off", "under your passphrase"] {
        assert!(report.to_string().contains(said), "{report}");
    }
}
