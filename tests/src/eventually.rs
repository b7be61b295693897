use std::time::{Duration, Instant};

use crate::HarnessError;

/// How often a condition is looked at; short beside any deadline, long beside the look itself.
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// Looks again and again until `look` finds something or `deadline` has passed. The last look starts at the deadline.
///
/// # Errors
/// [`HarnessError::Waited`], naming `what`.
pub async fn eventually<T>(
    deadline: Duration,
    what: &str,
    mut look: impl AsyncFnMut() -> Option<T>,
) -> Result<T, HarnessError> {
    let start = Instant::now();
    loop {
        let last = start.elapsed() >= deadline;
        if let Some(found) = look().await {
            return Ok(found);
        }
        if last {
            return Err(HarnessError::Waited { what: what.to_owned(), waited: start.elapsed() });
        }
        tokio::time::sleep(LOOK_EVERY.min(deadline.saturating_sub(start.elapsed()))).await;
    }
}
