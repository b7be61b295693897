//! Rows of text as a table of commas (RFC 4180), which no spreadsheet takes for formulas.

/// A cell that begins like this is calculated, or run, by spreadsheets.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

pub(super) fn table<'a>(columns: impl Iterator<Item = &'a str>, rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut out = String::new();
    line(&mut out, columns);
    for row in rows {
        line(&mut out, row.iter().map(String::as_str));
    }
    out
}

fn line<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (at, text) in cells.enumerate() {
        if at > 0 {
            out.push(',');
        }
        cell(out, text);
    }
    out.push_str("\r\n");
}

/// In quotes where it needs them. An apostrophe in front turns a formula into text.
fn cell(out: &mut String, text: &str) {
    let guard = if text.starts_with(FORMULA) { "'" } else { "" };
    if text.contains([',', '"', '\n', '\r', ';', '\t']) {
        out.push('"');
        out.push_str(guard);
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(guard);
        out.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let mut out = String::new();
        cell(&mut out, text);
        out
    }

    #[test]
    fn what_a_spreadsheet_would_calculate_becomes_text() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=1"] {
            assert!(written(formula).trim_start_matches('"').starts_with('\''), "{formula:?}");
        }
        assert_eq!(written("=HYPERLINK(\"https://x\",\"y\")"), "\"'=HYPERLINK(\"\"https://x\"\",\"\"y\"\")\"");
        assert_eq!(written("51.08"), "51.08");
    }

    #[test]
    fn commas_quotes_and_line_breaks_stay_inside_their_cell() {
        let rows = [vec!["a,b".to_owned(), "say \"hi\"".to_owned(), "two\nlines".to_owned()]];
        let table = table(["one", "two", "three"].into_iter(), rows.into_iter());
        assert_eq!(table, "one,two,three\r\n\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n");
    }
}
