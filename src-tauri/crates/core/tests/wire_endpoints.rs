//! The table of endpoints in the client's documentation, and the built-in lists, against the partner's own page.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod seed;

use std::path::PathBuf;

use cryptorefills_core::domain::country::built_in;

struct Row {
    verb: String,
    path: String,
    link: String,
}

fn table() -> (PathBuf, Vec<Row>) {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/partner/endpoints.md");
    let text = std::fs::read_to_string(&file).unwrap();
    let rows = text.lines().filter(|line| line.starts_with("| GET ") || line.starts_with("| POST ")).map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let link = cells.last().unwrap().split(['(', ')']).nth(1).unwrap();
        Row { verb: cells[0].to_owned(), path: cells[1].trim_matches('`').to_owned(), link: link.to_owned() }
    });
    (file.parent().unwrap().to_owned(), rows.collect())
}

#[test]
fn each_endpoint_links_to_the_line_of_the_page_that_names_it() {
    let (here, rows) = table();
    assert_eq!(rows.len(), 11);
    for row in rows {
        let (file, line) = row.link.split_once("#L").unwrap();
        let number: usize = line.parse().unwrap();
        for page in seed::PAGES {
            let file = here.join(file).with_file_name(page);
            let text = std::fs::read_to_string(&file).unwrap();
            let line = text.lines().nth(number - 1).unwrap();
            assert!(line.contains(&row.path), "{} is not in line {number} of {page}", row.path);
        }
        let shown = format!("[line {number}](");
        assert!(std::fs::read_to_string(here.join("endpoints.md")).unwrap().contains(&shown));
    }
}

#[test]
fn every_request_of_the_page_stands_in_the_table() {
    let (_, rows) = table();
    let text = seed::page(seed::PAGES[0]);
    let requests: Vec<(&str, &str)> = text
        .split("curl -X ")
        .skip(1)
        .map(|request| {
            let (verb, rest) = request.split_once(" 'https://api.cryptorefills.com").unwrap();
            (verb, rest.split('\'').next().unwrap())
        })
        .collect();
    assert_eq!(requests.len(), 8);
    for (verb, asked) in requests {
        let asked = asked
            .replace("=US", "={countryCode}")
            .replace("/US", "/{countryCode}")
            .replace("ord_abc123xyz", "{orderId}");
        let bare = asked.split('?').next().unwrap();
        let found = rows.iter().any(|row| row.verb == verb && (row.path == asked || row.path == bare));
        assert!(found, "{verb} {asked} is not in the table");
    }
    for variant in [".webp", "_500x318.webp", "_300x190.webp", ".jpg", "_500x318.jpg", "_300x190.jpg"] {
        assert!(text.contains(&format!("{{logo_base_url}}{variant}")), "{variant}");
    }
}

#[test]
fn the_built_in_countries_are_the_233_of_the_page_in_its_order() {
    let countries = built_in();
    assert_eq!(countries.len(), 233);
    let written: String = countries.iter().map(|country| format!("{}{}", country.code, country.name)).collect();
    for page in seed::PAGES {
        let text = seed::page(page);
        let line = text.lines().find(|line| line.contains("/api/available-countries")).unwrap();
        assert_eq!(line, format!("233GET https://cryptorefills.com/api/available-countries{written}"), "{page}");
    }
}

#[test]
fn every_problem_code_that_is_called_the_seeds_stands_on_the_page_and_no_other() {
    use cryptorefills_core::domain::problem::{RULES, Source};
    let text = seed::page(seed::PAGES[0]);
    for rule in &RULES {
        assert_eq!(text.contains(rule.code), rule.source == Source::Seed, "{}", rule.code);
    }
}
