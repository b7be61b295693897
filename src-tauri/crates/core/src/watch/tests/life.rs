//! One stream's life: silence, heartbeats, the end for good, messages that cannot be read.

use std::time::Duration;

use super::stage::{Connect, SECOND, answer, local, open_for_good, stage, state, waiting, wall};
use crate::domain::Phase;
use crate::partner::{PartnerError, Signal, StreamBroken, StreamRefused};
use crate::watch::{Heard, Link};

fn gaps(times: &[Duration]) -> Vec<Duration> {
    times.iter().zip(times.iter().skip(1)).map(|(one, next)| *next - *one).collect()
}

#[tokio::test(start_paused = true)]
async fn fault_44_a_state_heard_before_a_long_silence_is_told_at_once() {
    let stage = waiting(|_| Connect::Open(vec![(3, state("PaymentStarted"))]));
    stage.until(3).await;
    assert_eq!(*stage.ledger.phases.lock().expect("a lock"), [(3, Phase::PaymentSeen)]);
}

#[tokio::test(start_paused = true)]
async fn fault_46_after_an_event_that_is_too_long_the_order_is_polled_and_the_stream_left_alone() {
    let stage = waiting(|_| Connect::Open(vec![(5, Err(StreamBroken::TooLong))]));
    stage.until(600).await;
    assert_eq!(stage.connects().len(), 1);
    assert_eq!(stage.reads().get(..4), Some([0, 5, 20, 35].as_slice()));
    assert!(matches!(stage.link(), Some(Link::Polling { every, .. }) if every == SECOND * 15));
}

#[tokio::test(start_paused = true)]
async fn fault_48_after_a_stop_there_is_one_look_then_polls_and_never_a_new_stream() {
    for script in [
        vec![(10, Ok(Signal::Stop))],
        vec![(4, state("PaymentStarted")), (10, Ok(Signal::Stop))],
        vec![(10, Ok(Signal::Stop)), (10, state("Done")), (11, Err(StreamBroken::Ended))],
    ] {
        let stage = waiting(move |_| Connect::Open(script.iter().map(|(at, signal)| (*at, signal.clone())).collect()));
        stage.until(50).await;
        assert_eq!(stage.reads(), [0, 10, 25, 40]);
        stage.supervisor.begin_anew();
        stage.supervisor.check_all();
        stage.until(3600).await;
        assert_eq!(stage.connects().len(), 1, "not even after sleep");
        assert!(stage.record().stopped);
        assert!(matches!(stage.link(), Some(Link::Polling { .. })), "the order is not forgotten");
        assert!(stage.reads().last().is_some_and(|last| *last > 3580));
        stage.supervisor.stop().await;
    }
}

#[tokio::test(start_paused = true)]
async fn fault_50_the_shops_wish_for_a_pause_is_a_lower_bound() {
    let stage = waiting(|_| Connect::Open(vec![(0, Ok(Signal::Retry(SECOND * 10))), (1, Err(StreamBroken::Ended))]));
    stage.until(60).await;
    let connects = stage.connects();
    let waits: Vec<_> = gaps(&connects).iter().map(|gap| *gap - SECOND).collect();
    assert!(waits.len() >= 3 && waits.iter().all(|wait| (10..=30).contains(&wait.as_secs())), "{waits:?}");
}

#[tokio::test(start_paused = true)]
async fn fault_51_a_server_that_closes_a_thousand_times_is_met_every_thirty_seconds() {
    let stage = waiting(|_| Connect::Open(vec![(0, Err(StreamBroken::Ended))]));
    stage.until(31_000).await;
    let connects = stage.connects();
    assert!(connects.len() >= 1000, "{}", connects.len());
    let gaps = gaps(&connects);
    let full = [1, 2, 4, 8, 16].map(|seconds| SECOND * seconds);
    for (gap, full) in gaps.iter().zip(full) {
        assert!(*gap >= full / 2 && *gap <= full + SECOND / 10, "{gap:?} of {full:?}");
    }
    assert!(gaps.iter().skip(5).all(|gap| *gap >= SECOND * 30), "never more than one connection in thirty seconds");
    assert!(stage.ledger.phases.lock().expect("a lock").is_empty(), "a broken link is no state of the order");
}

#[tokio::test(start_paused = true)]
async fn fault_52_a_half_open_link_is_dropped_after_forty_five_seconds_and_the_age_is_shown() {
    let hole = |at: Duration| {
        if at < SECOND * 5 { Ok(answer("WaitingForPayment")) } else { Err(PartnerError::TimedOut) }
    };
    let once = |count| match count {
        1 => Connect::Open(vec![(2, Ok(Signal::Alive))]),
        _ => Connect::Refuse(StreamRefused::Failed(PartnerError::TimedOut)),
    };
    let stage = stage(once, SECOND, hole);
    stage.until(20).await;
    // Somebody who looks asks anew, and does not give the link more time.
    stage.supervisor.check_now(&local());
    stage.until(45).await;
    assert_eq!(stage.closed(), [] as [u64; 0]);
    stage.until(49).await;
    assert_eq!(stage.closed(), [48], "one second of reading, two until the heartbeat, forty-five of silence");
    assert_eq!(stage.link(), Some(Link::Offline { since: wall(1) }), "the age of the last answer");
}

