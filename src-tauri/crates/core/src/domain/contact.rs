//! Who gets it: e-mail addresses and phone numbers, refused or brought into the one form that is sent.

use std::fmt;

use phonenumber::metadata::DATABASE;

use super::{CountryCode, Secret};

/// The longest address that mail servers take (RFC 5321), in bytes.
const EMAIL_MAX: usize = 254;
const LOCAL_PART_MAX: usize = 64;

/// An e-mail address as it is sent: trimmed, the domain in lower-case ASCII. Never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct NormalisedEmail(Secret);

impl NormalisedEmail {
    pub fn expose(&self) -> &str {
        self.0.expose()
    }
}

impl fmt::Debug for NormalisedEmail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NormalisedEmail(***)")
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmailFault {
    #[error("no e-mail address was given")]
    Empty,
    #[error("the e-mail address is too long")]
    TooLong,
    #[error("the e-mail address needs exactly one @")]
    NoAt,
    #[error("the e-mail address holds a blank or a character that is not allowed")]
    Characters,
    #[error("what stands after the @ is not a domain")]
    Domain,
}

/// Reads an address that a person typed. An international domain becomes punycode; quoted names are not taken.
pub fn email(text: &str) -> Result<NormalisedEmail, EmailFault> {
    // A line break is refused even at the end, where trimming would hide it: nobody types one.
    if text.chars().any(char::is_control) {
        return Err(EmailFault::Characters);
    }
    let text = text.trim();
    if text.is_empty() {
        return Err(EmailFault::Empty);
    }
    if text.len() > EMAIL_MAX {
        return Err(EmailFault::TooLong);
    }
    let (local, domain) = text.split_once('@').ok_or(EmailFault::NoAt)?;
    if domain.contains('@') {
        return Err(EmailFault::NoAt);
    }
    if local.len() > LOCAL_PART_MAX {
        return Err(EmailFault::TooLong);
    }
    let fits = |b: u8| b.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&b);
    let dots = local.starts_with('.') || local.ends_with('.') || local.contains("..");
    if local.is_empty() || dots || !local.bytes().all(fits) {
        return Err(EmailFault::Characters);
    }
    let domain = email_domain(domain)?;
    let whole = format!("{local}@{domain}");
    if whole.len() > EMAIL_MAX {
        return Err(EmailFault::TooLong);
    }
    Ok(NormalisedEmail(Secret::new(whole)))
}

fn email_domain(domain: &str) -> Result<String, EmailFault> {
    if domain.chars().any(char::is_whitespace) {
        return Err(EmailFault::Characters);
    }
    let ascii = idna::domain_to_ascii_strict(domain).map_err(|_| EmailFault::Domain)?;
    let (_, top) = ascii.rsplit_once('.').ok_or(EmailFault::Domain)?;
    if top.len() < 2 || top.bytes().all(|b| b.is_ascii_digit()) {
        return Err(EmailFault::Domain);
    }
    Ok(ascii)
}

/// Domains that many people have. Those after the first of a pair such as gmail.com and mail.com are listed so that they are
/// not taken for a misspelling of it.
const COMMON_DOMAINS: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.es",
    "hotmail.fr",
    "hotmail.it",
    "hotmail.de",
    "hotmail.co.uk",
    "outlook.com",
    "outlook.es",
    "outlook.fr",
    "outlook.kr",
    "live.com",
    "msn.com",
    "yahoo.com",
    "yahoo.es",
    "yahoo.fr",
    "yahoo.it",
    "yahoo.de",
    "yahoo.co.uk",
    "yahoo.co.jp",
    "yahoo.co.kr",
    "yahoo.com.br",
    "yahoo.com.mx",
    "yahoo.com.ar",
    "ymail.com",
    "icloud.com",
    "me.com",
    "mac.com",
    "proton.me",
    "protonmail.com",
    "pm.me",
    "tutanota.com",
    "aol.com",
    "mail.com",
    "email.com",
    "gmx.com",
    "gmx.net",
    "gmx.de",
    "gmx.at",
    "gmx.fr",
    "web.de",
    "naver.com",
    "hanmail.net",
    "daum.net",
    "nate.com",
    "kakao.com",
    "qq.com",
    "163.com",
    "126.com",
    "yandex.com",
    "yandex.ru",
    "mail.ru",
    "zoho.com",
    "fastmail.com",
    "orange.fr",
    "free.fr",
    "libero.it",
    "telefonica.net",
    "example.org",
    "example.com",
    "example.net",
];

