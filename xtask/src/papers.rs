//! What a package on Linux carries beside the programs: manual pages, completions, and what a software shop shows.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::bundle::compress;
use crate::machine::{repository, start_failed};
use crate::stop::Stop;

const METAINFO: &str = "com.cryptorefills.desktop.metainfo.xml";
const SHELLS: &[&str] = &["bash", "fish", "zsh"];
/// Where the sources can be seen; the release workflow says so. Pictures in a software shop need an address.
const SOURCE_URL: &str = "CRYPTOREFILLS_SOURCE_URL";
const PICTURES: &[(&str, &str)] = &[
    ("shop.png", "Brands beside the amount, coin and network of the chosen one"),
    ("payment.png", "An order that waits for its payment"),
];

/// Asks the command line itself, so that nothing here can differ from what it understands.
pub fn write(stage: &Path, program: &Path) -> Result<(), Stop> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let completions = folder(stage, "completions")?;
    for shell in SHELLS {
        put(&completions.join(format!("cryptorefills.{shell}")), &said(program, &["completions", shell])?)?;
    }
    let manual = folder(stage, "man1")?;
    for (name, text) in manual_pages(program)? {
        put(&manual.join(&name), &text)?;
        compress(&manual.join(&name))?;
    }
    let source = std::env::var(SOURCE_URL).ok().filter(|url| url.starts_with("https://"));
    let text = metainfo(&taken("src-tauri/packaging", METAINFO)?, &taken(".", "CHANGELOG.md")?, source.as_deref());
    put(&stage.join(METAINFO), &text)
}

fn manual_pages(program: &Path) -> Result<Vec<(String, String)>, Stop> {
    let own = "cryptorefills-desktop.1";
    let mut pages = vec![(own.to_owned(), taken("src-tauri/packaging", own)?)];
    let mut waiting = vec![Vec::new()];
    while let Some(command) = waiting.pop() {
        let mut words: Vec<&str> = vec!["man"];
        words.extend(command.iter().map(String::as_str));
        let text = said(program, &words)?;
        for below in below(&text, &command) {
            waiting.push([command.clone(), vec![below]].concat());
        }
        let name = std::iter::once("cryptorefills").chain(command.iter().map(String::as_str)).collect::<Vec<_>>();
        pages.push((format!("{}.1", name.join("-")), text));
    }
    Ok(pages)
}

/// The commands that a page points to: each stands there as `cryptorefills\-NAME(1)`.
fn below(page: &str, command: &[String]) -> BTreeSet<String> {
    let plain = page.replace("\\-", "-");
    let start =
        std::iter::once("cryptorefills").chain(command.iter().map(String::as_str)).collect::<Vec<_>>().join("-");
    let named =
        plain.lines().filter_map(|line| line.trim().strip_suffix("(1)")?.strip_prefix(&start)?.strip_prefix('-'));
    named.filter(|name| *name != "desktop" && *name != "help").map(str::to_owned).collect()
}

fn metainfo(template: &str, changelog: &str, source: Option<&str>) -> String {
    let pictures = source.map_or_else(String::new, pictures);
    template.replace("  @SCREENSHOTS@\n", &pictures).replace("  @RELEASES@\n", &releases(changelog))
}

fn pictures(source: &str) -> String {
    let mut text = "  <screenshots>\n".to_owned();
    for (number, (file, caption)) in PICTURES.iter().enumerate() {
        let kind = if number == 0 { " type=\"default\"" } else { "" };
        let source = source.trim_end_matches('/');
        let _ = write!(
            text,
            "    <screenshot{kind}>\n      <caption>{caption}</caption>\n      \
             <image>{source}/docs/screenshots/{file}</image>\n    </screenshot>\n"
        );
    }
    text + "  </screenshots>\n"
}

/// From the headings `## [1.2.3] - 2026-12-31`. A version without a day is not released, and not told of.
fn releases(changelog: &str) -> String {
    let mut text = String::new();
    for heading in changelog.lines().filter_map(|line| line.strip_prefix("## [")) {
        if let Some((version, day)) = heading.split_once("] - ")
            && day.len() == 10
            && day.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
        {
            let _ = writeln!(text, "    <release version=\"{version}\" date=\"{day}\"/>");
        }
    }
    if text.is_empty() { text } else { format!("  <releases>\n{text}  </releases>\n") }
}

fn folder(stage: &Path, name: &str) -> Result<std::path::PathBuf, Stop> {
    let folder = stage.join(name);
    fs::create_dir_all(&folder).map_err(|cause| Stop::File { path: folder.display().to_string(), cause })?;
    Ok(folder)
}

fn taken(folder: &str, name: &str) -> Result<String, Stop> {
    let path = repository().join(folder).join(name);
    fs::read_to_string(&path).map_err(|cause| Stop::File { path: path.display().to_string(), cause })
}

fn put(path: &Path, text: &str) -> Result<(), Stop> {
    fs::write(path, text).map_err(|cause| Stop::File { path: path.display().to_string(), cause })
}

fn said(program: &Path, words: &[&str]) -> Result<String, Stop> {
    let mut command = Command::new(program);
    // In the language of the manual, wherever it is built.
    command.args(words).env("LC_ALL", "C.UTF-8");
    let output = command.output().map_err(|cause| start_failed(&command, cause))?;
    if !output.status.success() {
        return Err(Stop::Failed { what: format!("cryptorefills {}", words.join(" ")), code: output.status.code() });
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_leads_to_the_pages_of_its_commands() {
        let page =
            ".TP\ncryptorefills\\-brands(1)\nBrands\n.TP\ncryptorefills\\-order(1)\n.TP\ncryptorefills\\-help(1)\n";
        assert_eq!(below(page, &[]).into_iter().collect::<Vec<_>>(), ["brands", "order"]);
        let order = ".TP\ncryptorefills\\-order\\-watch(1)\n";
        assert_eq!(below(order, &["order".to_owned()]).into_iter().collect::<Vec<_>>(), ["watch"]);
    }

    #[test]
    fn only_versions_with_a_day_are_told_as_released() {
        let log = "# Changelog\n\n## [Unreleased]\n\n## [1.1.0] - 2027-01-02\n\n- x\n\n## [1.0.0] - 2026-12-24\n";
        let told = releases(log);
        assert!(told.contains("version=\"1.1.0\" date=\"2027-01-02\"") && told.contains("1.0.0"), "{told}");
        assert!(!told.contains("Unreleased"));
        assert_eq!(releases("## [Unreleased]\n"), "");
    }

    #[test]
    fn pictures_are_named_only_where_they_can_be_seen() {
        let template = "<a>\n  @SCREENSHOTS@\n  @RELEASES@\n</a>\n";
        assert_eq!(metainfo(template, "", None), "<a>\n</a>\n");
        let told = metainfo(template, "", Some("https://example.org/x/"));
        assert!(told.contains("<image>https://example.org/x/docs/screenshots/shop.png</image>"), "{told}");
    }
}
