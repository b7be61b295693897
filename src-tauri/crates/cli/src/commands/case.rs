//! Case files: whether one is as it was written, and the life of the order that it tells.

use std::fs::File;
use std::path::Path;

use cryptorefills_core::case::{CaseFile, Fault, How, Step, Tally, What, bytes_of, is_too_large, replay};
use cryptorefills_core::clock::UnixMillis;
use cryptorefills_core::contract::{CaseMet, Phrase};
use serde::Serialize;

use super::catalogue::shown;
use super::order::exact_moment;
use crate::failure::{Failure, Verdict};
use crate::terminal::Terminal;

#[derive(Serialize)]
struct Verified {
    intact: bool,
    /// The version of the app that wrote it.
    app: Option<String>,
    /// RFC 3339, UTC.
    started_at: Option<String>,
    ended_at: Option<String>,
    /// Records that are sound, the last one included.
    records: usize,
    /// Those before the first fault, by what they tell.
    holds: Tally,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Replayed {
    intact: bool,
    steps: Vec<Told>,
}

/// A record after which something was different.
#[derive(Serialize)]
struct Told {
    seq: u64,
    line: u64,
    at: Option<String>,
    /// The kind of the record: `order`, or what was met on the way.
    kind: &'static str,
    /// Why nothing was learned, or how a stream ended.
    reason: Option<&'static str>,
    status: Option<u16>,
    /// `null`: the shop did not know the order.
    source: Option<&'static str>,
    order_state: String,
    payment_state: String,
    phase: &'static str,
    /// `null` while nothing was known of the order.
    code: Option<&'static str>,
    #[serde(skip)]
    met: Option<CaseMet>,
}

pub(super) fn verify(path: &Path, terminal: &Terminal) -> Result<Verdict, Failure> {
    let file = read(path)?;
    let moment = |at: Option<UnixMillis>| at.and_then(|at| exact_moment(at.0));
    let verified = Verified {
        intact: file.is_intact(),
        app: file.head.as_ref().map(|head| shown(&head.app)),
        started_at: moment(file.head.as_ref().map(|head| head.started_at)),
        ended_at: moment(file.entries.last().map(|entry| entry.record.at)),
        records: file.entries.len(),
        holds: Tally::of(file.sound()),
        faults: file.faults.clone(),
    };
    if terminal.json() {
        terminal.value(&verified)?;
    } else {
        verified.print(terminal)?;
    }
    Ok(verdict(&file))
}

pub(super) fn replayed(path: &Path, terminal: &Terminal) -> Result<Verdict, Failure> {
    let file = read(path)?;
    // What stands behind a fault may not belong there.
    let steps: Vec<Told> = replay(file.sound()).iter().filter(|step| step.is_news).map(Told::of).collect();
    if terminal.json() {
        terminal.value(&Replayed { intact: file.is_intact(), steps })?;
    } else {
        let headings = ["case-head-line", "cli-head-time", "cli-head-source", "cli-head-state", "cli-head-payment"];
        let headings = [&headings[..], &["cli-head-means", "sheet-code"]].concat();
        terminal.table(&headings, steps.iter().map(|step| step.row(terminal)).collect())?;
    }
    if let Some(fault) = file.faults.first() {
        terminal.note(&Phrase::from(*fault));
        terminal.note(&Phrase::new("case-replayed-in-part"));
    }
    Ok(verdict(&file))
}

fn verdict(file: &CaseFile) -> Verdict {
    if file.is_intact() { Verdict::Good } else { Verdict::No }
}

fn read(path: &Path) -> Result<CaseFile, Failure> {
    let unreadable = |_| Failure::File(Phrase::new("case-file-unreadable"));
    let bytes = File::open(path).and_then(bytes_of).map_err(unreadable)?;
    if is_too_large(&bytes) {
        return Err(Failure::File(Phrase::new("case-file-too-large")));
    }
    Ok(CaseFile::read(&bytes))
}

impl Verified {
    fn print(&self, terminal: &Terminal) -> Result<(), Failure> {
        if self.intact {
            let value = Option::unwrap_or_default;
            let intact = Phrase::new("case-intact")
                .with("count", self.records.to_string())
                .with("app", value(self.app.clone()))
                .with("from", value(self.started_at.clone()))
                .with("to", value(self.ended_at.clone()));
            terminal.line(&terminal.say(&intact))?;
            terminal.line(&terminal.say(&Phrase::from(self.holds)))?;
            return terminal.line(&terminal.word("case-no-proof"));
        }
        terminal.line(&terminal.word("case-not-intact"))?;
        self.faults.iter().try_for_each(|fault| terminal.line(&terminal.say(&Phrase::from(*fault))))
    }
}

impl Told {
    fn of(step: &Step) -> Self {
        let met = match step.what {
            What::Met(incident) => Some(incident),
            What::Answer(_) | What::NotFound => None,
        };
        Self {
            seq: step.seq,
            line: step.line,
            at: exact_moment(step.at.0),
            kind: step.what.word(),
            reason: met.and_then(|met| met.why()),
            status: met.and_then(|met| met.status()),
            source: step.what.how().map(How::word),
            order_state: shown(step.order_state.as_word()),
            payment_state: shown(step.payment_state.as_word()),
            phase: step.phase.word(),
            code: step.explanation.as_ref().map(|explanation| explanation.code.word()),
            met: met.map(CaseMet::from),
        }
    }

    fn row(&self, terminal: &Terminal) -> Vec<String> {
        let at =
            [self.line.to_string(), self.at.clone().unwrap_or_default(), self.source.unwrap_or_default().to_owned()];
        let rest = match &self.met {
            // Nothing was said of the order, so nothing of it stands in this row.
            Some(met) => [String::new(), String::new(), met_in_words(met, terminal), self.kind.to_owned()],
            None => [
                self.order_state.clone(),
                self.payment_state.clone(),
                terminal.word(&format!("phase-{}", self.phase)),
                self.code.unwrap_or_default().to_owned(),
            ],
        };
        at.into_iter().chain(rest).collect()
    }
}

/// `Asked, and nothing was learned: no answer in time (503)`
fn met_in_words(met: &CaseMet, terminal: &Terminal) -> String {
    let why = met.why.as_ref().map(|why| format!(": {}", terminal.say(why))).unwrap_or_default();
    let status = met.status.map(|status| format!(" ({status})")).unwrap_or_default();
    format!("{}{why}{status}", terminal.say(&met.what))
}
