//! The partner's own reference page, as it lies in this repository.
//!
//! May use: the files. Must never enter: a sample retyped by hand.

#![allow(dead_code, reason = "each test file uses its own part")]

use std::path::PathBuf;

use serde_json::Value;

pub const PAGES: [&str; 2] = ["partner-api.es.txt", "partner-api.ko.txt"];

pub fn docs() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../docs/partner-api")
}

pub fn page(name: &str) -> String {
    std::fs::read_to_string(docs().join(name)).unwrap()
}

/// The body of the one sample request that posts to `path`: what stands between `-d '` and the next quote.
pub fn sample(page: &str, path: &str) -> Value {
    let request = page
        .split("curl -X POST")
        .find(|request| request.lines().next().is_some_and(|line| line.ends_with(&format!("{path}' \\"))));
    let body = request.unwrap().split("-d '").nth(1).unwrap().split('\'').next().unwrap();
    serde_json::from_str(body).unwrap()
}

/// The headers that the page asks for on every request, without their values.
pub fn headers(page: &str) -> Vec<String> {
    let block = page.split("# Required headers for every API request").nth(1).unwrap();
    let named = block.lines().map(str::trim).take_while(|line| line.is_empty() || line.starts_with("-H '"));
    let named = named.filter_map(|line| line.strip_prefix("-H '")?.split(':').next());
    named.map(str::to_lowercase).collect()
}
