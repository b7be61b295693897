//! The order in which followers ask the shop: a few at once, then at a steady pace, the most urgent first. The client's own
//! budget lets nobody pass; with the queue here, a person's request waits behind one of ours and not behind hundreds.

use std::cmp::Reverse;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{Notify, oneshot};
use tokio::time::{Instant, sleep_until};

use super::plan::Urgency;

const AT_ONCE: u32 = 8;
const EVERY: Duration = Duration::from_millis(250);
/// So often the turn goes to who has waited longest, if that is long, so that nobody waits for ever.
const OLDEST_EACH: u32 = 4;
const LONG: Duration = Duration::from_secs(10);

/// Resolves when it is this one's turn; dropping it leaves the queue.
pub(super) type Turn = oneshot::Receiver<()>;

struct Waiter {
    urgency: Urgency,
    since: Instant,
    turn: oneshot::Sender<()>,
}

struct Queue {
    paced: bool,
    /// In order of arrival.
    waiting: Vec<Waiter>,
    /// When the next turn would be due if all were evenly spaced.
    due: Option<Instant>,
    given: u32,
}

pub(super) struct Turns {
    queue: Mutex<Queue>,
    joined: Notify,
}

impl Turns {
    /// Unpaced, every turn comes at once.
    pub fn new(paced: bool) -> Self {
        let queue = Queue { paced, waiting: Vec::new(), due: None, given: 0 };
        Self { queue: Mutex::new(queue), joined: Notify::new() }
    }

    pub fn ask(&self, urgency: Urgency) -> Turn {
        let (turn, wait) = oneshot::channel();
        self.queue().waiting.push(Waiter { urgency, since: Instant::now(), turn });
        self.joined.notify_one();
        wait
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives turns for ever.
    pub async fn give(&self) {
        loop {
            let free_at = self.queue().free_at();
            match free_at {
                None => self.joined.notified().await,
                Some(at) => {
                    sleep_until(at).await;
                    self.queue().give_one(Instant::now());
                }
            }
        }
    }
}

impl Queue {
    /// When the next turn may be given; `None` when nobody waits.
    fn free_at(&mut self) -> Option<Instant> {
        self.waiting.retain(|waiter| !waiter.turn.is_closed());
        if self.waiting.is_empty() {
            return None;
        }
        let now = Instant::now();
        Some(self.due.and_then(|due| due.checked_sub(EVERY * (AT_ONCE - 1))).map_or(now, |at| at.max(now)))
    }

    fn give_one(&mut self, now: Instant) {
        let waits_long = self.waiting.first().is_some_and(|oldest| now >= oldest.since + LONG);
        let by_age = waits_long && self.given % OLDEST_EACH == OLDEST_EACH - 1;
        let most_urgent = || self.waiting.iter().enumerate().min_by_key(|(_, waiter)| Reverse(waiter.urgency));
        let place = if by_age { 0 } else { most_urgent().map_or(0, |(place, _)| place) };
        if self.waiting.is_empty() {
            return;
        }
        // Who has left the queue meanwhile used no turn.
        if self.waiting.remove(place).turn.send(()).is_ok() {
            self.given = self.given.wrapping_add(1);
            self.due = self.paced.then(|| self.due.map_or(now, |due| due.max(now)) + EVERY);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::clock::UnixMillis;
    use crate::domain::Phase;
    use crate::watch::plan::urgency;

    /// When each who asks at once has its turn, in milliseconds and in the order of turns.
    async fn turns(phases: &[Phase]) -> Vec<(usize, u128)> {
        let turns = Arc::new(Turns::new(true));
        let start = Instant::now();
        let given = Arc::new(Mutex::new(Vec::new()));
        let mut asking = tokio::task::JoinSet::new();
        for (number, phase) in phases.iter().enumerate() {
            let (turn, given) = (turns.ask(urgency(*phase, UnixMillis(0))), Arc::clone(&given));
            asking.spawn(async move {
                turn.await.expect("a turn");
                given.lock().expect("a lock").push((number, start.elapsed().as_millis()));
            });
        }
        tokio::select! {
            () = turns.give() => {}
            () = async { while asking.join_next().await.is_some() {} } => {}
        }
        given.lock().expect("a lock").clone()
    }

    #[tokio::test(start_paused = true)]
    async fn eight_go_at_once_and_then_four_a_second() {
        let given = turns(&[Phase::AwaitingPayment; 17]).await;
        let times: Vec<u128> = given.iter().map(|(_, at)| at.next_multiple_of(250)).collect();
        assert_eq!(times.get(..8), Some([0; 8].as_slice()));
        assert_eq!(times.get(8..12), Some([250, 500, 750, 1000].as_slice()));
    }

    #[tokio::test(start_paused = true)]
    async fn the_most_urgent_go_first_and_who_has_waited_long_is_not_forgotten() {
        let mut phases = vec![Phase::BeingReviewed; 4];
        phases.extend([Phase::PaymentSeen; 80]);
        let given: Vec<usize> = turns(&phases).await.into_iter().map(|(number, _)| number).collect();
        let place = |number| given.iter().position(|other| *other == number).unwrap_or(usize::MAX);
        let first: Vec<usize> = (0..4).map(place).collect();
        assert!(first.iter().all(|place| (47..=64).contains(place)), "ten seconds later, one in four: {first:?}");
    }
}
