//! Several lines, what is read back of them, and prices that moved.

use super::*;

fn two(one: DraftLine, other: DraftLine) -> Draft {
    Draft { lines: vec![one, other], ..draft() }
}

fn from(code: &str) -> DraftLine {
    DraftLine { country: code.into(), ..line("") }
}

#[test]
fn a_line_that_cannot_be_had_leaves_the_others_and_can_be_removed() {
    let remove = Some(Cure::RemoveLine);
    let found = vec![Ok(product(Beneficiary::Email)), Err(LineFault::Gone)];
    assert_eq!(
        faults(&two(line(""), line("")), found),
        [(Field::Product, Some(1), "product-gone".to_owned(), remove.clone())]
    );
    let both = || card().into_iter().chain(card()).collect::<Found>();
    let mut goods = both();
    if let Some(Ok(other)) = goods.get_mut(1) {
        other.brand_name = "Other Games".into();
    }
    let approved = read(&two(line(""), line("")), goods).unwrap();
    let refused = [Problem { code: "OUT_OF_STOCK".into(), details: vec!["Other Games".into()] }];
    let problems = problems_of(&refused, &approved);
    assert_eq!(seen(&problems), [(Field::Product, Some(1), "OUT_OF_STOCK", remove)]);
}

#[test]
fn an_order_is_for_one_country() {
    let both = || card().into_iter().chain(card()).collect::<Found>();
    assert!(read(&two(from("ES"), from("ES")), both()).is_ok());
    assert_eq!(
        faults(&two(from("US"), from("ES")), both()),
        [(Field::Product, Some(0), "line-other-country".to_owned(), Some(Cure::RemoveLine))]
    );
}

#[test]
fn a_basket_of_another_country_leads_back_there() {
    let cure = Cure::SwitchCountry { country: "US".into(), name: "United States".into() };
    assert_eq!(
        faults(&two(from("US"), from("US")), card().into_iter().chain(card()).collect()),
        [(Field::Order, None, "basket-other-country".to_owned(), Some(cure))]
    );
}

#[test]
fn each_line_has_its_own_phone() {
    let phones = || vec![Ok(product(Beneficiary::Phone)), Ok(product(Beneficiary::Phone))];
    let approved = read(&two(line("612 34 56 78"), line("699 11 22 33")), phones()).unwrap();
    let told: Vec<&str> = approved.lines.iter().map(|line| line.beneficiary.expose()).collect();
    assert_eq!(told, ["+34612345678", "+34699112233"]);
    let faults = faults(&two(line("612 34 56 78"), line("")), phones());
    assert_eq!(faults, [(Field::Phone, Some(1), "phone-missing".to_owned(), None)]);
}

#[test]
fn what_is_typed_is_read_back_and_a_slip_is_only_hinted_at() {
    let words = Words::for_language("en");
    let typed = Draft { email: "a@gmial.com".into(), ..two(line("612345678"), line("6123")) };
    let back = read_back(&typed);
    let hint = back.email.unwrap();
    assert_eq!(hint.cure, Cure::UseEmail { email: "a@gmail.com".into() });
    let said = words.say(&hint.sentence.id, &hint.sentence.args);
    assert_eq!(said, "You typed gmial.com. Did you mean gmail.com? It stays as it is unless you change it.");
    let phones: Vec<Option<String>> =
        back.phones.iter().map(|phone| phone.as_ref().map(|phone| words.say(&phone.id, &phone.args))).collect();
    assert_eq!(phones, [Some("The shop is told +34 612 34 56 78 (Spain).".to_owned()), None]);
    for fine in ["a@gmail.com", "a@acme.example", "a@gmial", "", "@"] {
        assert_eq!(read_back(&Draft { email: fine.into(), ..draft() }).email, None, "{fine}");
    }
}

#[test]
fn a_price_that_moved_is_shown_beside_the_one_that_was_seen() {
    let room = room(Arc::new(SystemClock));
    let quote = |price: &str, approved| room.judge(approved, &priced("USDC", price, None)).unwrap().quote.unwrap();
    assert_eq!(quote("51.08", approved()).seen_amount, None);
    assert_eq!(quote("51.08", approved()).seen_amount, None, "nothing moved");
    assert_eq!(quote("52.3", approved()).seen_amount.as_deref(), Some("51.08"));
    assert_eq!(quote("50", approved()).seen_amount.as_deref(), Some("52.30"));
    let other = Approved { promo_code: Some("SPRING".into()), ..approved() };
    assert_eq!(quote("40", other).seen_amount, None, "another order has another price");
    let same = Approved { newsletter: true, email: Secret::new("b@example.org"), ..approved() };
    assert_eq!(quote("50", same).seen_amount, None);
}
