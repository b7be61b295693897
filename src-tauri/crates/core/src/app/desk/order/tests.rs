use super::*;
use crate::case::{CaseFile, Incident, replay};
use crate::explain::Code;
use crate::store::Transition;

const ID: &str = "3f7c20d1-0000-4000-8000-5d2e8a41b6c9";
const START: UnixMillis = UnixMillis(1_790_000_100_000);

fn desk_order() -> DeskOrder {
    let id = OrderId::parse(ID).expect("an id");
    DeskOrder::new(LocalId::new("desk-1"), id, None, "0.0.0", START)
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
    assert_eq!(order.tape.record.answers, 3, "the case file has every answer");
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

#[test]
fn what_failed_is_in_the_case_file_beside_what_was_heard() {
    let mut order = desk_order();
    order.refused(PartnerError::TimedOut, Phrase::new("x"), START);
    order.tape.met(Incident::StreamOpened, START.plus_seconds(1));
    order.heard(plain("WaitingForPayment"), Heard::Poll, START.plus_seconds(2));
    assert_eq!((order.tape.record.answers, order.tape.record.met), (1, 2));
    let file = CaseFile::read(order.tape.file(START.plus_seconds(3)).expect("a file").as_bytes());
    assert!(file.is_intact(), "{:?}", file.faults);
    let told: Vec<&str> = replay(&file.entries).iter().map(|step| step.what.word()).collect();
    assert_eq!(told, ["ask_failed", "stream_opened", "order"]);
}

#[test]
fn an_order_of_the_apps_own_is_as_old_in_its_state_as_the_app_has_seen_it() {
    let mut order = desk_order();
    order.heard(plain("WaitingForDelivery"), Heard::Poll, START);
    assert_eq!(order.age(START).as_secs(), 0);
    let long_ago = Transition {
        phase: Phase::PreparingCode,
        shop_word: "WaitingForDelivery".to_owned(),
        source: "stream".to_owned(),
        at: START.plus_seconds(-3_600),
    };
    order.own = Some(Own { id: LocalId::new("own"), steps: vec![long_ago] });
    assert_eq!(order.age(START).as_secs(), 3_600);
    assert_eq!(order.explained(START).map(|told| told.code), Some(Code::PreparingCodeLong));
    let history = order.history();
    assert_eq!(
        history.iter().map(|step| (step.kept, step.at)).collect::<Vec<_>>(),
        [(true, START.plus_seconds(-3_600))]
    );
}
