use std::fs;
use std::path::Path;

use crate::program::run;
use crate::shop::nobody;

#[tokio::test]
async fn every_shell_gets_completions() {
    let nobody = nobody().await;
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let ended = run(&nobody, &["completions", shell]).await.expect(0);
        assert!(ended.out.contains("payment-methods") && ended.err.is_empty(), "{shell}");
    }
    run(&nobody, &["completions", "dos"]).await.expect(2);
}

#[tokio::test]
async fn the_manual_has_a_page_a_command() {
    let nobody = nobody().await;
    let whole = run(&nobody, &["man"]).await.expect(0);
    assert!(whole.out.contains(".TH") && whole.out.contains("payment\\-methods"), "{}", whole.out);
    let page = run(&nobody, &["man", "order", "watch"]).await.expect(0);
    assert!(page.out.contains("cryptorefills\\-order\\-watch"), "{}", page.out);
    run(&nobody, &["man", "no-such"]).await.failed(2);
}

fn sources(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else {
            into.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

/// The window shows the others too.
fn only_cli(words: &str) -> String {
    words.lines().filter(|line| line.starts_with("cli-")).map(|line| format!("{line}\n")).collect()
}

/// Ids are put together for headings, and for what was met on the way to the shop.
#[test]
fn every_sentence_is_said_and_every_sentence_said_exists() {
    let crate_root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut source = String::new();
    sources(&crate_root.join("src"), &mut source);
    // What is wrong with a case file is said by the window too, so the core has the words.
    source += &fs::read_to_string(crate_root.join("../core/src/contract/desk.rs")).unwrap();
    let words = |name: &str| fs::read_to_string(crate_root.join("../../locales/en").join(name)).unwrap();
    let words = words("cli.ftl") + &words("case.ftl") + &only_cli(&words("doctor.ftl"));
    let has: Vec<&str> = words.lines().filter_map(|line| Some(line.split_once(" = ")?.0)).collect();
    for kind in ["cli-", "case-", "sheet-"] {
        for part in source.split(&format!("\"{kind}")).skip(1) {
            let id = format!("{kind}{}", part.split('"').next().unwrap());
            assert!(id.ends_with('}') || has.contains(&id.as_str()), "{id} has no words");
        }
    }
    for id in has {
        let heading = id.strip_prefix("cli-head-").unwrap_or(id);
        let family = id.rsplit_once('-').map_or(id, |(family, _)| family);
        let ways = [format!("\"{id}\""), format!("\"{heading}\""), format!("\"{family}-{{")];
        assert!(ways.iter().any(|way| source.contains(way)), "{id} is never said");
    }
}
