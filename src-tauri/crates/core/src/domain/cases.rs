//! Property tests: 100,000 cases with a fresh seed each run, which is named when one fails.

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseResult, TestRng, TestRunner};

const CASES: u32 = 100_000;
/// Sixteen bytes in hexadecimal: plays the cases of an earlier run again.
const SEED: &str = "CRYPTOREFILLS_TEST_SEED";

pub(crate) fn hold<S: Strategy>(strategy: &S, property: impl Fn(S::Value) -> TestCaseResult) {
    let seed = std::env::var(SEED).ok().and_then(|text| u128::from_str_radix(&text, 16).ok()).unwrap_or_else(fresh);
    let config = Config { cases: CASES, failure_persistence: None, ..Config::default() };
    let random = TestRng::from_seed(RngAlgorithm::XorShift, &seed.to_be_bytes());
    let outcome = TestRunner::new_with_rng(config, random).run(strategy, property);
    assert!(
        outcome.is_ok(),
        "{SEED}={seed:032x}: {}",
        outcome.err().map(|error| error.to_string()).unwrap_or_default()
    );
}

fn fresh() -> u128 {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).expect("randomness");
    u128::from_be_bytes(bytes)
}