/// The address as it was probably meant, when its domain is one or two slips away from a common one. A hint, never applied.
pub fn email_typo(email: &str) -> Option<String> {
    let (local, domain) = email.trim().rsplit_once('@')?;
    let domain = domain.to_lowercase();
    if local.is_empty() || domain.len() > 40 || COMMON_DOMAINS.contains(&domain.as_str()) {
        return None;
    }
    let (slips, meant) =
        COMMON_DOMAINS.iter().map(|known| (slips(&domain, known), *known)).min_by_key(|(slips, _)| *slips)?;
    // Two slips in a short domain are another domain.
    let allowed = if meant.len() < 9 { 1 } else { 2 };
    (slips <= allowed).then(|| format!("{local}@{meant}"))
}

/// Letters added, left out, changed, or swapped with their neighbour.
fn slips(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    let mut last: Option<char> = None;
    for (i, ca) in a.chars().enumerate() {
        let mut next = vec![i + 1];
        for (j, cb) in b.iter().enumerate() {
            let at = |r: &[usize], k: usize| r.get(k).copied().unwrap_or(usize::MAX / 2);
            let mut best = (at(&row, j) + usize::from(ca != *cb)).min(at(&row, j + 1) + 1).min(at(&next, j) + 1);
            let swapped = j > 0 && last == Some(*cb) && b.get(j - 1) == Some(&ca);
            if swapped {
                best = best.min(at(&before, j - 1) + 1);
            }
            next.push(best);
        }
        before = std::mem::replace(&mut row, next);
        last = Some(ca);
    }
    row.last().copied().unwrap_or(usize::MAX)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhoneFault {
    #[error("no phone number was given")]
    Empty,
    #[error("a phone number has digits only, with + in front of the country")]
    Characters,
    #[error("this is not a phone number that exists")]
    NotANumber,
    #[error("this is a phone number of {code}")]
    OtherCountry { code: CountryCode },
}

/// Reads a number that a person typed, in the country of the product when it has no `+`, and gives its E.164 form with `+`.
pub fn phone(text: &str, country: CountryCode) -> Result<String, PhoneFault> {
    Ok(parsed(text, country)?.format().mode(phonenumber::Mode::E164).to_string())
}

/// The same number as a person reads it, `+34 612 34 56 78`; `None` when it is none of that country.
pub fn phone_in_words(text: &str, country: CountryCode) -> Option<String> {
    let number = parsed(text, country).ok()?;
    Some(number.format().mode(phonenumber::Mode::International).to_string())
}

fn parsed(text: &str, country: CountryCode) -> Result<phonenumber::PhoneNumber, PhoneFault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(PhoneFault::Empty);
    }
    // The library would read letters as keys of the pad and the rest of a line as an extension.
    let plain = text.bytes().all(|b| b.is_ascii_digit() || b" +-().".contains(&b));
    if !plain || text.len() > 40 || text.rfind('+').is_some_and(|at| at > 0) {
        return Err(PhoneFault::Characters);
    }
    let home = country.as_str().parse::<phonenumber::country::Id>().ok();
    if home.is_none() && !text.starts_with('+') {
        return Err(PhoneFault::NotANumber);
    }
    // With a country given, the library strips that country's own prefix from foreign numbers too.
    let read_in = home.filter(|_| !text.starts_with('+'));
    let number = phonenumber::parse(read_in, text).map_err(|_| PhoneFault::NotANumber)?;
    if !number.is_valid() {
        return Err(PhoneFault::NotANumber);
    }
    match number.country().id() {
        Some(id) if Some(id) == home => {}
        Some(id) => {
            let code = CountryCode::parse(id.as_ref()).map_err(|_| PhoneFault::NotANumber)?;
            return Err(PhoneFault::OtherCountry { code });
        }
        None => return Err(PhoneFault::NotANumber),
    }
    Ok(number)
}

