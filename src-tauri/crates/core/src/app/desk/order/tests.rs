use super::*;
use crate::case::CaseFile;
use crate::explain::Code;

const ID: &str = "3f7c20d1-0000-4000-8000-5d2e8a41b6c9";
const START: UnixMillis = UnixMillis(1_790_000_100_000);

fn desk_order() -> DeskOrder {
    let id = OrderId::parse(ID).expect("an id");
    DeskOrder::new(LocalId::new("desk-1"), id, false, "0.0.0", START)
}

fn answer(state: &str, change: impl FnOnce(&mut OrderFacts)) -> OrderAnswer {
    let mut facts = OrderFacts::unknown(OrderId::parse(ID).expect("an id"));
    facts.order_state = OrderState::parse(state);
    change(&mut facts);
    OrderAnswer { facts, raw: Secret::new(format!("{{\"order_state\":\"{state}\"}}")) }
}

fn plain(state: &str) -> OrderAnswer {
    answer(state, |_| {})
}

#[test]
fn each_state_is_one_step_and_the_same_answer_twice_is_one_snapshot() {
    let mut order = desk_order();
    for (state, at) in [("WaitingForPayment", 0), ("WaitingForPayment", 15), ("WaitingForDelivery", 30)] {
        order.heard(plain(state), Heard::Poll, START.plus_seconds(at));
    }
    let told: Vec<&str> = order.steps.iter().map(|step| step.order_state.as_str()).collect();
    assert_eq!(told, ["WaitingForPayment", "WaitingForDelivery"]);
    assert_eq!(order.snapshots.iter().map(|one| one.times).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(order.tape.records, 3, "the case file has every answer");
}

#[test]
fn an_older_answer_takes_nothing_back() {
    let mut order = desk_order();
    order.heard(plain("WaitingForDelivery"), Heard::Stream, START);
    order.heard(plain("WaitingForPayment"), Heard::Poll, START.plus_seconds(5));
    assert_eq!(order.phase(START.plus_seconds(5)), Phase::PreparingCode);
    assert_eq!(order.steps.len(), 1);
}

#[test]
fn what_is_seen_and_what_the_shop_says_both_count_for_how_long_it_has_been_so() {
    let mut order = desk_order();
    let long_ago = START.0 / 1000 - 3600;
    order.heard(answer("WaitingForDelivery", |facts| facts.updated_at = Some(long_ago)), Heard::Poll, START);
    assert_eq!(order.explained(START).map(|told| told.code), Some(Code::PreparingCodeLong));
    let mut order = desk_order();
    let just_now = START.0 / 1000;
    let told = || answer("WaitingForDelivery", |facts| facts.updated_at = Some(just_now + 1_200));
    order.heard(answer("WaitingForDelivery", |facts| facts.updated_at = Some(just_now)), Heard::Poll, START);
    order.heard(told(), Heard::Poll, START.plus_seconds(1_200));
    assert_eq!(order.age(START.plus_seconds(1_200)).as_secs(), 1_200);
}

#[test]
fn an_id_that_is_not_known_yet_is_no_verdict_and_becomes_one_after_two_minutes() {
    let mut order = desk_order();
    let not_found = || PartnerError::NotFound { problems: Vec::new() };
    order.refused(not_found(), Phrase::new("x"), START);
    assert_eq!(order.trouble, Some(Trouble::NotYet { until: START.plus_seconds(120) }));
    assert!(order.explained(START).is_none());
    order.not_found(START.plus_seconds(120));
    assert_eq!(order.explained(START.plus_seconds(121)).map(|told| told.code), Some(Code::NotFound));
    order.heard(plain("WaitingForPayment"), Heard::Poll, START.plus_seconds(130));
    assert_eq!((order.trouble.clone(), order.phase(START.plus_seconds(130))), (None, Phase::AwaitingPayment));
}

#[test]
fn no_more_than_fifty_answers_are_kept_and_the_newest_are() {
    let mut order = desk_order();
    for number in 0..70 {
        order.heard(plain(&format!("State{number}")), Heard::Poll, START.plus_seconds(number));
    }
    assert_eq!(order.snapshots.len(), KEPT);
    assert_eq!(
        (order.snapshots.front().map(|one| one.seq), order.snapshots.back().map(|one| one.seq)),
        (Some(21), Some(70))
    );
}

#[test]
fn large_answers_do_not_fill_the_memory() {
    let mut order = desk_order();
    for number in 0..20 {
        let raw = Secret::new(format!("{number}{}", " ".repeat(KEPT_BYTES / 4)));
        let facts = plain("WaitingForPayment").facts;
        order.heard(OrderAnswer { facts, raw }, Heard::Poll, START);
    }
    assert!(order.snapshots.len() <= 4, "{}", order.snapshots.len());
}

#[test]
fn a_case_file_may_be_saved_twice_and_is_intact_each_time() {
    let mut order = desk_order();
    order.heard(plain("WaitingForPayment"), Heard::Poll, START);
    let first = order.tape.file(START).expect("a file");
    order.heard(plain("WaitingForDelivery"), Heard::Stream, START.plus_seconds(9));
    let second = order.tape.file(START.plus_seconds(10)).expect("a file");
    for (file, records) in [(&first, 2), (&second, 3)] {
        let read = CaseFile::read(file.as_bytes());
        assert!(read.is_intact(), "{:?}", read.faults);
        assert_eq!(read.entries.len(), records);
        assert!(!file.contains(ID));
    }
}
