use super::super::{CaseFile, Ending, Reason, Tally, sample};
use super::*;

fn steps(bytes: &[u8]) -> Vec<Step> {
    let file = CaseFile::read(bytes);
    assert!(file.is_intact(), "{:?}", file.faults);
    replay(&file.entries)
}

#[test]
fn a_life_is_told_in_the_states_and_codes_that_it_had() {
    let told: Vec<(String, Option<&str>)> = steps(&sample::file())
        .iter()
        .filter(|step| step.is_news)
        .map(|step| (step.order_state.as_word().to_owned(), step.explanation.as_ref().map(|one| one.code.word())))
        .collect();
    let expected =
        [("WaitingForPayment", "waiting_for_payment"), ("WaitingForDelivery", "preparing_code"), ("Done", "delivered")];
    assert_eq!(told, expected.map(|(state, code)| (state.to_owned(), Some(code))));
}

#[test]
fn an_answer_that_came_twice_is_no_news_and_an_older_one_takes_nothing_back() {
    let facts = |word: &str| sample::in_state(word);
    let steps =
        steps(&sample::of(&[facts("WaitingForDelivery"), facts("WaitingForDelivery"), facts("WaitingForPayment")]));
    assert_eq!(steps.iter().map(|step| step.is_news).collect::<Vec<_>>(), [true, false, false]);
    assert_eq!(steps.last().map(|step| step.order_state.clone()), Some(OrderState::WaitingForDelivery));
}

#[test]
fn what_was_met_on_the_way_is_told_in_its_place_and_changes_nothing_about_the_order() {
    let steps = steps(&sample::with_trouble());
    let told: Vec<(&str, bool, &str)> =
        steps.iter().map(|step| (step.what.word(), step.is_news, step.order_state.as_word())).collect();
    assert_eq!(
        told,
        [
            ("ask_failed", true, ""),
            ("order", true, "WaitingForPayment"),
            ("stream_opened", true, "WaitingForPayment"),
            ("unreadable", true, "WaitingForPayment"),
            ("stream_ended", true, "WaitingForPayment"),
            ("stream_refused", true, "WaitingForPayment"),
            ("ask_failed", true, "WaitingForPayment"),
            ("ask_failed", false, "WaitingForPayment"),
            ("order", true, "WaitingForPayment"),
            ("order", false, "WaitingForPayment"),
        ]
    );
    assert!(steps.first().is_some_and(|step| step.explanation.is_none()), "nothing was known yet");
    let ended = Incident::StreamEnded { ending: Ending::Quiet };
    assert_eq!(steps.get(4).map(|step| (step.what, step.what.how())), Some((What::Met(ended), Some(How::Stream))));
    let refused = Incident::StreamRefused { reason: Reason::Down, status: Some(503) };
    assert_eq!(steps.get(5).map(|step| step.what), Some(What::Met(refused)));
}

#[test]
fn a_file_is_counted_by_what_its_records_tell() {
    let tally = Tally::of(&CaseFile::read(&sample::with_trouble()).entries);
    let expected = Tally {
        answers_by_stream: 1,
        answers_by_poll: 2,
        asks_failed: 3,
        streams_refused: 1,
        streams_opened: 1,
        streams_ended: 1,
        unreadable: 1,
        ..Tally::default()
    };
    assert_eq!(tally, expected);
}

#[test]
fn times_of_anybodys_making_do_no_harm() {
    let mut file = CaseFile::read(&sample::file());
    for (place, entry) in file.entries.iter_mut().enumerate() {
        entry.record.at = UnixMillis(if place % 2 == 0 { i64::MIN } else { i64::MAX });
    }
    assert_eq!(replay(&file.entries).len(), file.entries.len() - 1);
}
