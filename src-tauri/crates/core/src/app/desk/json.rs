//! An answer as lines: its fields in their order and its numbers to the letter, with what is secret masked; and what is
//! another than in an earlier answer.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::masks::{self, Masks, Shown};
use crate::contract::{JsonChange, JsonKind, JsonLine};
use crate::domain::Secret;

/// An order has about a hundred lines. What is longer than this is not an honest one.
const MOST_LINES: usize = 4_000;
const DEEPEST: u32 = 40;
/// What stands for a value that was masked before it came here.
const MASKED_BEFORE: &str = "••••";

pub(super) struct Line {
    /// Where it stands, to be compared with another answer: keys and places as they came.
    path: String,
    /// The same, fit to be written down.
    pub field: String,
    pub value: Option<Secret>,
    pub shown: JsonLine,
}

#[derive(Default)]
pub(super) struct Lines {
    pub lines: Vec<Line>,
    pub cut: bool,
}

/// How values are shown.
pub(super) enum Policy<'a> {
    Masked {
        masks: &'a mut Masks,
        discreet: bool,
    },
    /// Out of a case file: what is secret was masked when it was written.
    AsItIs,
}

pub(super) fn lines(text: &str, policy: Policy<'_>) -> Lines {
    let Ok(raw) = serde_json::from_str::<&RawValue>(text) else { return Lines::default() };
    let mut secrets = Vec::new();
    if matches!(policy, Policy::Masked { .. }) {
        gather(raw, "", 0, &mut secrets);
    }
    let mut writer = Writer { policy, secrets, out: Lines::default() };
    writer.value(raw, &At::default());
    writer.out
}

/// Where the writer stands.
#[derive(Clone, Default)]
struct At {
    path: String,
    field: String,
    key: Option<String>,
    /// The key as it came, of the innermost object.
    name: String,
    depth: u32,
    comma: bool,
}

impl At {
    fn inside(&self, step: &str, shown: &str, key: Option<&str>, comma: bool) -> Self {
        let join = |path: &str, step: &str| if path.is_empty() { step.to_owned() } else { format!("{path}.{step}") };
        Self {
            path: format!("{}/{}", self.path, step.replace('~', "~0").replace('/', "~1")),
            field: join(&self.field, shown),
            key: key.map(|_| shown.to_owned()),
            name: key.unwrap_or(&self.name).to_owned(),
            depth: self.depth + 1,
            comma,
        }
    }
}

struct Writer<'a> {
    policy: Policy<'a>,
    secrets: Vec<String>,
    out: Lines,
}

impl Writer<'_> {
    fn value(&mut self, raw: &RawValue, at: &At) {
        if self.out.lines.len() >= MOST_LINES || at.depth > DEEPEST {
            self.out.cut = true;
            return;
        }
        match Shape::of(raw) {
            Shape::Object(fields) if !fields.is_empty() => {
                self.bracket("{", at, false);
                let last = fields.len();
                for ((name, value), place) in fields.iter().zip(1..) {
                    self.value(value, &at.inside(name, &masks::key(name), Some(name), place < last));
                }
                self.bracket("}", at, true);
            }
            Shape::Array(items) if !items.is_empty() => {
                self.bracket("[", at, false);
                let last = items.len();
                for (value, place) in items.iter().zip(0_usize..) {
                    let step = place.to_string();
                    self.value(value, &at.inside(&step, &step, None, place + 1 < last));
                }
                self.bracket("]", at, true);
            }
            Shape::Object(_) => self.push(at, "{}".to_owned(), JsonKind::Bracket, None, None),
            Shape::Array(_) => self.push(at, "[]".to_owned(), JsonKind::Bracket, None, None),
            Shape::Text(text) => self.leaf(at, text, JsonKind::Text),
            Shape::Number(number) => self.leaf(at, number, JsonKind::Number),
            Shape::Word(word) => self.push(at, word, JsonKind::Word, None, None),
        }
    }

    fn leaf(&mut self, at: &At, value: String, kind: JsonKind) {
        let quoted = |text: &str| if kind == JsonKind::Text { quoted(text) } else { text.to_owned() };
        match &mut self.policy {
            Policy::AsItIs if value.starts_with(MASKED_BEFORE) => self.push(at, value, JsonKind::Masked, None, None),
            Policy::AsItIs => {
                let text = quoted(&crate::domain::text::clean(&value, 400));
                self.push(at, text, kind, None, None);
            }
            Policy::Masked { masks, discreet } => match masks.shown(&at.name, &value, &self.secrets, *discreet) {
                Shown::Open { text, moment } => {
                    let text = quoted(&text);
                    self.push(at, text, kind, moment, None);
                }
                Shown::Masked(text) => self.push(at, text, JsonKind::Masked, None, Some(Secret::new(value))),
            },
        }
    }

    fn bracket(&mut self, text: &str, at: &At, closing: bool) {
        let opening = At { comma: false, ..at.clone() };
        let closed = At { key: None, path: format!("{}/]", at.path), ..at.clone() };
        self.push(if closing { &closed } else { &opening }, text.to_owned(), JsonKind::Bracket, None, None);
    }

    fn push(&mut self, at: &At, text: String, kind: JsonKind, moment: Option<i64>, value: Option<Secret>) {
        let reveal = value.as_ref().and_then(|_| u32::try_from(self.out.lines.len()).ok());
        let (depth, key, comma) = (at.depth, at.key.clone(), at.comma);
        let shown = JsonLine { reveal, depth, key, text, kind, comma, moment, change: JsonChange::Same };
        self.out.lines.push(Line { path: at.path.clone(), field: at.field.clone(), value, shown });
    }
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

