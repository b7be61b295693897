//! Codes as pictures, and what the buyer keeps with a code.
//! May use: the session, `payment` for its QR pictures. Must never enter: a picture's address that the window names, a
//! picture of a code on the disk.

use std::io::Cursor;

use barcoders::sym::code128::Code128;
use image::imageops::FilterType;
use image::{DynamicImage, ImageReader, Limits};

use super::App;
use super::error::fault;
use super::secrets;
use crate::contract::{AppError, CodeMark, CodePicture, ErrorCode, SecretField};
use crate::domain::text::clean;
use crate::domain::{DeliveryFacts, LocalId, Secret};
use crate::partner::PartnerError;
use crate::payment;
use crate::payment::Purpose;
use crate::store::KeptMark;

const SIDE_MAX: u32 = 2000;
const DECODED_MAX: u64 = 64 << 20;
/// Enough for every stripe of a barcode to be several dots wide.
const SHOWN_SIDE: u32 = 900;
/// The middle between dark and light.
const DARK: u8 = 128;
const BALANCE_MAX: usize = 200;

impl App {
    /// Drawn here where there is a text to draw; else fetched from the host that the window has shown, and kept nowhere.
    pub async fn code_picture(&self, id: String, delivery: u32, field: SecretField) -> Result<CodePicture, AppError> {
        let session = self.session().await?;
        let facts = self.delivery(&id, delivery).await?;
        let undrawable = || fault(ErrorCode::NotShown, "code-picture-none", false);
        if let Some(text) = drawable(&facts, field) {
            let drawn = if field == SecretField::Qr { qr(text.expose()) } else { stripes(text.expose()) };
            return drawn.ok_or_else(undrawable);
        }
        let address = secrets::value(&facts, field).filter(|_| is_picture(field)).ok_or_else(undrawable)?;
        if session.book.purpose == Purpose::Demo {
            // The made-up shop's pictures are nowhere; the text beside them is what they would show.
            let drawn = facts.pin_code.as_ref().and_then(|code| match field {
                SecretField::Qr => qr(code.expose()),
                _ => stripes(code.expose()),
            });
            return drawn.ok_or_else(undrawable);
        }
        match session.client.code_picture(address.expose()).await {
            Ok(bytes) => {
                let seen = tokio::task::spawn_blocking(move || dots(&bytes)).await.ok().flatten();
                seen.ok_or_else(undrawable)
            }
            Err(PartnerError::NotSendable) => Err(fault(ErrorCode::InvalidInput, "code-picture-address", false)),
            Err(error) => Err(error.into()),
        }
    }

    /// In place of what was kept with this code before.
    pub async fn mark_code(&self, id: String, delivery: u32, mark: CodeMark) -> Result<(), AppError> {
        self.delivery(&id, delivery).await?;
        let id = LocalId::new(id);
        let balance = Secret::new(clean(&mark.balance, BALANCE_MAX));
        let kept = KeptMark { delivery, used: mark.used, balance };
        self.session().await?.store.keep_mark(&id, kept).await?;
        self.inner.bell.changed_order(&id);
        Ok(())
    }
}

fn is_picture(field: SecretField) -> bool {
    matches!(field, SecretField::Qr | SecretField::Barcode)
}

fn drawable(facts: &DeliveryFacts, field: SecretField) -> Option<Secret> {
    let drawn = secrets::picture_of(facts, field) == Some(crate::contract::SecretPicture::Drawn);
    secrets::value(facts, field).filter(|_| drawn)
}

fn qr(text: &str) -> Option<CodePicture> {
    let picture = payment::qr_of(text)?;
    let side = u32::try_from(picture.size).ok()?;
    Some(CodePicture { width: side, height: side, modules: written(picture.modules) })
}

