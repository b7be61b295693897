//! The brands' logos: a coloured panel, a geometric mark and the brand's word, drawn by us and kept once drawn.
//! May use: the image crate to encode.
//! Must never enter: pictures or fonts of others.

mod canvas;
mod letters;
mod marks;

use std::collections::HashMap;
use std::io::Cursor;
use std::sync::{Mutex, PoisonError};

use axum::body::Bytes;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::webp::WebPEncoder;
use image::{ExtendedColorType, ImageError};

use crate::catalogue::fixture::Look;
use canvas::{Canvas, Colour};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Size {
    Full,
    Large,
    Small,
}

/// One of the six pictures of a brand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Variant {
    size: Size,
    webp: bool,
}

impl Variant {
    /// Splits a file name into the brand's slug and the variant.
    pub fn of_file(file: &str) -> Option<(&str, Self)> {
        let (stem, webp) = match file.strip_suffix(".webp") {
            Some(stem) => (stem, true),
            None => (file.strip_suffix(".jpg")?, false),
        };
        let sized = |suffix: &str, size| stem.strip_suffix(suffix).map(|slug| (slug, Self { size, webp }));
        let found = sized("_500x318", Size::Large).or_else(|| sized("_300x190", Size::Small));
        found.or(Some((stem, Self { size: Size::Full, webp })))
    }

    pub fn content_type(self) -> &'static str {
        if self.webp { "image/webp" } else { "image/jpeg" }
    }

    fn pixels(self) -> (u32, u32) {
        match self.size {
            Size::Full => (600, 380),
            Size::Large => (500, 318),
            Size::Small => (300, 190),
        }
    }
}

/// Pictures drawn so far.
#[derive(Debug, Default)]
pub(crate) struct Cabinet {
    drawn: Mutex<HashMap<(String, Variant), Bytes>>,
}

impl Cabinet {
    pub fn picture(&self, slug: &str, look: &Look, variant: Variant) -> Result<Bytes, ImageError> {
        let key = (slug.to_owned(), variant);
        let kept = self.drawn.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        if let Some(bytes) = kept {
            return Ok(bytes);
        }
        let bytes = Bytes::from(encode(&draw(slug, look, variant.pixels()), variant)?);
        self.drawn.lock().unwrap_or_else(PoisonError::into_inner).insert(key, bytes.clone());
        Ok(bytes)
    }
}

fn encode(canvas: &Canvas, variant: Variant) -> Result<Vec<u8>, ImageError> {
    let (width, height) = variant.pixels();
    let mut bytes = Cursor::new(Vec::new());
    if variant.webp {
        WebPEncoder::new_lossless(&mut bytes).encode(canvas.rgb(), width, height, ExtendedColorType::Rgb8)?;
    } else {
        JpegEncoder::new_with_quality(&mut bytes, 90).encode(canvas.rgb(), width, height, ExtendedColorType::Rgb8)?;
    }
    Ok(bytes.into_inner())
}

/// All sizes are drawn in units of a panel 300 wide and 190 high.
fn draw(slug: &str, look: &Look, (width, height): (u32, u32)) -> Canvas {
    let mut canvas = Canvas::new(width, height, Colour::parse(&look.bg));
    let (ink, accent) = (Colour::parse(&look.ink), Colour::parse(&look.accent));
    // The style hangs on the slug, so that a brand looks the same in every country.
    let style = crate::catalogue::steady_number(slug);
    let heavy = [3.0_f32, 3.6, 4.4, 5.4].get(usize::try_from(style % 4).unwrap_or(0)).copied().unwrap_or(3.4);
    let slant = if style.is_multiple_of(7) { 0.22 } else { 0.0 };
    match look.mark.as_deref() {
        Some(mark) if style.is_multiple_of(3) && look.word.chars().count() <= 9 => {
            let word = letters::Word::fit(&look.word, 154.0, 34.0, heavy, slant);
            let left = (300.0 - (74.0 + word.width)) / 2.0;
            marks::draw(&mut canvas, mark, (left + 27.0, 95.0), 28.0, ink, accent);
            word.draw(&mut canvas, left + 74.0, 95.0, ink);
        }
        Some(mark) => {
            let word = letters::Word::fit(&look.word, 232.0, 27.0, heavy * 0.85, slant);
            marks::draw(&mut canvas, mark, (150.0, 70.0), 34.0, ink, accent);
            word.draw(&mut canvas, (300.0 - word.width) / 2.0, 140.0, ink);
        }
        None => {
            let word = letters::Word::fit(&look.word, 224.0, 44.0, heavy * 1.1, slant);
            let left = (300.0 - word.width) / 2.0;
            word.draw(&mut canvas, left, 88.0, ink);
            canvas.stroke(&[(left, 132.0), (left + word.width, 132.0)], 2.2, accent);
        }
    }
    canvas
}