/// Values that must not be found in a word of the same answer either.
fn gather(raw: &RawValue, name: &str, depth: u32, into: &mut Vec<String>) {
    if depth > DEEPEST || into.len() >= MOST_LINES {
        return;
    }
    match Shape::of(raw) {
        Shape::Object(fields) => fields.iter().for_each(|(name, value)| gather(value, name, depth + 1, into)),
        Shape::Array(items) => items.iter().for_each(|value| gather(value, name, depth + 1, into)),
        Shape::Text(text) | Shape::Number(text) if masks::is_telling(name, &text) => into.push(text.to_lowercase()),
        Shape::Text(_) | Shape::Number(_) | Shape::Word(_) => {}
    }
}

enum Shape<'a> {
    Object(Vec<(String, &'a RawValue)>),
    Array(Vec<&'a RawValue>),
    Text(String),
    Number(String),
    Word(String),
}

impl<'a> Shape<'a> {
    fn of(raw: &'a RawValue) -> Self {
        let text = raw.get().trim();
        let read = match text.bytes().next() {
            Some(b'{') => serde_json::from_str::<Fields<'a>>(text).ok().map(|fields| Self::Object(fields.0)),
            Some(b'[') => serde_json::from_str(text).ok().map(Self::Array),
            Some(b'"') => serde_json::from_str(text).ok().map(Self::Text),
            Some(b't' | b'f' | b'n') => Some(Self::Word(text.to_owned())),
            _ => Some(Self::Number(text.to_owned())),
        };
        read.unwrap_or_else(|| Self::Text(text.to_owned()))
    }
}

/// In the order in which they came, doubles included.
struct Fields<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Fields<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Vec<(String, &'de RawValue)>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(fields)
            }
        }
        deserializer.deserialize_map(Reader).map(Self)
    }
}

/// The newer answer, marked by what is another than in the older one; lines that are gone stand where they stood.
pub(super) fn marked(older: &Lines, newer: Lines) -> Vec<JsonLine> {
    let before: HashMap<&str, &JsonLine> = older.lines.iter().map(|line| (line.path.as_str(), &line.shown)).collect();
    let mut gone: BTreeMap<usize, Vec<JsonLine>> = BTreeMap::new();
    let places: HashMap<&str, usize> =
        newer.lines.iter().zip(0..).map(|(line, place)| (line.path.as_str(), place)).collect();
    let mut after = 0;
    for line in &older.lines {
        match places.get(line.path.as_str()) {
            Some(place) => after = *place,
            None => {
                let removed = JsonLine { change: JsonChange::Removed, reveal: None, ..line.shown.clone() };
                gone.entry(after).or_default().push(removed);
            }
        }
    }
    let mut all = Vec::new();
    for (line, place) in newer.lines.iter().zip(0_usize..) {
        let change = match before.get(line.path.as_str()) {
            None => JsonChange::Added,
            Some(was) if was.text != line.shown.text && line.shown.kind != JsonKind::Bracket => JsonChange::Changed,
            Some(_) => JsonChange::Same,
        };
        all.push(JsonLine { change, ..line.shown.clone() });
        all.extend(gone.remove(&place).unwrap_or_default());
    }
    all
}

/// The masked answer as text, to be pasted into a ticket.
pub(super) fn text(lines: &Lines) -> String {
    let mut out = String::new();
    for line in lines.lines.iter().map(|line| &line.shown) {
        (0..line.depth).for_each(|_| out.push_str("  "));
        if let Some(key) = &line.key {
            out.push_str(&quoted(key));
            out.push_str(": ");
        }
        out.push_str(&if line.kind == JsonKind::Masked { quoted(&line.text) } else { line.text.clone() });
        out.push_str(if line.comma { ",\n" } else { "\n" });
    }
    out
}

#[cfg(test)]
mod tests;
