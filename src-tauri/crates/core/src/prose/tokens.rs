//! From tokens to blocks. There is no tree: nothing that was nested, attributed or scripted has a place to survive in.

use std::cell::{Cell, RefCell};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, CharacterTokens, EndTag, ParseError, StartTag, Tag, TagToken, Token, TokenSink, TokenSinkResult,
    Tokenizer, TokenizerOpts,
};
use url::Url;

use super::blocks::{Block, Kind, Pile};

/// Input beyond this is not read.
const INPUT_MAX: usize = 256 * 1024;
/// Bytes fed at a time, and how many may pass without a token before the rest is given up: the tokenizer compares each
/// attribute with all before it, so that one endless tag would take quadratic time.
const FEED: usize = 4 * 1024;
const ONE_TOKEN_MAX: usize = 32 * 1024;
const URL_MAX: usize = 2_000;
const LISTS_MAX: usize = 16;

/// Text blocks from HTML, or from plain text, of any origin and any size, in time linear in what is read.
pub fn safe_blocks(html: &str) -> Vec<Block> {
    let html = html.get(..html.floor_char_boundary(INPUT_MAX)).unwrap_or_default();
    let reader = Reader {
        state: RefCell::new(State { pile: Pile::new(), lists: Vec::new(), dropping: None, plain: !has_markup(html) }),
        silent: Cell::new(0),
    };
    let tokenizer = Tokenizer::new(reader, TokenizerOpts::default());
    let queue = BufferQueue::default();
    let mut rest = html;
    while !rest.is_empty() && tokenizer.sink.wants_more() {
        let (piece, after) = rest.split_at(rest.floor_char_boundary(FEED));
        rest = after;
        tokenizer.sink.silent.set(tokenizer.sink.silent.get() + piece.len());
        queue.push_back(StrTendril::from_slice(piece));
        let _ = tokenizer.feed(&queue);
    }
    tokenizer.end();
    tokenizer.sink.state.into_inner().pile.finish()
}

/// Plain text has lines; HTML has not.
fn has_markup(text: &str) -> bool {
    text.as_bytes()
        .windows(2)
        .any(|pair| matches!(pair, [b'<', next] if next.is_ascii_alphabetic() || b"/!?".contains(next)))
}

struct Reader {
    state: RefCell<State>,
    /// Bytes fed since the last token.
    silent: Cell<usize>,
}

