//! What the app can be told on its command line.
//! May use: the grammar of links. Must never enter: what a word given here leads to.

use std::ffi::OsString;
use std::path::PathBuf;

use cryptorefills_core::domain::OrderId;

use crate::link;

pub const USAGE: &str = "usage: cryptorefills-desktop [--demo] [--hidden] [--api-url URL] [--data-dir FOLDER] [LINK]";

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    /// Start in the demo.
    pub demo: bool,
    /// Start without showing the window, for a start with the session.
    pub hidden: bool,
    pub api_url: Option<String>,
    /// Instead of the system's own place for this app's data.
    pub data_dir: Option<PathBuf>,
    /// The order that a link led here for.
    pub order: Option<OrderId>,
}

/// Does not repeat what was given: it may hold anything.
#[derive(Debug, PartialEq, Eq)]
pub struct NotUnderstood;

impl std::fmt::Display for NotUnderstood {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an argument was not understood")
    }
}

impl Arguments {
    pub fn read(words: impl IntoIterator<Item = OsString>) -> Result<Self, NotUnderstood> {
        let mut words = words.into_iter();
        let mut arguments = Self::default();
        while let Some(word) = words.next() {
            match word.to_str() {
                Some("--demo") => arguments.demo = true,
                Some("--hidden") => arguments.hidden = true,
                Some("--api-url") => {
                    let url = words.next().and_then(|url| url.into_string().ok());
                    arguments.api_url = Some(url.ok_or(NotUnderstood)?);
                }
                Some("--data-dir") => arguments.data_dir = Some(words.next().ok_or(NotUnderstood)?.into()),
                Some(word) if arguments.order.is_none() => {
                    arguments.order = Some(link::order_in(word).ok_or(NotUnderstood)?);
                }
                _ => return Err(NotUnderstood),
            }
        }
        Ok(arguments)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: &str = "cryptorefills-desktop://order/9a8b";

    fn read(words: &[&str]) -> Result<Arguments, NotUnderstood> {
        Arguments::read(words.iter().map(OsString::from))
    }

    #[test]
    fn nothing_given_is_an_ordinary_start() {
        assert_eq!(read(&[]), Ok(Arguments::default()));
    }

    #[test]
    fn every_word_is_understood() {
        let all = Arguments {
            demo: true,
            hidden: true,
            api_url: Some("http://127.0.0.1:9".to_owned()),
            data_dir: Some("/somewhere".into()),
            order: OrderId::parse("9a8b").ok(),
        };
        let words = ["--demo", "--hidden", "--api-url", "http://127.0.0.1:9", "--data-dir", "/somewhere", LINK];
        assert_eq!(read(&words), Ok(all));
    }

    #[test]
    fn a_word_too_many_or_too_few_is_refused() {
        assert_eq!(read(&["--dmeo"]), Err(NotUnderstood));
        assert_eq!(read(&["--api-url"]), Err(NotUnderstood));
        assert_eq!(read(&[LINK, LINK]), Err(NotUnderstood));
        assert_eq!(read(&["cryptorefills-desktop://pay/9a8b"]), Err(NotUnderstood));
    }
}
