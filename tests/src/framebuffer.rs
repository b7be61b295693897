//! A picture of the virtual screen, read from the file that Xvfb keeps (the XWD format, version 7).

use std::path::Path;

use image::{Rgb, RgbImage};

use crate::HarnessError;

/// The header's length in 32-bit words, the word that holds a figure, and the size of one colour entry in bytes.
const HEADER_WORDS: usize = 25;
const WORD_HEADER_SIZE: usize = 0;
const WORD_WIDTH: usize = 4;
const WORD_HEIGHT: usize = 5;
const WORD_BITS_PER_PIXEL: usize = 11;
const WORD_BYTES_PER_LINE: usize = 12;
const WORD_COLOURS: usize = 19;
const COLOUR_BYTES: usize = 12;

/// Writes the screen in `framebuffer` as a PNG file.
pub(crate) fn save(framebuffer: &Path, picture: &Path) -> Result<(), HarnessError> {
    let bytes = std::fs::read(framebuffer)?;
    decode(&bytes)?.save(picture)?;
    Ok(())
}

fn decode(bytes: &[u8]) -> Result<RgbImage, HarnessError> {
    let header: Vec<u32> =
        bytes.as_chunks::<4>().0.iter().take(HEADER_WORDS).map(|word| u32::from_be_bytes(*word)).collect();
    let word = |at: usize| header.get(at).copied().ok_or(HarnessError::Screen("its header is too short"));
    if word(WORD_BITS_PER_PIXEL)? != 32 {
        return Err(HarnessError::Screen("only 32 bits per pixel are understood"));
    }
    let (width, height) = (word(WORD_WIDTH)?, word(WORD_HEIGHT)?);
    let start = size(word(WORD_HEADER_SIZE)?)? + size(word(WORD_COLOURS)?)? * COLOUR_BYTES;
    let line = size(word(WORD_BYTES_PER_LINE)?)?;
    if line == 0 {
        return Err(HarnessError::Screen("its lines are empty"));
    }
    let mut picture = RgbImage::new(width, height);
    for (y, pixels) in (0..height).zip(bytes.get(start..).unwrap_or_default().chunks_exact(line)) {
        for (x, pixel) in (0..width).zip(pixels.as_chunks::<4>().0) {
            let [blue, green, red, _] = *pixel;
            picture.put_pixel(x, y, Rgb([red, green, blue]));
        }
    }
    Ok(picture)
}

fn size(figure: u32) -> Result<usize, HarnessError> {
    usize::try_from(figure).map_err(|_| HarnessError::Screen("a figure is too large"))
}
