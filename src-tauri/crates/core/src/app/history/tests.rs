use super::entry::Sought;
use super::{Entry, Index, group_of};
use crate::app::checkout::{Approved, ApprovedDenomination, ApprovedLine};
use crate::clock::UnixMillis;
use crate::contract::{ArchivedOrders, Beneficiary, Kind, OrderGroup, OrdersQuery, OrdersSort};
use crate::domain::{CoinAmount, CountryCode, LocalId, OrderFacts, OrderId, Phase, Secret};
use crate::store::{Journal, Remark, StoredOrder};

const ORDER_ID: &str = "9a8b7c6d-0000-4000-8000-1234567890ab";
const ADDRESS: &str = "0x52908400098527886E0F7030069857D2E4169EE7";

fn line(brand: &str, to: &str) -> ApprovedLine {
    ApprovedLine {
        brand_id: format!("id-{brand}"),
        brand_name: brand.to_owned(),
        country: CountryCode::US,
        kind: Kind::GiftCard,
        kind_word: "giftcard".to_owned(),
        label: "$25".to_owned(),
        denomination: ApprovedDenomination::Fixed { key: "25".to_owned(), localized: "$25".to_owned() },
        face_value: None,
        beneficiary: Secret::new(to),
        to: Beneficiary::Email,
        quantity: 1,
        background: String::new(),
        has_logo: false,
    }
}

pub(in crate::app) fn approved(brand: &str, to: &str) -> Approved {
    Approved {
        lines: vec![line(brand, to)],
        email: Secret::new("mara@example.org"),
        coin: "USDC".to_owned(),
        network: "Solana".to_owned(),
        amount: CoinAmount::parse("25.55").expect("an amount"),
        promo_code: None,
        refund_address: Some(Secret::new("refund-address-of-mara")),
        newsletter: false,
        lang: "en".to_owned(),
        ways: Vec::new(),
        added_by_id: false,
    }
}

pub(in crate::app) fn order(name: &str, phase: Phase, approved: &Approved) -> StoredOrder {
    let id = OrderId::parse(&format!("{name}-{ORDER_ID}")).expect("an id");
    let mut facts = OrderFacts::unknown(id.clone());
    facts.wallet_address = Some(Secret::new(ADDRESS));
    StoredOrder {
        local_id: LocalId::new(name),
        quote_id: format!("quote-{name}"),
        journal: Journal::Created,
        phase,
        order_id: Some(id),
        approved: Secret::new(serde_json::to_string(approved).expect("json")),
        facts: Some(facts),
        differences: Vec::new(),
        agreed: None,
        started_at: UnixMillis(1_790_000_000_000),
        changed_at: UnixMillis(1_790_000_100_000),
        done_at: None,
    }
}

fn remark() -> Remark {
    Remark {
        note: Secret::new("For Ñandú’s birthday"),
        labels: vec!["gift".to_owned()],
        archived: false,
        transaction_hash: Some(Secret::new("5VERYlongTransactionHash")),
    }
}

fn entry(name: &str, phase: Phase, at: i64, remark: &Remark) -> Entry {
    let approved = approved("Pixelport", "+34612345678");
    let order = StoredOrder { started_at: UnixMillis(at), ..order(name, phase, &approved) };
    Entry::of(&order, &approved, remark)
}

fn index() -> Index {
    let mut index = Index::default();
    index.take(entry("paid", Phase::PaymentSeen, 1, &Remark::default()));
    index.take(entry("partly", Phase::PartlyPaid, 2, &remark()));
    index.take(entry("done", Phase::Delivered, 3, &remark()));
    index.take(entry("away", Phase::Cancelled, 4, &Remark { archived: true, ..Remark::default() }));
    index.take(entry("open", Phase::AwaitingPayment, 5, &Remark { archived: true, ..Remark::default() }));
    index
}

fn ids(index: &Index, query: &OrdersQuery) -> Vec<String> {
    index.find(query, false).entries.iter().map(|entry| entry.id.as_str().to_owned()).collect()
}

