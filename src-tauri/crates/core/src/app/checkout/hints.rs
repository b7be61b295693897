//! What was typed, read back before anything is checked. It stops nothing and asks nobody. Pure.

use super::draft::named;
use crate::contract::{Cure, Draft, DraftLine, HintView, Phrase, ReadBackView};
use crate::domain::CountryCode;
use crate::domain::contact;

pub(crate) fn read_back(draft: &Draft) -> ReadBackView {
    ReadBackView { email: email(&draft.email), phones: draft.lines.iter().map(phone).collect() }
}

/// For an address that could be sent as it stands, but looks like a slip of a common one.
fn email(typed: &str) -> Option<HintView> {
    contact::email(typed).ok()?;
    let meant = contact::email_typo(typed).filter(|meant| contact::email(meant).is_ok())?;
    let domain = |address: &str| address.rsplit_once('@').map(|(_, domain)| domain.to_owned()).unwrap_or_default();
    let sentence = Phrase::new("hint-email").with("typed", domain(typed.trim())).with("meant", domain(&meant));
    Some(HintView { sentence, cure: Cure::UseEmail { email: meant } })
}

fn phone(line: &DraftLine) -> Option<Phrase> {
    let country = CountryCode::parse(&line.country).ok()?;
    let number = contact::phone_in_words(&line.phone, country)?;
    let told = Phrase::new("phone-read-back").with("number", number).with("country", named(country));
    Some(told.with("country_code", country.as_str()))
}
