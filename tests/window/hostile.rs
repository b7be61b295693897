//! What the window must not do, whatever a page in it tries; and that Quit quits.

use std::time::Duration;

use cryptorefills_tests::{Desktop, eventually, journey};

const SOON: Duration = Duration::from_secs(40);

#[tokio::test]
async fn the_page_can_neither_leave_nor_run_text_nor_call_what_it_was_not_granted() {
    let desktop = Desktop::start().await.unwrap();
    let window = journey::open_demo(&desktop).await.unwrap();
    let here = window.execute("return location.href").await.unwrap();

    window.execute("location.href = 'https://example.com/'; return null").await.unwrap();
    window.execute("window.open('https://example.com/'); return null").await.unwrap();
    assert_eq!(window.execute("return location.href").await.unwrap(), here);

    let script = "try { const page = document.createElement('script'); page.textContent = 'window.ran = true';
                  document.body.append(page) } catch {} return window.ran === true";
    assert_eq!(window.execute(script).await.unwrap(), false, "an inline script ran");
    let html = "try { document.body.innerHTML = '<b>x</b>'; return true } catch { return false }";
    assert_eq!(window.execute(html).await.unwrap(), false, "markup was taken from text");
    let frozen = "try { Object.prototype.x = 1 } catch {} return ({}).x === undefined";
    assert_eq!(window.execute(frozen).await.unwrap(), true, "a prototype can be changed");

    window
        .execute(
            "window.told = null; window.__TAURI_INTERNALS__.invoke('plugin:notification|notify', {})
         .then(() => { window.told = 'allowed' }, () => { window.told = 'refused' }); return null",
        )
        .await
        .unwrap();
    let told = eventually(SOON, "an answer to a command that was not granted", async || {
        window.execute("return window.told").await.ok()?.as_str().map(str::to_owned)
    })
    .await
    .unwrap();
    assert_eq!(told, "refused");
}

#[tokio::test]
async fn quit_ends_the_app() {
    let desktop = Desktop::start().await.unwrap();
    let window = journey::open_demo(&desktop).await.unwrap();
    journey::go_to(&window, "rail-settings").await.unwrap();
    // The answer to the click may be lost with the window.
    let _ = tokio::time::timeout(SOON, window.click("button", "Quit")).await;
    eventually(SOON, "the end of the program", async || (!window.is_running()).then_some(())).await.unwrap();
}
