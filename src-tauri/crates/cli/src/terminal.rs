//! What is said where: the answer on standard output, everything else on standard error. Nothing here ever panics when a
//! reader has gone.

use std::io::{self, IsTerminal, Write};

use comfy_table::{Attribute, Cell, ContentArrangement, Table, presets};
use cryptorefills_core::contract::Phrase;
use cryptorefills_core::domain::text::clean;
use cryptorefills_core::words::Words;
use serde::Serialize;

use crate::failure::Failure;

/// Longest text in one field of a table, in characters.
const FIELD_MAX: usize = 80;
/// Below this many columns a table is not squeezed.
const NARROW: u16 = 40;
/// Stands for a value that there is none of.
const NOTHING: &str = "–";

pub struct Terminal {
    json: bool,
    words: Words,
    out_is_terminal: bool,
    err_is_terminal: bool,
    colours: bool,
}

impl Terminal {
    pub fn new(json: bool, words: Words) -> Self {
        let out_is_terminal = io::stdout().is_terminal();
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Self {
            json,
            words,
            out_is_terminal,
            err_is_terminal: io::stderr().is_terminal(),
            colours: out_is_terminal && !plain,
        }
    }

    pub fn json(&self) -> bool {
        self.json
    }

    pub fn shows_codes(&self) -> bool {
        self.out_is_terminal
    }

    pub fn words(&self) -> &Words {
        &self.words
    }

    pub fn say(&self, phrase: &Phrase) -> String {
        self.words.say(&phrase.id, &phrase.args)
    }

    pub fn word(&self, id: &str) -> String {
        self.say(&Phrase::new(id))
    }

    /// One JSON value on a line of its own.
    pub fn value(&self, value: &impl Serialize) -> Result<(), Failure> {
        let text = serde_json::to_string(value).map_err(|error| Failure::Output(error.into()))?;
        self.line(&text)
    }

    /// Written out at once: whoever reads along sees it now.
    pub fn line(&self, text: &str) -> Result<(), Failure> {
        self.bytes(format!("{text}\n").as_bytes())
    }

    pub fn bytes(&self, bytes: &[u8]) -> Result<(), Failure> {
        let mut out = io::stdout().lock();
        out.write_all(bytes)?;
        Ok(out.flush()?)
    }

    /// Beside the answer. A closed standard error costs the note and nothing else.
    pub fn note(&self, phrase: &Phrase) {
        let _unheard = writeln!(io::stderr().lock(), "{}", self.say(phrase));
    }

    /// A note for whoever sits in front of it; a script is not told.
    pub fn aside(&self, phrase: &Phrase) {
        if self.err_is_terminal {
            self.note(phrase);
        }
    }

    pub fn table(&self, headings: &[&str], rows: Vec<Vec<String>>) -> Result<(), Failure> {
        if rows.is_empty() {
            return Ok(());
        }
        let mut table = self.bare_table();
        // A terminal that does not tell its width, or is narrower than any sense, gets lines as long as they are.
        if self.out_is_terminal && table.width().is_some_and(|width| width >= NARROW) {
            table.set_content_arrangement(ContentArrangement::Dynamic);
        }
        let heading = |id: &&str| {
            let cell = Cell::new(self.word(id));
            if self.colours { cell.add_attribute(Attribute::Bold) } else { cell }
        };
        table.set_header(headings.iter().map(heading).collect::<Vec<_>>());
        table.add_rows(rows.into_iter().map(|row| row.iter().map(|text| field(text)).collect::<Vec<_>>()));
        self.laid_out(table)
    }

    /// Names and values side by side; a value such as a code is never broken, so that it can be copied.
    pub fn sheet(&self, rows: Vec<(&str, String)>) -> Result<(), Failure> {
        let mut table = self.bare_table();
        table.add_rows(rows.into_iter().map(|(id, text)| vec![self.word(id), or_nothing(text)]));
        self.laid_out(table)
    }

    fn laid_out(&self, mut table: Table) -> Result<(), Failure> {
        for column in table.column_iter_mut() {
            column.set_padding((0, 2));
        }
        self.line(&table.trim_fmt())
    }

    fn bare_table(&self) -> Table {
        let mut table = Table::new();
        table.load_style(presets::NOTHING);
        if !self.colours {
            table.style_text_only();
        }
        table
    }

    /// One line on standard error that the next one replaces and that is gone at the end. Only on a terminal.
    pub fn progress(&self, phrase: &Phrase) -> Progress {
        let progress = Progress { shown: self.err_is_terminal };
        progress.set(&self.say(phrase));
        progress
    }
}

pub struct Progress {
    shown: bool,
}

impl Progress {
    pub fn set(&self, text: &str) {
        if self.shown {
            self.write(&format!("\r\u{1b}[2K{}", clean(text, FIELD_MAX * 2)));
        }
    }

    pub fn clear(&self) {
        if self.shown {
            self.write("\r\u{1b}[2K");
        }
    }

    fn write(&self, text: &str) {
        let mut err = io::stderr().lock();
        let _unheard = err.write_all(text.as_bytes()).and_then(|()| err.flush());
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.clear();
    }
}

/// One line of visible text, capped: names come from outside.
pub fn field(text: &str) -> String {
    or_nothing(clean(text, FIELD_MAX))
}

fn or_nothing(text: String) -> String {
    if text.is_empty() { NOTHING.to_owned() } else { text }
}
