//! Steps that are timed, and tests that are counted from what their runners print; of those that failed it is said again
//! at the end.

use std::io::{self, BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::machine::start_failed;
use crate::stop::Stop;

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    pub passed: u64,
    pub failed: u64,
}

impl Counts {
    fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// What one program said of its tests, as far as it is asked for later.
#[derive(Default)]
struct Heard {
    counts: Counts,
    /// Line by line, what `cargo test` tells of tests that failed.
    failures: Vec<String>,
    in_failures: bool,
}

impl Heard {
    fn line(&mut self, line: &str) {
        let found = counted(line);
        if line == "failures:" || self.in_failures {
            self.in_failures = found.is_none();
            self.failures.push(line.to_owned());
        }
        if let Some(found) = found {
            self.counts.add(found);
        }
    }
}

/// The steps done so far.
#[derive(Default)]
pub struct Steps {
    done: Vec<(String, Duration, bool)>,
    counts: Counts,
    failures: Vec<String>,
}

impl Steps {
    /// Runs a program as a step; its output passes through while its tests are counted.
    pub fn program(&mut self, title: &str, command: Command) -> Result<(), Stop> {
        let mut heard = Heard::default();
        let result = self.step(title, || stream(title, command, &mut heard));
        if result.is_err() && heard.counts.failed == 0 {
            // A check that is no test, or tests that did not get as far as their summary.
            heard.counts.failed = 1;
        }
        self.counts.add(heard.counts);
        self.failures.append(&mut heard.failures);
        result
    }

    /// Does a piece of set-up as a step. It counts as no test, and as one failed when it fails.
    pub fn set_up<T>(&mut self, title: &str, deed: impl FnOnce() -> Result<T, Stop>) -> Result<T, Stop> {
        let result = self.step(title, deed);
        if result.is_err() {
            self.counts.failed += 1;
        }
        result
    }

    fn step<T>(&mut self, title: &str, deed: impl FnOnce() -> Result<T, Stop>) -> Result<T, Stop> {
        println!("\n==> {title}");
        let start = Instant::now();
        let result = deed();
        self.done.push((title.to_owned(), start.elapsed(), result.is_ok()));
        result
    }

    /// Prints every step with its time, and as the very last line the tests.
    pub fn summary(&self, result: &Result<(), Stop>) {
        if !self.failures.is_empty() {
            // Thousands of lines may lie between a failure and the end.
            println!("\n==> once more, what failed\n{}", self.failures.join("\n"));
        }
        println!("\n==> summary");
        let mut total = Duration::ZERO;
        for (title, time, ok) in &self.done {
            total += *time;
            println!("{:8.1} s  {}  {title}", time.as_secs_f64(), if *ok { "ok    " } else { "FAILED" });
        }
        println!("{:8.1} s  in all", total.as_secs_f64());
        if let Err(stop) = result {
            println!("stopped: {stop}");
        }
        println!("{} passed, {} failed", self.counts.passed, self.counts.failed);
    }
}

fn stream(title: &str, mut command: Command, heard: &mut Heard) -> Result<(), Stop> {
    command.stdin(Stdio::null()).stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|cause| start_failed(&command, cause))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            // A closed pipe on our own side is no reason to stop the tests.
            let mut out = io::stdout().lock();
            let _ = out.write_all(&line).and_then(|()| out.write_all(b"\n")).and_then(|()| out.flush());
            heard.line(&String::from_utf8_lossy(&line));
        }
    }
    let status = child.wait().map_err(|cause| start_failed(&command, cause))?;
    if status.success() {
        return Ok(());
    }
    Err(Stop::Failed { what: title.to_owned(), code: status.code() })
}

/// The tests that a summary line of `cargo test` or vitest speaks of.
fn counted(line: &str) -> Option<Counts> {
    let line = without_colours(line);
    let line = line.trim();
    let numbers = line.strip_prefix("test result: ").or_else(|| line.strip_prefix("Tests  "))?;
    let mut counts = Counts::default();
    for part in numbers.split([';', '|', '.', '(']) {
        match part.trim().split_once(' ') {
            Some((number, "passed")) => counts.passed += number.parse::<u64>().ok()?,
            Some((number, "failed")) => counts.failed += number.parse::<u64>().ok()?,
            _ => {}
        }
    }
    Some(counts)
}

fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut signs = line.chars();
    while let Some(sign) = signs.next() {
        if sign == '\u{1b}' {
            // An escape sequence ends with its first letter.
            signs.by_ref().find(char::is_ascii_alphabetic);
        } else {
            plain.push(sign);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::{Counts, Heard, counted};

    fn counts(passed: u64, failed: u64) -> Option<Counts> {
        Some(Counts { passed, failed })
    }

    #[test]
    fn a_summary_of_cargo_test_is_counted() {
        let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 4 filtered out; finished in 0.10s";
        assert_eq!(counted(line), counts(12, 3));
    }

    #[test]
    fn a_summary_of_vitest_is_counted_with_and_without_colours() {
        assert_eq!(counted("      Tests  1 failed | 4 passed | 2 skipped (7)"), counts(4, 1));
        assert_eq!(
            counted("\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m5 passed\u{1b}[39m\u{1b}[22m (5)"),
            counts(5, 0)
        );
    }

    #[test]
    fn what_failed_is_kept_without_what_passed() {
        let mut heard = Heard::default();
        for line in
            "test one ... ok\ntest two ... FAILED\n\nfailures:\n\n---- two stdout ----\nit is not\n\nfailures:\n    \
                     two\n\ntest result: FAILED. 1 passed; 1 failed; 0 ignored\n\nrunning 1 test\ntest three ... ok\n\
                     test result: ok. 1 passed; 0 failed"
                .lines()
        {
            heard.line(line);
        }
        assert_eq!(heard.counts, Counts { passed: 2, failed: 1 });
        assert_eq!(heard.failures.first().map(String::as_str), Some("failures:"));
        assert!(heard.failures.iter().any(|line| line == "it is not"));
        assert!(heard.failures.last().is_some_and(|line| line.starts_with("test result: FAILED")));
    }

    #[test]
    fn other_lines_are_not_counted() {
        assert_eq!(counted(" Test Files  2 passed (2)"), None);
        assert_eq!(counted("test order_is_placed_once ... ok"), None);
    }
}
