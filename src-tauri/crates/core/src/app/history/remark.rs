//! A note, labels and a transaction of the buyer's own, kept with an order on this computer alone.

use crate::app::App;
use crate::app::error::fault;
use crate::contract::{AppError, ErrorCode, Phrase, RemarkForm, RemarkView};
use crate::domain::Secret;
use crate::domain::text::clean;
use crate::store::Remark;

/// In characters.
const NOTE_MOST: usize = 2_000;
const LABEL_MOST: usize = 40;
const HASH_MOST: usize = 200;
/// On one order.
const LABELS_MOST: usize = 12;
const LINES_MOST: usize = 100;

impl App {
    pub async fn remark(&self, id: String) -> Result<RemarkView, AppError> {
        let hidden = self.inner.settings.get().discreet;
        let session = self.session().await?;
        let order = session.stored(&id).await?;
        let remark = session.store.remarks(vec![order.local_id]).await?.pop().unwrap_or_default();
        let known_labels = if hidden {
            Vec::new()
        } else {
            let mut index = session.history.lock().await;
            session.catch_up(&mut index).await?;
            index.labels()
        };
        let shown = |text: &str| if hidden { String::new() } else { text.to_owned() };
        Ok(RemarkView {
            note: shown(remark.note.expose()),
            labels: if hidden { Vec::new() } else { remark.labels },
            transaction_hash: shown(remark.transaction_hash.as_ref().map_or("", Secret::expose)),
            archived: remark.archived && order.phase.is_over(),
            hidden,
            may_archive: order.phase.is_over(),
            known_labels,
        })
    }

    pub async fn keep_remark(&self, id: String, form: RemarkForm) -> Result<RemarkView, AppError> {
        if self.inner.settings.get().discreet {
            // What is not on screen would be replaced by what is.
            return Err(fault(ErrorCode::InvalidInput, "error-remark-hidden", false));
        }
        let session = self.session().await?;
        let order = session.stored(&id).await?;
        let before = session.store.remarks(vec![order.local_id.clone()]).await?.pop().unwrap_or_default();
        let remark = Remark { archived: before.archived, ..read(&form)? };
        session.store.keep_remark(&order.local_id, remark).await?;
        self.inner.bell.changed_order(&order.local_id);
        self.remark(id).await
    }

    /// Puts the order away, or takes it out again. Only one that is over is put away.
    pub async fn archive_order(&self, id: String, archived: bool) -> Result<(), AppError> {
        let session = self.session().await?;
        let order = session.stored(&id).await?;
        if archived && !order.phase.is_over() {
            return Err(fault(ErrorCode::InvalidInput, "error-archive-open", false));
        }
        let before = session.store.remarks(vec![order.local_id.clone()]).await?.pop().unwrap_or_default();
        session.store.keep_remark(&order.local_id, Remark { archived, ..before }).await?;
        self.inner.bell.changed_order(&order.local_id);
        Ok(())
    }
}

/// As typed, made fit to be kept; what is too long is refused rather than cut.
fn read(form: &RemarkForm) -> Result<Remark, AppError> {
    let too_long = |id: &str, most: usize| AppError {
        code: ErrorCode::InvalidInput,
        sentence: Phrase::new(id).with("most", most.to_string()),
        retry: false,
    };
    let fits = |text: &str, most: usize| text.chars().count() <= most;
    let note: Vec<String> = form.note.trim().lines().map(|line| clean(line, NOTE_MOST)).collect();
    if !fits(&form.note, NOTE_MOST) || note.len() > LINES_MOST {
        return Err(too_long("error-note-long", NOTE_MOST));
    }
    let mut labels: Vec<String> = Vec::new();
    for label in &form.labels {
        if !fits(label, LABEL_MOST) {
            return Err(too_long("error-label-long", LABEL_MOST));
        }
        let label = clean(label, LABEL_MOST);
        let known = labels.iter().any(|one| one.to_lowercase() == label.to_lowercase());
        if !label.is_empty() && !known {
            labels.push(label);
        }
    }
    if labels.len() > LABELS_MOST {
        return Err(too_long("error-labels-many", LABELS_MOST));
    }
    let hash = clean(&form.transaction_hash, HASH_MOST);
    let plain = hash.chars().all(|c| c.is_ascii_graphic());
    if !fits(&form.transaction_hash, HASH_MOST) || !plain {
        return Err(too_long("error-transaction-hash", HASH_MOST));
    }
    Ok(Remark {
        note: Secret::new(note.join("\n")),
        labels,
        archived: false,
        transaction_hash: (!hash.is_empty()).then(|| Secret::new(hash)),
    })
}
