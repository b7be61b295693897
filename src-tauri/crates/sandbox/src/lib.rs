//! The stand-in partner: an HTTP server on 127.0.0.1 that answers every endpoint of the partner's API from its own
//! fixtures, for the demo and for tests. Nothing in it is real: invented brands, addresses nobody holds a key for,
//! codes that say DEMO. May use: axum, its fixtures. Must never enter: our core, or any connection to the outside.

mod addresses;
mod catalogue;
mod clock;
mod control;
mod ending;
mod line;
mod logo;
mod options;
mod orders;
mod routes;
mod scenario;
mod server;
mod tls;

pub use addresses::SENTENCE as ADDRESS_SENTENCE;
pub use catalogue::FixtureError;
pub use control::{Control, ControlError, OrderSummary};
pub use ending::until_told_to_stop;
pub use options::{Fault, OrderForm, Pace, PayKind, SandboxOptions, StreamMode, UnknownForm};
pub use orders::book::BookError;
pub use scenario::{About, Scenario, Speed, SpeedOutOfRange, UnknownScenario};
pub use server::{Sandbox, SandboxError, StreamCount};
pub use tls::{TlsError, TlsFiles};
