//! The system's own dialogs that ask for a file, so that the page never names a path.

use std::collections::BTreeMap;
use std::path::PathBuf;

use cryptorefills_core::app::App;
use tauri::{AppHandle, Manager, Wry};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tokio::sync::oneshot;

type Answer = Box<dyn FnOnce(Option<FilePath>) + Send>;

/// What is asked: the ids of the dialog's title and of the kind of file, and how such a file's name ends.
#[derive(Clone, Copy)]
pub struct Question {
    pub title: &'static str,
    pub kind: &'static str,
    pub ending: &'static str,
}

impl Question {
    /// Where a new file goes; the dialog has asked before one is replaced. `None`: no place was chosen.
    pub async fn place(self, handle: &AppHandle, suggested: &str) -> Option<PathBuf> {
        self.ask(handle, |dialog, answer| dialog.set_file_name(suggested).save_file(answer)).await
    }

    /// A file that is there; `None` when none was chosen.
    pub async fn file(self, handle: &AppHandle) -> Option<PathBuf> {
        self.ask(handle, |dialog, answer| dialog.pick_file(answer)).await
    }

    async fn ask(self, handle: &AppHandle, show: impl FnOnce(FileDialogBuilder<Wry>, Answer)) -> Option<PathBuf> {
        let (answer, answered) = oneshot::channel();
        let words = handle.state::<App>().words();
        let say = |id: &str| words.say(id, &BTreeMap::new());
        let dialog = handle.dialog().file().set_title(say(self.title)).add_filter(say(self.kind), &[self.ending]);
        show(dialog, Box::new(move |file| drop(answer.send(file))));
        answered.await.ok().flatten()?.into_path().ok()
    }
}