impl Reader {
    fn wants_more(&self) -> bool {
        self.silent.get() < ONE_TOKEN_MAX && !self.state.borrow().pile.is_full()
    }
}

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        if matches!(token, ParseError(_)) {
            return TokenSinkResult::Continue;
        }
        self.silent.set(0);
        let mut state = self.state.borrow_mut();
        match token {
            CharacterTokens(text) => state.characters(&text),
            TagToken(tag) if tag.kind == StartTag => return state.start(&tag),
            TagToken(tag) if tag.kind == EndTag => state.end(&tag.name),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

struct State {
    pile: Pile,
    /// Open lists: the number of the next item, or `None` for bullets.
    lists: Vec<Option<u32>>,
    /// The outermost element whose content is thrown away, and how many of the same name are open in it.
    dropping: Option<(String, u32)>,
    plain: bool,
}

impl State {
    fn characters(&mut self, text: &str) {
        if self.dropping.is_some() {
            return;
        }
        if !self.plain {
            return self.pile.text(text);
        }
        for (line, words) in text.split('\n').enumerate() {
            if line > 0 {
                self.pile.begin(Kind::Paragraph);
            }
            self.pile.text(words);
        }
    }

    fn start(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let name: &str = &tag.name;
        let foreign = matches!(name, "svg" | "math");
        let inside_foreign = matches!(&self.dropping, Some((outer, _)) if matches!(outer.as_str(), "svg" | "math"));
        match &mut self.dropping {
            Some((outer, depth)) if outer == name => *depth = depth.saturating_add(1),
            Some(_) => {}
            None if is_dropped(name) && !(foreign && tag.self_closing) => self.dropping = Some((name.to_owned(), 1)),
            None => self.start_shown(tag),
        }
        match raw_kind(name) {
            Some(kind) if !inside_foreign => TokenSinkResult::RawData(kind),
            _ => TokenSinkResult::Continue,
        }
    }

    fn start_shown(&mut self, tag: &Tag) {
        match &*tag.name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.pile.begin(Kind::Heading),
            "ul" | "menu" => self.open_list(None),
            "ol" => self.open_list(Some(attribute(tag, "start").and_then(|text| text.parse().ok()).unwrap_or(1))),
            "li" => {
                let number = self.lists.last_mut().and_then(|next| {
                    let number = *next;
                    *next = number.map(|n| n.saturating_add(1));
                    number
                });
                self.pile.begin(Kind::Item(number));
            }
            "br" if self.pile.kind() == Kind::Paragraph => self.pile.begin(Kind::Paragraph),
            "a" => match attribute(tag, "href").and_then(safe_link) {
                Some((host, url)) => self.pile.open_link(host, url),
                None => self.pile.close_link(),
            },
            // A paragraph inside a list item is still that item; its end is the item's own.
            "p" | "div" if matches!(self.pile.kind(), Kind::Item(_)) => self.pile.text(" "),
            name if ends_a_block(name) => self.pile.begin(Kind::Paragraph),
            "br" | "td" | "th" => self.pile.text(" "),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if let Some((outer, depth)) = &mut self.dropping {
            if outer == name {
                *depth -= 1;
                if *depth == 0 {
                    self.dropping = None;
                }
            }
            return;
        }
        match name {
            "ul" | "ol" | "menu" => {
                self.lists.pop();
                self.pile.begin(Kind::Paragraph);
            }
            "a" => self.pile.close_link(),
            "p" | "div" if matches!(self.pile.kind(), Kind::Item(_)) => self.pile.text(" "),
            "li" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.pile.begin(Kind::Paragraph),
            _ if ends_a_block(name) => self.pile.begin(Kind::Paragraph),
            _ => {}
        }
    }

    fn open_list(&mut self, next: Option<u32>) {
        if self.lists.len() < LISTS_MAX {
            self.lists.push(next);
        }
        self.pile.begin(Kind::Paragraph);
    }
}

/// Elements of which nothing is shown, text included.
fn is_dropped(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "iframe"
            | "form"
            | "svg"
            | "math"
            | "template"
            | "object"
            | "applet"
            | "select"
            | "button"
            | "textarea"
            | "title"
            | "noscript"
            | "noembed"
            | "noframes"
            | "audio"
            | "video"
            | "canvas"
            | "xmp"
    )
}

/// Elements inside which `<` does not begin a tag.
fn raw_kind(name: &str) -> Option<RawKind> {
    match name {
        "script" => Some(RawKind::ScriptData),
        "style" | "iframe" | "noembed" | "noframes" | "xmp" => Some(RawKind::Rawtext),
        "title" | "textarea" => Some(RawKind::Rcdata),
        _ => None,
    }
}

fn ends_a_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "main"
            | "aside"
            | "nav"
            | "blockquote"
            | "pre"
            | "hr"
            | "table"
            | "tr"
            | "dl"
            | "dt"
            | "dd"
            | "figure"
            | "figcaption"
            | "address"
            | "details"
            | "summary"
            | "fieldset"
    )
}

fn attribute<'t>(tag: &'t Tag, name: &str) -> Option<&'t str> {
    tag.attrs.iter().find(|attribute| &*attribute.name.local == name).map(|attribute| &*attribute.value)
}

/// Host and address of a link that may be offered: https, and nothing before an @ that could pass for the host.
fn safe_link(href: &str) -> Option<(String, String)> {
    if href.len() > URL_MAX {
        return None;
    }
    let url = Url::parse(href).ok()?;
    if url.scheme() != "https" || !url.username().is_empty() || url.password().is_some() {
        return None;
    }
    let host = match url.port() {
        Some(port) => format!("{}:{port}", url.host_str()?),
        None => url.host_str()?.to_owned(),
    };
    (url.as_str().len() <= URL_MAX).then(|| (host, url.to_string()))
}

#[cfg(test)]
mod tests;
