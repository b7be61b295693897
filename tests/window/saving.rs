//! Orders as a file: what the preview shows is what the system's dialog lets the file be, and nothing else.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use cryptorefills_tests::journey;
use cryptorefills_tests::{Desktop, Typist, eventually};

use super::secrets::{Bought, NOTE};

const STATE: Duration = Duration::from_secs(60);

/// The orders with the export's dialog open, and a folder for the files.
struct Export {
    desktop: Desktop,
    bought: Bought,
    folder: PathBuf,
}

impl Export {
    async fn open() -> Self {
        let desktop = Desktop::start().await.unwrap();
        let bought = Bought::on(&desktop).await;
        let folder = desktop.home().join("exports");
        fs::create_dir(&folder).unwrap();
        let window = &bought.window;
        journey::go_to(window, "rail-orders").await.unwrap();
        window.click("button", window.says("history-export-way")).await.unwrap();
        window.find("dialog", window.says("export-title")).await.unwrap();
        Self { desktop, bought, folder }
    }

    fn says(&self, id: &str) -> String {
        self.bought.window.says(id)
    }

    async fn turn(&self, id: &str) {
        self.bought.window.click("switch", self.says(id)).await.unwrap();
    }

    /// What the file will be, once it shows `part`.
    async fn preview_with(&self, part: &str) -> String {
        let script = "return document.querySelector('[role=dialog] pre')?.textContent ?? ''";
        let text = eventually(STATE, "the preview", async || {
            let text = self.bought.window.execute(script).await.ok()?.as_str()?.to_owned();
            text.contains(part).then_some(text)
        });
        text.await.unwrap()
    }

    async fn dialog(&self) -> Typist {
        self.bought.window.click("button", self.says("export-save")).await.unwrap();
        self.desktop.type_into(&self.says("dialog-export-title")).await.unwrap()
    }

    async fn save(&self, name: &str) -> String {
        let file = self.folder.join(name);
        self.dialog().await.choose(&file).await.unwrap();
        let text = eventually(STATE, "the file", async || fs::read_to_string(&file).ok()).await.unwrap();
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        self.bought.window.wait_for_text(&self.bought.window.says_with("export-done", "n", "2"), STATE).await.unwrap();
        text
    }
}

fn files(folder: &Path) -> usize {
    fs::read_dir(folder).unwrap().count()
}

#[tokio::test]
async fn an_export_is_exactly_its_preview_without_a_secret_and_a_dialog_that_is_left_writes_nothing() {
    let export = Export::open().await;
    let window = &export.bought.window;
    let preview = export.preview_with("Pixelport").await;
    export.desktop.still_screenshot(&journey::picture("export").unwrap()).await.unwrap();

    let typist = export.dialog().await;
    export.desktop.still_screenshot(&journey::picture("export-dialog").unwrap()).await.unwrap();
    typist.leave().await.unwrap();
    window.find("button", export.says("export-save")).await.unwrap();
    assert_eq!(files(&export.folder), 0);
    assert!(!window.page_text().await.unwrap().contains(&window.says_with("export-done", "n", "2")));

    let csv = export.save("orders.csv").await;
    assert_eq!(csv, preview, "the file is what was shown");
    export.bought.none_in("the table", &csv);
    window.click("radio", export.says("export-json")).await.unwrap();
    let preview = export.preview_with("\"orders\"").await;
    let json = export.save("orders.json").await;
    let without_its_time = |text: &str| {
        let lines = text.lines().filter(|line| !line.contains("exported_at")).map(str::to_owned);
        lines.collect::<Vec<_>>()
    };
    assert_eq!(without_its_time(&json), without_its_time(&preview));
    export.bought.none_in("the data", &json);
    assert_eq!(files(&export.folder), 2, "nothing is left beside the files");
}

#[tokio::test]
async fn an_export_in_full_says_what_that_means_and_holds_codes_only_when_they_are_asked_for_too() {
    let export = Export::open().await;
    let window = &export.bought.window;
    export.turn("export-full").await;
    window.wait_for_text(&export.says("export-full-body"), STATE).await.unwrap();
    let code = &export.bought.secrets.iter().find(|(name, _)| *name == "code").unwrap().1;
    let preview = export.preview_with(NOTE).await;
    let full = export.save("full.csv").await;
    assert_eq!(full, preview);
    assert!(full.contains(journey::EMAIL) && !full.contains(code.as_str()), "{full}");

    export.turn("export-codes").await;
    window.wait_for_text(&export.says("export-codes-body"), STATE).await.unwrap();
    let preview = export.preview_with("codes").await;
    assert!(!preview.contains(code.as_str()), "codes are masked on screen");
    assert!(export.save("codes.csv").await.contains(code.as_str()));

    // What is switched on stays off in discreet mode.
    window.click("button", export.says("action-close")).await.unwrap();
    window.click("button", export.says("rail-discreet")).await.unwrap();
    window.click("button", export.says("history-export-way")).await.unwrap();
    window.wait_for_text(&export.says("export-discreet"), STATE).await.unwrap();
    let preview = export.preview_with("Pixelport").await;
    let hidden = export.save("discreet.csv").await;
    assert_eq!(hidden, preview);
    export.bought.none_in("a discreet export", &hidden);
    for amount in &export.bought.amounts {
        assert!(!hidden.contains(amount.as_str()), "{amount} is in {hidden}");
    }
}