#[test]
fn an_order_is_found_by_whatever_somebody_may_have_of_it() {
    let entry = entry("one", Phase::Delivered, 1, &remark());
    for text in [
        ORDER_ID,
        "9A8B7C6D",
        "mara@example.org",
        "mara",
        "+34 612 34 56 78",
        "612-345-678",
        "0x5290 8400 0985 2788 6e0f",
        ADDRESS,
        "refund-address",
        "pixel $25",
        "PÍXELPORT usdc",
        "nandu's",
        "gift",
        "5verylongtransaction",
        "solana us",
        "",
    ] {
        assert!(entry.answers(&Sought::new(text, false)), "{text}");
    }
    for text in ["nobody", "pixelport btc", "612345679"] {
        assert!(!entry.answers(&Sought::new(text, false)), "{text}");
    }
}

#[test]
fn discreet_mode_finds_by_what_is_on_screen_alone() {
    let entry = entry("one", Phase::Delivered, 1, &remark());
    for hidden in [ORDER_ID, "mara", "612345678", ADDRESS, "birthday", "gift", "5verylong", "refund-address"] {
        assert!(!entry.answers(&Sought::new(hidden, true)), "{hidden}");
    }
    assert!(entry.answers(&Sought::new("pixelport usdc", true)));
    let by_label = OrdersQuery { labels: vec!["gift".to_owned()], ..OrdersQuery::default() };
    assert!(index().find(&by_label, true).entries.is_empty());
    assert!(index().find(&OrdersQuery::default(), true).facets.labels.is_empty());
}

#[test]
fn what_needs_somebody_comes_first_then_what_moves_then_the_newest() {
    let by_state = ids(&index(), &OrdersQuery::default());
    assert_eq!(by_state, ["partly", "open", "paid", "done"]);
    let newest = OrdersQuery { sort: OrdersSort::Newest, ..OrdersQuery::default() };
    assert_eq!(ids(&index(), &newest), ["open", "done", "partly", "paid"]);
    assert_eq!(index().find(&OrdersQuery::default(), false).moving, 3);
}

#[test]
fn an_open_order_is_in_the_list_though_it_was_archived() {
    let of = |archived| ids(&index(), &OrdersQuery { archived, ..OrdersQuery::default() });
    assert_eq!(of(ArchivedOrders::Only), ["away"]);
    assert_eq!(of(ArchivedOrders::Both).len(), 5);
    assert!(of(ArchivedOrders::Hidden).contains(&"open".to_owned()));
}

#[test]
fn a_filter_counts_its_own_values_as_if_it_were_off() {
    let query = OrdersQuery { phases: vec![Phase::Delivered], ..OrdersQuery::default() };
    let index = index();
    let facets = index.find(&query, false).facets;
    let phases: Vec<_> = facets.phases.iter().map(|facet| (facet.value.as_str(), facet.n)).collect();
    assert_eq!(phases, [("awaiting_payment", 1), ("partly_paid", 1), ("payment_seen", 1), ("delivered", 1)]);
    let labels: Vec<_> = facets.labels.iter().map(|facet| (facet.value.as_str(), facet.n)).collect();
    assert_eq!(labels, [("gift", 1)], "of delivered orders alone");
}

#[test]
fn a_span_of_time_holds_its_first_moment_and_not_its_last() {
    let query = OrdersQuery { since: Some(2), until: Some(5), sort: OrdersSort::Newest, ..OrdersQuery::default() };
    assert_eq!(ids(&index(), &query), ["done", "partly"]);
}

#[test]
fn an_order_that_changed_stands_in_the_index_once() {
    let mut index = index();
    index.take(entry("paid", Phase::Delivered, 1, &Remark::default()));
    assert_eq!(index.len(), 5);
    let delivered = OrdersQuery { phases: vec![Phase::Delivered], ..OrdersQuery::default() };
    assert_eq!(ids(&index, &delivered), ["done", "paid"]);
}

#[test]
fn every_phase_that_may_be_archived_is_over() {
    for phase in Phase::ALL {
        if matches!(group_of(phase), OrderGroup::Delivered | OrderGroup::Over) {
            assert!(phase.is_over(), "{phase:?}");
        }
    }
}
