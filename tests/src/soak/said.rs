use serde::{Deserialize, Serialize};

/// What the wallet says, a line of JSON each, after its store has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// The shop is open. `trouble`: what the store had to say about its file.
    Ready {
        trouble: Option<String>,
    },
    /// A mark's order was acknowledged.
    Placed {
        mark: String,
        order: String,
    },
    /// A mark's order was not placed, and why.
    NotPlaced {
        mark: String,
        why: String,
    },
    /// A notice is being shown.
    Notice {
        notice: i64,
        phase: String,
    },
    /// Something that may be paid to stands in an order of unknown outcome.
    PayableOnUnknown {
        order: String,
    },
    /// One line for each order of a report.
    Order {
        order: String,
        mark: String,
        phase: String,
    },
    /// The end of a report. `followed`: orders that are still asked after.
    Reported {
        followed: u32,
    },
    Stopped,
}