/// Code 128, which takes every visible character of ASCII: in pairs where all of it is digits, else one by one.
fn stripes(text: &str) -> Option<CodePicture> {
    if !text.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ') || text.is_empty() || text.len() > 80 {
        return None;
    }
    let pairs = text.len().is_multiple_of(2) && text.bytes().all(|byte| byte.is_ascii_digit());
    let set = if pairs { '\u{0106}' } else { '\u{0181}' };
    let modules = Code128::new(format!("{set}{text}")).ok()?.encode();
    let width = u32::try_from(modules.len()).ok()?;
    Some(CodePicture { width, height: 1, modules: written(modules.into_iter().map(|module| module == 1)) })
}

/// A fetched picture as a scanner sees it; `None` for what is no picture, or a bomb.
fn dots(bytes: &[u8]) -> Option<CodePicture> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_MAX);
    limits.max_image_height = Some(SIDE_MAX);
    limits.max_alloc = Some(DECODED_MAX);
    reader.limits(limits);
    let seen = on_white(reader.decode().ok()?);
    let seen = if seen.width() > SHOWN_SIDE || seen.height() > SHOWN_SIDE {
        DynamicImage::ImageLuma8(seen).resize(SHOWN_SIDE, SHOWN_SIDE, FilterType::Triangle).into_luma8()
    } else {
        seen
    };
    let modules = written(seen.pixels().map(|dot| dot.0 < [DARK]));
    Some(CodePicture { width: seen.width(), height: seen.height(), modules })
}

/// What is see-through is paper.
fn on_white(picture: DynamicImage) -> image::GrayImage {
    let seen = picture.into_luma_alpha8();
    image::GrayImage::from_fn(seen.width(), seen.height(), |x, y| {
        let [luma, alpha] = seen.get_pixel(x, y).0.map(u32::from);
        let mixed = (luma * alpha + 255 * (255 - alpha)) / 255;
        image::Luma([u8::try_from(mixed).unwrap_or(u8::MAX)])
    })
}

fn written(modules: impl IntoIterator<Item = bool>) -> String {
    modules.into_iter().map(|dark| if dark { '1' } else { '0' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stripes_begin_and_end_as_code_128_does() {
        for text in ["DEMO-7QK2-AB12-X", "4006381333", "a b~!"] {
            let picture = stripes(text).expect("a barcode");
            assert_eq!(picture.height, 1);
            assert_eq!(picture.modules.len(), usize::try_from(picture.width).expect("small"));
            assert!(picture.modules.ends_with("1100011101011"), "{text}");
        }
        // Start C, ten digits in five pairs, a check symbol and the stop.
        assert_eq!(stripes("4006381333").expect("a barcode").width, 11 * 7 + 13);
        assert!(stripes("4006381333").expect("a barcode").modules.starts_with("11010011100"));
        assert!(stripes("DEMO").expect("a barcode").modules.starts_with("11010010000"));
    }

    #[test]
    fn the_check_symbol_is_the_one_of_the_standard() {
        // 104 + 1 × 48 + 2 × 42 + 3 × 42 + 4 × 17 + 5 × 18 + 6 × 19 + 7 × 35, modulo 103: 55, the pattern of "W".
        let picture = stripes("PJJ123C").expect("a barcode");
        let check = picture.modules.get(11 * 8..11 * 9);
        assert_eq!(check, stripes("W").expect("a barcode").modules.get(11..22));
    }

    #[test]
    fn what_no_barcode_can_hold_is_refused() {
        for bad in ["", "é", "a\tb", &"x".repeat(81)] {
            assert_eq!(stripes(bad), None);
        }
    }

    #[test]
    fn a_fetched_picture_is_black_on_white_whatever_it_was() {
        let mut picture = image::RgbaImage::new(3, 1);
        picture.put_pixel(0, 0, image::Rgba([0, 0, 0, 255]));
        picture.put_pixel(1, 0, image::Rgba([0, 0, 0, 0]));
        picture.put_pixel(2, 0, image::Rgba([250, 250, 250, 255]));
        let mut out = Cursor::new(Vec::new());
        picture.write_to(&mut out, image::ImageFormat::Png).expect("a png");
        let seen = dots(out.get_ref()).expect("a picture");
        assert_eq!((seen.width, seen.height, seen.modules.as_str()), (3, 1, "100"));
        assert_eq!(dots(b"<svg/>"), None);
    }
}
