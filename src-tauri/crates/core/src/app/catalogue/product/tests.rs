use super::super::shelf::tests::brand;
use super::*;
use crate::domain::money::ValueRange;
use crate::partner::Brand;

pub fn amount(text: &str) -> CoinAmount {
    CoinAmount::parse(text).expect("an amount")
}

pub fn fixed(key: &str, delivery_type: DeliveryType) -> Listed {
    let (denomination, localized) = (key.to_owned(), format!("{key} card"));
    let offer = ProductOffer::Fixed { denomination, localized, face_value: None, currency: Some("USD".into()) };
    let (product_id, coin) = (key.to_owned(), Some("USDC".to_owned()));
    let (payment_method, points, allowances) = (None, None, Vec::new());
    Listed { product_id, offer, coin, coin_amount: None, payment_method, delivery_type, points, allowances }
}

fn any_amount() -> Listed {
    let range = ValueRange { min: amount("50"), max: amount("500"), step: amount("5"), currency: "USD".into() };
    Listed { offer: ProductOffer::Range { range, suggested: None }, ..fixed("range", DeliveryType::ByEmail) }
}

fn goods(products: Vec<Listed>) -> BrandProducts {
    BrandProducts {
        country: CountryCode::US,
        kind: "giftcard".into(),
        category: None,
        family: "Pixelport".into(),
        brand: "Pixelport".into(),
        brand_id: "pixelport".into(),
        out_of_stock: false,
        default_denomination: None,
        terms_html: None,
        description_html: None,
        how_to_redeem_html: None,
        long_terms_html: None,
        markup: None,
        locale: None,
        redeem_methods: Vec::new(),
        products,
    }
}

fn why_not(brand: Brand, products: Vec<Listed>) -> Option<String> {
    Sale::of(&Shown::new(brand), Some(&goods(products))).none.map(|phrase| phrase.id)
}

#[test]
fn what_cannot_be_bought_says_why() {
    let card = || vec![fixed("10 USD", DeliveryType::ByEmail)];
    let account = || vec![fixed("10 USD", DeliveryType::Other("by_account".into()))];
    let plain = || brand("Pixelport", "games");
    assert_eq!(why_not(plain(), card()), None);
    assert_eq!(why_not(plain(), Vec::new()).as_deref(), Some("not-for-sale-no-products"));
    assert_eq!(why_not(plain(), account()).as_deref(), Some("not-for-sale-by-account"));
    assert_eq!(why_not(brand("x", "e-money"), card()).as_deref(), Some("not-for-sale-e-money"));
    let gone = Brand { out_of_stock: true, ..plain() };
    assert_eq!(why_not(gone, card()).as_deref(), Some("not-for-sale-out-of-stock"));
}

#[test]
fn products_that_go_elsewhere_than_the_first_are_left_out() {
    let goods = goods(vec![fixed("a", DeliveryType::ByPhone), fixed("b", DeliveryType::ByEmail)]);
    let sale = Sale::of(&Shown::new(brand("x", "mobile_credits")), Some(&goods));
    assert_eq!((sale.beneficiary, sale.products.len()), (Beneficiary::Phone, 1));
}

#[test]
fn checkout_gets_the_exact_words_and_only_what_is_sold() {
    let goods = goods(vec![fixed("10 USD", DeliveryType::ByEmail), any_amount()]);
    let shown = Shown::new(brand("Pixelport", "games"));
    let sale = Sale::of(&shown, Some(&goods));
    let take = |choice: Choice| chosen(&shown, &sale, &goods, &choice);
    let card = take(Choice::Fixed { product_id: "10 USD".into() }).expect("a card");
    assert_eq!(card.denomination, Denomination::Fixed { key: "10 USD".into(), localized: "10 USD card".into() });
    let ranged = |value: &str| take(Choice::Range { product_id: "range".into(), value: value.into() });
    assert_eq!(ranged("55.0").expect("sold").denomination, Denomination::Range(amount("55")));
    assert_eq!(ranged("55").expect("sold").label, "55 USD");
    assert!(matches!(ranged("57"), Err(ProductFault::Value { .. })));
    assert!(matches!(take(Choice::Fixed { product_id: "range".into() }), Err(ProductFault::Gone)));
    assert!(matches!(take(Choice::Fixed { product_id: "no".into() }), Err(ProductFault::Gone)));
}
