//! Brand pictures: hostile bytes from outside, decoded within limits and encoded again before anything shows them.

use std::collections::{HashMap, VecDeque};
use std::io::Cursor;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use image::imageops::FilterType;
use image::{DynamicImage, ImageFormat, ImageReader, Limits};
use tokio::sync::Semaphore;

use super::{CatalogueRoom, fault, locked};
use crate::contract::{AppError, ErrorCode};
use crate::partner::{Brand, LogoVariant, PartnerError};

const FETCHES_AT_ONCE: usize = 6;
const SIDE_MAX: u32 = 2000;
const DECODED_MAX: u64 = 64 << 20;
const SHOWN_WIDTH: u32 = 600;
const SHOWN_HEIGHT: u32 = 600;
const KEPT_MAX: usize = 64 << 20;
/// A picture that does not exist is not asked for at every scroll.
const RETRY: Duration = Duration::from_mins(10);
const MOST_MISSING: usize = 20_000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    pub bytes: Vec<u8>,
    pub mime: &'static str,
}

pub(super) struct Pictures {
    fetches: Semaphore,
    kept: Mutex<Kept>,
    missing: Mutex<HashMap<String, Instant>>,
}

/// The oldest leave first.
#[derive(Default)]
struct Kept {
    pictures: HashMap<String, Vec<u8>>,
    order: VecDeque<String>,
    bytes: usize,
}

impl Default for Pictures {
    fn default() -> Self {
        Self { fetches: Semaphore::new(FETCHES_AT_ONCE), kept: Mutex::default(), missing: Mutex::default() }
    }
}

impl Kept {
    fn get(&self, key: &str) -> Option<Logo> {
        self.pictures.get(key).map(|bytes| Logo { bytes: bytes.clone(), mime: "image/png" })
    }

    fn put(&mut self, key: &str, bytes: &[u8]) {
        if self.pictures.contains_key(key) || bytes.len() > KEPT_MAX {
            return;
        }
        while self.bytes + bytes.len() > KEPT_MAX {
            let Some(oldest) = self.order.pop_front() else { break };
            self.bytes -= self.pictures.remove(&oldest).map_or(0, |gone| gone.len());
        }
        self.bytes += bytes.len();
        self.order.push_back(key.to_owned());
        self.pictures.insert(key.to_owned(), bytes.to_vec());
    }
}

/// The smallest that is large enough first.
fn addresses(brand: &Brand) -> Vec<String> {
    let variants = [LogoVariant::WebpSmall, LogoVariant::JpgSmall];
    variants.into_iter().filter_map(|variant| brand.logo(variant)).chain(brand.logo_url.clone()).collect()
}

/// PNG of at most the shown size; `None` for what is no picture, or a bomb.
fn redrawn(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_MAX);
    limits.max_image_height = Some(SIDE_MAX);
    limits.max_alloc = Some(DECODED_MAX);
    reader.limits(limits);
    let picture = reader.decode().ok()?;
    let picture = if picture.width() > SHOWN_WIDTH || picture.height() > SHOWN_HEIGHT {
        picture.resize(SHOWN_WIDTH, SHOWN_HEIGHT, FilterType::Triangle)
    } else {
        picture
    };
    let mut out = Cursor::new(Vec::new());
    DynamicImage::ImageRgba8(picture.into_rgba8()).write_to(&mut out, ImageFormat::Png).ok()?;
    Some(out.into_inner())
}

impl CatalogueRoom {
    pub(super) async fn picture(&self, brand_id: &str) -> Result<Logo, AppError> {
        if let Some(logo) = locked(&self.pictures.kept).get(brand_id) {
            return Ok(logo);
        }
        let on_disk = self.picture_files.get(brand_id).await;
        let old = match on_disk {
            Some(found) if found.fresh => {
                locked(&self.pictures.kept).put(brand_id, &found.bytes);
                return Ok(Logo { bytes: found.bytes, mime: "image/png" });
            }
            old => old.map(|found| Logo { bytes: found.bytes, mime: "image/png" }),
        };
        let fetched = self.new_picture(brand_id).await;
        // An old picture is better than none.
        fetched.or_else(|error| old.ok_or(error))
    }