#[tokio::test(start_paused = true)]
async fn fault_52_a_slow_poll_holds_no_event_back() {
    let script = || vec![(30, Ok(Signal::Alive)), (70, state("PaymentStarted"))];
    let stage = stage(move |_| Connect::Open(script()), SECOND * 19, |_| Ok(answer("WaitingForPayment")));
    stage.until(100).await;
    let heard = stage.ledger.heard.lock().expect("a lock").clone();
    assert!(heard.contains(&(89, Heard::Stream)), "{heard:?}");
}

#[tokio::test(start_paused = true)]
async fn three_quiet_periods_with_good_polls_give_the_fourth_two_minutes() {
    let stage = waiting(|_| open_for_good());
    stage.until(400).await;
    let closed = stage.closed();
    let lives: Vec<u64> =
        closed.iter().zip(stage.connects()).map(|(closed, opened)| closed - opened.as_secs()).collect();
    assert!(lives.get(..3).is_some_and(|three| three.iter().all(|life| (45..=46).contains(life))), "{lives:?}");
    assert!(
        lives.get(3).is_some_and(|life| (120..=121).contains(life)),
        "polls in between do not extend it: {lives:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn quiet_periods_without_good_polls_prove_nothing() {
    let stage = stage(
        |_| open_for_good(),
        Duration::ZERO,
        |at| {
            if at < SECOND { Ok(answer("WaitingForPayment")) } else { Err(PartnerError::Offline) }
        },
    );
    stage.until(400).await;
    let lives: Vec<u64> =
        stage.closed().iter().zip(stage.connects()).map(|(closed, opened)| closed - opened.as_secs()).collect();
    assert!(lives.len() >= 5 && lives.iter().all(|life| (45..=46).contains(life)), "{lives:?}");
}

#[tokio::test(start_paused = true)]
async fn heartbeats_keep_a_link_open_and_say_nothing_about_the_order() {
    let beats = || (1..40).map(|n| (n * 40, Ok(Signal::Alive))).collect();
    let stage = waiting(move |_| Connect::Open(beats()));
    stage.until(1500).await;
    assert_eq!(stage.closed(), [] as [u64; 0]);
    assert!(stage.reads().len() > 20, "a poll runs behind it");
    let checked = *stage.reads().last().expect("a read");
    assert_eq!(stage.link(), Some(Link::Live { checked: wall(i64::try_from(checked).expect("short")) }));
}

#[tokio::test(start_paused = true)]
async fn messages_that_are_no_json_are_counted_for_support() {
    let stage = waiting(|_| Connect::Open(vec![(1, Ok(Signal::BadFrame)), (2, Ok(Signal::BadFrame))]));
    stage.until(10).await;
    assert_eq!(stage.record().bad_messages, 2);
    assert_eq!((stage.record().opened, stage.record().broken), (1, 0));
    stage.supervisor.begin_anew();
    stage.until(20).await;
    assert_eq!(stage.record().bad_messages, 4, "kept when the link is made anew");
}

#[tokio::test(start_paused = true)]
async fn done_without_a_code_is_polled_ten_more_minutes_and_then_looked_for_in_the_mail() {
    let script = || vec![(5, state("Done")), (5, Ok(Signal::Stop))];
    let stage = stage(
        move |_| Connect::Open(script()),
        Duration::ZERO,
        |at| Ok(answer(if at < SECOND * 5 { "WaitingForPayment" } else { "Done" })),
    );
    stage.until(700).await;
    let phases = stage.ledger.phases.lock().expect("a lock").clone();
    assert_eq!(phases, [(5, Phase::PreparingCode), (605, Phase::CheckEmail)]);
    assert_eq!(stage.reads().len(), 1 + 1 + 40, "one at the stop and one each fifteen seconds");
    assert_eq!(stage.link(), None, "nobody asks any more");
}

#[tokio::test(start_paused = true)]
async fn a_good_message_brings_the_back_off_to_its_start() {
    let stage = waiting(|count| {
        Connect::Open(match count {
            1..=5 => vec![(0, Err(StreamBroken::Ended))],
            _ => vec![(0, state("WaitingForPayment")), (1, Err(StreamBroken::Ended))],
        })
    });
    stage.until(60).await;
    let waits = gaps(&stage.connects());
    assert!(waits.iter().skip(5).all(|wait| *wait <= SECOND * 2 + SECOND / 10), "{waits:?}");
}
