//! What a watcher does about each answer that is no stream. Which status is which refusal is told in `partner`'s tests.

use std::time::Duration;

use super::stage::{Connect, SECOND, Stage, answer, local, open_for_good, stage, waiting};
use crate::partner::{PartnerError, StreamRefused};
use crate::watch::Link;

const TEN_MINUTES: u64 = 600;

async fn refusing(refused: StreamRefused) -> Stage {
    let stage = waiting(move |_| Connect::Refuse(refused.clone()));
    stage.until(TEN_MINUTES).await;
    assert!(stage.ledger.phases.lock().expect("a lock").is_empty(), "a refusal is no state of the order");
    assert!(stage.ledger.not_found.lock().expect("a lock").is_empty(), "only the poll decides that");
    stage
}

fn longest_gap(times: &[u64]) -> u64 {
    times.iter().zip(times.iter().skip(1)).map(|(one, next)| next - one).max().unwrap_or_default()
}

#[tokio::test(start_paused = true)]
async fn fault_56_no_stream_and_poll_only_are_polled_and_not_asked_for_a_stream_again() {
    for refused in [StreamRefused::NoStream, StreamRefused::PollOnly { status: 405 }] {
        let stage = refusing(refused).await;
        assert_eq!(stage.connects().len(), 1);
        assert_eq!((stage.reads().len(), longest_gap(&stage.reads())), (41, 15));
        assert!(matches!(stage.link(), Some(Link::Polling { .. })));
    }
}

#[tokio::test(start_paused = true)]
async fn fault_55_fault_56_what_is_no_stream_or_points_elsewhere_backs_off_while_polls_go_on() {
    for refused in [
        StreamRefused::NotAStream,
        StreamRefused::Redirected,
        StreamRefused::BackOff { status: 500, after: None },
        StreamRefused::Failed(PartnerError::Offline),
    ] {
        let stage = refusing(refused.clone()).await;
        assert!((20..=27).contains(&stage.connects().len()), "{refused:?}: {}", stage.connects().len());
        assert_eq!(longest_gap(&stage.reads()), 15, "{refused:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn fault_56_a_401_is_said_and_the_order_is_polled_on() {
    let stage = refusing(StreamRefused::Unauthorized).await;
    assert!(stage.record().is_unauthorized());
    assert_eq!(longest_gap(&stage.reads()), 15);
    let mended =
        waiting(|count| if count == 1 { Connect::Refuse(StreamRefused::Unauthorized) } else { open_for_good() });
    mended.until(5).await;
    assert!(!mended.record().is_unauthorized());
}

#[tokio::test(start_paused = true)]
async fn fault_56_a_403_slows_polls_and_connections_to_a_minute() {
    let stage = refusing(StreamRefused::Forbidden).await;
    assert!(stage.connects().len() <= 11, "{}", stage.connects().len());
    assert!((10..=13).contains(&stage.reads().len()), "{:?}", stage.reads());
}

#[tokio::test(start_paused = true)]
async fn fault_56_a_404_on_the_stream_alone_leaves_the_order_known() {
    let stage = refusing(StreamRefused::NotFound).await;
    assert!(longest_gap(&stage.reads()) <= 15);
}

#[tokio::test(start_paused = true)]
async fn fault_56_a_404_on_the_order_is_asked_twice_more_over_two_minutes() {
    let stage = stage(
        |_| Connect::Refuse(StreamRefused::NotFound),
        Duration::ZERO,
        |_| Err(PartnerError::NotFound { problems: Vec::new() }),
    );
    stage.until(TEN_MINUTES).await;
    assert_eq!(stage.reads(), [0, 60, 120]);
    assert_eq!(*stage.ledger.not_found.lock().expect("a lock"), [120]);
    assert_eq!(stage.link(), None);
}

#[tokio::test(start_paused = true)]
async fn fault_56_retry_after_is_a_lower_bound_that_no_look_shortens() {
    let refused = StreamRefused::BackOff { status: 500, after: Some(SECOND * 200) };
    let stage = waiting(move |count| if count == 1 { Connect::Refuse(refused.clone()) } else { open_for_good() });
    for second in [10, 50, 100, 190] {
        stage.until(second).await;
        stage.supervisor.check_now(&local());
    }
    stage.until(230).await;
    let connects = stage.connects();
    assert_eq!(connects.len(), 2);
    assert!(connects.get(1).is_some_and(|second| *second >= SECOND * 200), "{connects:?}");
}

#[tokio::test(start_paused = true)]
async fn fault_56_a_poll_that_was_told_when_to_come_back_waits_that_long() {
    let stage = stage(
        |_| Connect::Refuse(StreamRefused::NoStream),
        Duration::ZERO,
        |at| {
            if at < SECOND {
                Err(PartnerError::RateLimited { after: Some(SECOND * 90) })
            } else {
                Ok(answer("WaitingForPayment"))
            }
        },
    );
    stage.until(30).await;
    stage.supervisor.check_now(&local());
    stage.until(100).await;
    assert_eq!(stage.reads(), [0, 90]);
}
