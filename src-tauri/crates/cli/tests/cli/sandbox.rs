use std::time::Duration;

use crate::program::{Running, command, run};
use crate::shop::{nobody, sandbox};

#[tokio::test]
async fn the_sandbox_serves_until_it_is_told_to_stop() {
    let mut shop = Running::start(command(&nobody().await, &["sandbox", "--pace", "100", "--json"]));
    let url = shop.json_line().await["url"].as_str().unwrap().to_owned();
    let brands = run(&url, &["brands", "--json"]).await.expect(0).json();
    assert!(!brands.as_array().unwrap().is_empty());
    #[cfg(unix)]
    {
        use rustix::process::{Pid, Signal, kill_process};
        let pid = Pid::from_raw(i32::try_from(shop.child.id().unwrap()).unwrap()).unwrap();
        kill_process(pid, Signal::TERM).unwrap();
        assert_eq!(shop.end().await, (0, String::new()));
    }
}

#[tokio::test]
async fn a_port_that_is_taken_is_a_local_fault() {
    let taken = sandbox().await;
    let url = taken.url();
    let port = url.rsplit(':').next().unwrap();
    run(&url, &["sandbox", "--port", port, "--json"]).await.failed(5);
}

#[tokio::test]
async fn people_read_where_it_listens() {
    let mut shop = Running::start(command(&nobody().await, &["sandbox", "--scenario", "happy", "--speed", "10"]));
    let line = tokio::time::timeout(Duration::from_secs(60), shop.line()).await.unwrap().unwrap();
    assert!(line.starts_with("sandbox listening on http://127.0.0.1:"), "{line}");
}

#[tokio::test]
async fn its_scenarios_are_listed_with_what_they_are_about() {
    let listed = run(&nobody().await, &["sandbox", "--list-scenarios", "--json"]).await.expect(0).json();
    let first = &listed.as_array().unwrap()[0];
    assert!(!first["name"].as_str().unwrap().is_empty() && !first["title"].as_str().unwrap().is_empty());
}
