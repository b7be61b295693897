//! The QR picture: drawn by one library, read back by another, shown only if both agree.

use qrcode::{EcLevel, QrCode};

/// Light modules around the picture that readers need.
const QUIET: usize = 4;
/// Dots a module in the trial picture. The second is for the rare picture that the reader does not find in the first.
const SCALES: [usize; 2] = [3, 5];

#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// Modules a side, quiet zone not included.
    pub size: usize,
    /// Row by row, `size` × `size`; true is dark.
    pub modules: Vec<bool>,
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Picture({})", self.size)
    }
}

/// How much of the picture may be covered: a demo's has a word across it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sturdy {
    Usual,
    Most,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum PictureFault {
    #[error("the text does not fit into a picture")]
    TooLong,
    #[error("the picture does not read back as the text")]
    ReadsDifferently,
}

/// Of a text that asks for no payment: a code, or what activates an eSIM. `None` when it cannot be drawn and read back.
pub fn qr_of(text: &str) -> Option<Picture> {
    draw(text, Sturdy::Usual).ok()
}

/// Draws `payload` and reads the picture back.
pub(super) fn draw(payload: &str, sturdy: Sturdy) -> Result<Picture, PictureFault> {
    let level = match sturdy {
        Sturdy::Usual => EcLevel::M,
        Sturdy::Most => EcLevel::H,
    };
    let code = QrCode::with_error_correction_level(payload, level).map_err(|_| PictureFault::TooLong)?;
    let size = code.width();
    let modules = code.into_colors().into_iter().map(|colour| colour == qrcode::Color::Dark).collect();
    let picture = Picture { size, modules };
    if reads_as(&picture, payload) { Ok(picture) } else { Err(PictureFault::ReadsDifferently) }
}

/// True when another library reads exactly `payload` from the picture, as a camera would see it.
fn reads_as(picture: &Picture, payload: &str) -> bool {
    SCALES.into_iter().any(|scale| read(picture, scale).is_some_and(|text| text == payload))
}

fn read(picture: &Picture, scale: usize) -> Option<String> {
    let side = (picture.size + 2 * QUIET) * scale;
    let luma = |x: usize, y: usize| if picture.is_dark(x / scale, y / scale) { 0 } else { 255 };
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(side, side, luma);
    let grids = prepared.detect_grids();
    let [grid] = grids.as_slice() else { return None };
    grid.decode().ok().map(|(_, text)| text)
}

impl Picture {
    /// By module, quiet zone included.
    fn is_dark(&self, x: usize, y: usize) -> bool {
        let inside = |at: usize| at.checked_sub(QUIET).filter(|at| *at < self.size);
        let at = inside(x).zip(inside(y)).map(|(x, y)| y * self.size + x);
        at.and_then(|at| self.modules.get(at)).copied().unwrap_or(false)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop")]

    use super::*;

    #[test]
    fn a_picture_reads_back_as_its_text() {
        for text in [
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
            "LNBC2500U1PVJLUEZ",
            "DEMO NOT REAL MONEY x",
            &"LNBC2500U1".repeat(90),
        ] {
            for sturdy in [Sturdy::Usual, Sturdy::Most] {
                let picture = draw(text, sturdy).unwrap();
                assert_eq!(picture.modules.len(), picture.size * picture.size);
            }
        }
    }

    #[test]
    fn a_picture_of_another_text_is_noticed() {
        let picture = draw("bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", Sturdy::Usual).unwrap();
        assert!(!reads_as(&picture, "bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb"));
        let blank = Picture { size: picture.size, modules: vec![false; picture.modules.len()] };
        assert!(!reads_as(&blank, ""));
        let mut short = picture;
        short.modules.truncate(100);
        assert!(!reads_as(&short, "bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"));
    }

    #[test]
    fn a_text_without_end_gives_no_picture() {
        assert_eq!(draw(&"x".repeat(5_000), Sturdy::Usual), Err(PictureFault::TooLong));
    }
}