/// The country's prefix as it is written: `+34`.
pub fn phone_prefix(country: CountryCode) -> Option<String> {
    DATABASE.by_id(country.as_str()).map(|found| format!("+{}", found.country_code()))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop")]

    use super::*;

    fn country(code: &str) -> CountryCode {
        CountryCode::parse(code).unwrap()
    }

    fn sent(text: &str) -> Result<String, EmailFault> {
        email(text).map(|found| found.expose().to_owned())
    }

    #[test]
    fn an_address_is_trimmed_and_its_domain_lowered() {
        assert_eq!(sent("  Jane.Doe+cards@Example.ORG "), Ok("Jane.Doe+cards@example.org".into()));
        assert_eq!(sent("buyer@bücher.example"), Ok("buyer@xn--bcher-kva.example".into()));
        assert_eq!(sent("구매자@example.org"), Err(EmailFault::Characters));
        assert_eq!(sent("buyer@한국.example"), Ok("buyer@xn--3e0b707e.example".into()));
    }

    #[test]
    fn line_breaks_blanks_and_endless_addresses_are_refused() {
        for bad in [
            "a@b.org\r\nBcc: x@y.org",
            "a@b.org\n",
            "a\u{0}@b.org",
            "a b@c.org",
            "a@b c.org",
            "\"a b\"@c.org",
            "<a@b.org>",
            "a\u{200b}@b.org",
        ] {
            assert_eq!(sent(bad), Err(EmailFault::Characters), "{bad:?}");
        }
        assert_eq!(sent(&format!("{}@example.org", "a".repeat(300))), Err(EmailFault::TooLong));
        assert_eq!(sent(&format!("{}@example.org", "a".repeat(65))), Err(EmailFault::TooLong));
        assert_eq!(sent("  "), Err(EmailFault::Empty));
    }

    #[test]
    fn the_part_after_the_at_must_be_a_domain() {
        assert_eq!(sent("example.org"), Err(EmailFault::NoAt));
        assert_eq!(sent("a@b@example.org"), Err(EmailFault::NoAt));
        for bad in
            ["a@", "a@localhost", "a@127.0.0.1", "a@-x.org", "a@x..org", "a@.org", "a@x.o", "a@x.org/", "a@[::1]"]
        {
            assert_eq!(sent(bad), Err(EmailFault::Domain), "{bad}");
        }
        assert_eq!(sent("@example.org"), Err(EmailFault::Characters));
    }

    #[test]
    fn an_address_never_prints_itself() {
        assert_eq!(format!("{:?}", email("a@example.org").unwrap()), "NormalisedEmail(***)");
    }

    #[test]
    fn a_near_miss_of_a_common_domain_gets_a_hint() {
        for (typed, meant) in [
            ("a@gmial.com", "a@gmail.com"),
            ("a@gmai.com", "a@gmail.com"),
            ("a@gmail.co", "a@gmail.com"),
            ("a@GMAIL.CON", "a@gmail.com"),
            ("a@hotmial.com", "a@hotmail.com"),
            ("a@outlok.com", "a@outlook.com"),
            ("a@yahooo.com", "a@yahoo.com"),
            ("a@iclud.com", "a@icloud.com"),
            ("a@protn.me", "a@proton.me"),
            ("a@navr.com", "a@naver.com"),
            ("a@exmaple.org", "a@example.org"),
        ] {
            assert_eq!(email_typo(typed).as_deref(), Some(meant), "{typed}");
        }
    }

    #[test]
    fn a_domain_of_its_own_gets_no_hint() {
        for fine in [
            "a@gmail.com",
            "a@mail.com",
            "a@ymail.com",
            "a@cryptorefills.com",
            "a@xy.de",
            "a@pm.me",
            "a@gmx.net",
            "a@acme.io",
            "no at",
        ] {
            assert_eq!(email_typo(fine), None, "{fine}");
        }
    }

    #[test]
    fn a_number_without_a_plus_is_read_in_the_products_country() {
        assert_eq!(phone("612 34 56 78", country("ES")), Ok("+34612345678".into()));
        assert_eq!(phone("010-2345-6789", country("KR")), Ok("+821023456789".into()));
        assert_eq!(phone("+34 612 345 678", country("ES")), Ok("+34612345678".into()));
        assert_eq!(phone("(520) 878-2491", country("US")), Ok("+15208782491".into()));
    }

    #[test]
    fn a_number_is_read_back_as_people_write_it() {
        assert_eq!(phone_in_words("612345678", country("ES")).as_deref(), Some("+34 612 34 56 78"));
        assert_eq!(phone_in_words("(520) 878-2491", country("US")).as_deref(), Some("+1 520-878-2491"));
        assert_eq!(phone_in_words("+33 6 31 96 65 43", country("ES")), None);
    }

    #[test]
    fn a_number_of_another_country_names_it() {
        assert_eq!(phone("+33 6 31 96 65 43", country("ES")), Err(PhoneFault::OtherCountry { code: country("FR") }));
        assert_eq!(phone("+16137827274", country("US")), Err(PhoneFault::OtherCountry { code: country("CA") }));
    }

    #[test]
    fn letters_extensions_and_fantasy_numbers_are_refused() {
        for bad in [
            "1-800-FLOWERS",
            "612345678 ext 5",
            "612345678;ext=5",
            "tel:+34612345678",
            "6123\r\n45678",
            "+34+612345678",
            "６１２３４５６７８",
        ] {
            assert_eq!(phone(bad, country("ES")), Err(PhoneFault::Characters), "{bad}");
        }
        for bad in ["123", "+34", "+999123456789", "000000000", "+"] {
            assert_eq!(phone(bad, country("ES")), Err(PhoneFault::NotANumber), "{bad}");
        }
        assert_eq!(phone("", country("ES")), Err(PhoneFault::Empty));
    }

    #[test]
    fn a_countrys_prefix_is_known() {
        assert_eq!(phone_prefix(country("ES")).as_deref(), Some("+34"));
        assert_eq!(phone_prefix(country("KR")).as_deref(), Some("+82"));
        assert_eq!(phone_prefix(country("ZZ")), None);
    }
}
