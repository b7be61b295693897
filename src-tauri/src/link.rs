//! The one kind of link that may lead here from outside: `cryptorefills-desktop://order/ID`.
//! May use: the order number's own grammar. Must never enter: what a link leads to; and no link that pays, ever.

use cryptorefills_core::domain::OrderId;

const START: &str = "cryptorefills-desktop://order/";

/// Nothing but the number: no query, no second part, no other spelling.
pub fn order_in(link: &str) -> Option<OrderId> {
    OrderId::parse(link.strip_prefix(START)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_names_an_order() {
        let id = order_in("cryptorefills-desktop://order/9a8b-77_X");
        assert_eq!(id.map(|id| id.expose().to_owned()).as_deref(), Some("9a8b-77_X"));
    }

    #[test]
    fn whatever_else_a_link_holds_it_is_refused() {
        for link in [
            "",
            "cryptorefills-desktop://order/",
            "cryptorefills-desktop://order/a/b",
            "cryptorefills-desktop://order/a?pay=1",
            "cryptorefills-desktop://order/a#b",
            "cryptorefills-desktop://order/..",
            "cryptorefills-desktop://order/%61",
            "cryptorefills-desktop://order/a b",
            "cryptorefills-desktop:order/a",
            "cryptorefills-desktop://pay/a",
            "CRYPTOREFILLS-DESKTOP://order/a",
            "https://order/a",
            &format!("{START}{}", "a".repeat(65)),
        ] {
            assert!(order_in(link).is_none(), "{link}");
        }
    }
}
