use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::Said;
use super::disk::Found;

/// What one wallet said over all its lives, and what is left of it.
pub struct Life {
    pub kills: u64,
    pub said: Vec<Said>,
    /// The report of its last life.
    pub last: Vec<Said>,
    /// Still followed when the deadline came.
    pub unsettled: u32,
    /// How often an order was asked for over its wire, by mark.
    pub created: BTreeMap<String, u64>,
    pub found: Found,
    pub errors: String,
}

/// Counts of what happened, and what did not hold.
#[derive(Debug, Default)]
pub struct Verdict {
    pub kills: u64,
    pub acknowledged: u64,
    pub posted: u64,
    pub unknown: u64,
    pub delivered: u64,
    pub notices: u64,
    pub lost_rows: Vec<String>,
    pub corrupt_files: Vec<String>,
    pub doubled_posts: Vec<String>,
    pub lost_deliveries: Vec<String>,
    pub doubled_notices: Vec<String>,
    pub payable_unknown: Vec<String>,
    pub panics: Vec<String>,
    pub unsettled: Vec<String>,
}

impl Verdict {
    #[must_use]
    pub fn holds(&self) -> bool {
        self.faults().iter().all(|(_, found)| found.is_empty())
    }

    fn faults(&self) -> [(&'static str, &Vec<String>); 8] {
        [
            ("acknowledged orders lost", &self.lost_rows),
            ("corrupt files", &self.corrupt_files),
            ("doubled POSTs", &self.doubled_posts),
            ("notices of a delivery lost", &self.lost_deliveries),
            ("other notices shown twice", &self.doubled_notices),
            ("payable while the outcome is unknown", &self.payable_unknown),
            ("panics", &self.panics),
            ("orders that did not come to rest", &self.unsettled),
        ]
    }

    pub(super) fn add(&mut self, wallet: &str, life: Life) {
        self.kills += life.kills;
        self.orders(wallet, &life);
        self.notices(wallet, &life);
        let say = |text: &String| format!("{wallet}: {text}");
        self.corrupt_files.extend(life.found.corrupt.iter().map(say));
        for said in &life.said {
            match said {
                Said::Ready { trouble: Some(trouble) } => self.corrupt_files.push(say(trouble)),
                Said::PayableOnUnknown { order } => self.payable_unknown.push(say(order)),
                _ => {}
            }
        }
        self.panics.extend(life.errors.lines().filter(|line| line.contains("panicked")).map(|line| say(&line.into())));
        if life.unsettled > 0 {
            self.unsettled.push(format!("{wallet}: {}", life.unsettled));
        }
    }

    fn orders(&mut self, wallet: &str, life: &Life) {
        let mut known = BTreeMap::new();
        let mut marks = BTreeSet::new();
        for said in &life.last {
            if let Said::Order { order, mark, phase } = said {
                known.insert(order, phase);
                marks.insert(mark);
                self.delivered += u64::from(phase == "delivered");
                self.unknown += u64::from(phase == "outcome_unknown");
            }
        }
        for said in &life.said {
            if let Said::Placed { mark, order } = said {
                self.acknowledged += 1;
                if !known.contains_key(order) {
                    self.lost_rows.push(format!("{wallet}: {mark} was acknowledged"));
                }
            }
        }
        // Written down before the first byte leaves: what was asked for is known, whatever happened then.
        for (mark, times) in &life.created {
            self.posted += times;
            if !marks.contains(mark) {
                self.lost_rows.push(format!("{wallet}: {mark} was asked for"));
            }
            if *times > 1 {
                self.doubled_posts.push(format!("{wallet}: {mark} {times} times"));
            }
        }
    }

    fn notices(&mut self, wallet: &str, life: &Life) {
        let mut shown: BTreeMap<i64, (u64, &str)> = BTreeMap::new();
        for said in &life.said {
            if let Said::Notice { notice, phase } = said {
                shown.entry(*notice).or_insert((0, phase)).0 += 1;
                self.notices += 1;
            }
        }
        for (notice, (times, phase)) in &shown {
            if *times > 1 && *phase != "delivered" {
                self.doubled_notices.push(format!("{wallet}: {notice} ({phase}) {times} times"));
            }
        }
        let missing = life.found.deliveries.iter().filter(|notice| !shown.contains_key(notice));
        self.lost_deliveries.extend(missing.map(|notice| format!("{wallet}: {notice} was never shown")));
        self.lost_deliveries.extend(life.found.notices.iter().map(|text| format!("{wallet}: {text}")));
    }
}

/// One line each: what happened, then what did not hold, with its places.
impl fmt::Display for Verdict {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = [
            ("kills", self.kills),
            ("orders acknowledged", self.acknowledged),
            ("POSTs that left", self.posted),
            ("orders delivered", self.delivered),
            ("orders of unknown outcome", self.unknown),
            ("notices shown", self.notices),
        ];
        for (name, count) in counts {
            writeln!(out, "{count:7}  {name}")?;
        }
        for (name, found) in self.faults() {
            writeln!(out, "{:7}  {name}", found.len())?;
            for place in found.iter().take(10) {
                writeln!(out, "         - {place}")?;
            }
        }
        Ok(())
    }
}