    async fn new_picture(&self, brand_id: &str) -> Result<Logo, AppError> {
        let no_picture = || fault(ErrorCode::NotFound, "logo-not-found", false);
        let now = self.clock.monotonic();
        let missed = locked(&self.pictures.missing).get(brand_id).copied();
        if missed.is_some_and(|at| now.saturating_duration_since(at) < RETRY) {
            return Err(no_picture());
        }
        let addresses = self.addresses_of(brand_id).await.ok_or_else(no_picture)?;
        let _permit = self.pictures.fetches.acquire().await.map_err(|_| no_picture())?;
        // Somebody may have fetched it while this one waited.
        if let Some(logo) = locked(&self.pictures.kept).get(brand_id) {
            return Ok(logo);
        }
        if let Some(bytes) = self.fetched(&addresses).await? {
            locked(&self.pictures.kept).put(brand_id, &bytes);
            self.picture_files.put(brand_id, bytes.clone()).await;
            return Ok(Logo { bytes, mime: "image/png" });
        }
        let mut missing = locked(&self.pictures.missing);
        if missing.len() >= MOST_MISSING {
            missing.clear();
        }
        missing.insert(brand_id.to_owned(), now);
        Err(no_picture())
    }

    /// The first address that gives a picture; `None` when all of them say that there is none.
    async fn fetched(&self, addresses: &[String]) -> Result<Option<Vec<u8>>, AppError> {
        for address in addresses {
            match self.client.logo(address).await {
                Ok(bytes) => {
                    let drawn = tokio::task::spawn_blocking(move || redrawn(&bytes)).await.ok().flatten();
                    if drawn.is_some() {
                        return Ok(drawn);
                    }
                }
                Err(error) if is_about_this_picture(&error) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(None)
    }

    /// From any country's brands that are at hand, or from the copy of the present country; the shop is not asked.
    async fn addresses_of(&self, brand_id: &str) -> Option<Vec<String>> {
        let at_hand: Vec<_> = locked(&self.shelves).values().cloned().collect();
        if let Some(shown) = at_hand.iter().find_map(|shelf| shelf.find(brand_id)) {
            return Some(addresses(&shown.brand));
        }
        let shelf = self.kept_shelf(self.client.identity().country).await?;
        shelf.find(brand_id).map(|shown| addresses(&shown.brand))
    }
}

/// Another address may still have a picture.
fn is_about_this_picture(error: &PartnerError) -> bool {
    matches!(
        error,
        PartnerError::NotFound { .. }
            | PartnerError::Status { .. }
            | PartnerError::Redirected
            | PartnerError::TooLarge { .. }
            | PartnerError::Unreadable { .. }
            | PartnerError::NotSendable
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(width, height).write_to(&mut out, ImageFormat::Png).expect("a picture");
        out.into_inner()
    }

    #[test]
    fn a_picture_is_drawn_again_and_made_smaller() {
        let drawn = redrawn(&png(1200, 760)).expect("a picture");
        let seen = image::load_from_memory(&drawn).expect("a png");
        assert_eq!((seen.width(), seen.height()), (600, 380));
    }

    #[test]
    fn what_is_too_large_or_no_picture_is_refused() {
        assert_eq!(redrawn(&png(2001, 10)), None);
        for bad in [&b""[..], b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\x89PNG\r\n\x1a\n"] {
            assert_eq!(redrawn(bad), None);
        }
    }

    #[test]
    fn the_oldest_pictures_leave_when_there_are_too_many() {
        let mut kept = Kept::default();
        let third = vec![0; KEPT_MAX / 3];
        for key in ["a", "b", "c", "d"] {
            kept.put(key, &third);
        }
        assert!(kept.get("a").is_none() && kept.get("b").is_some() && kept.get("d").is_some());
        assert!(kept.bytes <= KEPT_MAX);
    }
}
