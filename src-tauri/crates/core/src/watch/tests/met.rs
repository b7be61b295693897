//! What is met on the way is told, each thing once and in its order.

use std::time::Duration;

use super::stage::{Connect, answer, stage, state, waiting};
use crate::case::{Ending, Incident, Reason};
use crate::partner::{PartnerError, Signal, StreamBroken, StreamRefused};

fn ended(ending: Ending) -> Incident {
    Incident::StreamEnded { ending }
}

#[tokio::test(start_paused = true)]
async fn streams_that_come_and_go_and_messages_that_cannot_be_read_are_told() {
    let stage = waiting(|count| match count {
        1 => Connect::Open(vec![(1, Ok(Signal::BadFrame)), (2, Err(StreamBroken::Ended))]),
        2 => Connect::Refuse(StreamRefused::BackOff { status: 503, after: None }),
        _ => Connect::Open(vec![(1, Ok(Signal::Stop))]),
    });
    stage.until(60).await;
    let met = stage.ledger.met.lock().expect("a lock").clone();
    assert_eq!(
        met,
        [
            Incident::StreamOpened,
            Incident::Unreadable,
            ended(Ending::Ended),
            Incident::StreamRefused { reason: Reason::Down, status: Some(503) },
            Incident::StreamOpened,
            ended(Ending::Stopped),
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn an_ask_that_failed_is_told_each_time_and_a_stream_that_we_close_is_told_as_closed_by_us() {
    let stage = stage(
        |_| Connect::Open(vec![(20, state("Done"))]),
        Duration::ZERO,
        |at| if at.as_secs() < 1 { Err(PartnerError::TimedOut) } else { Ok(answer("WaitingForPayment")) },
    );
    stage.until(10).await;
    stage.supervisor.stop().await;
    let met = stage.ledger.met.lock().expect("a lock").clone();
    assert_eq!(met.first(), Some(&Incident::AskFailed { reason: Reason::TimedOut, status: None }));
    assert_eq!(met.last(), Some(&ended(Ending::Closed)));
    assert_eq!(met.iter().filter(|one| **one == Incident::StreamOpened).count(), 1, "{met:?}");
}
