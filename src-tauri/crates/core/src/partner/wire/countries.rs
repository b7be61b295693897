//! GET {website}/api/available-countries

use serde::Deserialize;

use super::field::rows;
use super::{decode, missing};
use crate::domain::CountryCode;
use crate::domain::country::Country;
use crate::partner::error::{Endpoint, PartnerError};

#[derive(Deserialize)]
struct WireCountries {
    #[serde(default, deserialize_with = "rows")]
    countries: Vec<WireCountry>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireCountry {
    iso_code: String,
    name: String,
}

/// An empty list is unreadable: nobody sells to no country.
pub(in crate::partner) fn read(body: &[u8]) -> Result<Vec<Country>, PartnerError> {
    let wire: WireCountries = decode(Endpoint::Countries, body)?;
    let mut countries: Vec<Country> = Vec::new();
    for country in wire.countries {
        let Ok(code) = CountryCode::parse(&country.iso_code) else { continue };
        if !country.name.is_empty() && !countries.iter().any(|known| known.code == code) {
            countries.push(Country { code, name: country.name });
        }
    }
    if countries.is_empty() { Err(missing(Endpoint::Countries, "countries")) } else { Ok(countries) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_rows_are_left_out_and_an_empty_list_is_refused() {
        let body = br#"{"countries":[{"isoCode":"US","name":"United States"},{"isoCode":"U","name":"x"},{"isoCode":"US","name":"again"},5]}"#;
        let names: Vec<_> = read(body).expect("a list").into_iter().map(|country| country.name).collect();
        assert_eq!(names, ["United States"]);
        for bad in ["{}", "[]", "{\"countries\":[]}", "null"] {
            assert!(read(bad.as_bytes()).is_err(), "{bad}");
        }
    }
}
