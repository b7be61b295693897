//! GET /v2/homepage: nobody has recorded its shape, so rows of brand-shaped objects are harvested wherever they stand.

use serde_json::Value;

use crate::partner::goods::HomeSection;

const MOST_SECTIONS: usize = 40;
const TITLES: [&str; 5] = ["title", "name", "label", "heading", "category"];

/// An answer that cannot be used is no rows, never an error.
pub(in crate::partner) fn read(body: &[u8]) -> Vec<HomeSection> {
    let mut sections = Vec::new();
    match serde_json::from_slice::<Value>(body) {
        // The page's own title names none of its rows.
        Ok(Value::Object(page)) => page.iter().for_each(|(key, inner)| harvest(inner, None, Some(key), &mut sections)),
        Ok(page) => harvest(&page, None, None, &mut sections),
        Err(_) => {}
    }
    sections.truncate(MOST_SECTIONS);
    sections
}

/// `title`: what the nearest object above calls itself; `key`: where it stands, for rows without a title.
fn harvest(value: &Value, title: Option<&str>, key: Option<&str>, sections: &mut Vec<HomeSection>) {
    match value {
        Value::Array(items) => {
            let mut brand_ids: Vec<String> = Vec::new();
            for id in items.iter().filter_map(brand_id) {
                if !brand_ids.contains(&id) {
                    brand_ids.push(id);
                }
            }
            if brand_ids.is_empty() {
                items.iter().for_each(|item| harvest(item, title, key, sections));
            } else {
                let title = title.map(str::to_owned).or_else(|| Some(key?.replace('_', " ")));
                sections.extend(title.map(|title| HomeSection { title, brand_ids }));
            }
        }
        Value::Object(fields) => {
            let own = TITLES.into_iter().find_map(|key| fields.get(key)?.as_str().filter(|text| !text.is_empty()));
            for (key, inner) in fields {
                harvest(inner, own.or(title), Some(key), sections);
            }
        }
        _ => {}
    }
}

/// Known by its name where it has no id, as in the list of brands.
fn brand_id(item: &Value) -> Option<String> {
    let word = |key: &str| item.get(key).and_then(Value::as_str).filter(|text| !text.is_empty());
    let name = word("brand").or_else(|| word("family"))?;
    Some(word("brand_id").map_or_else(|| format!("name:{name}"), str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(body: &str) -> Vec<(String, String)> {
        read(body.as_bytes()).into_iter().map(|row| (row.title, row.brand_ids.join(" "))).collect()
    }

    #[test]
    fn rows_are_found_wherever_they_stand() {
        let body = r#"{"sections":[{"title":"Popular","items":[{"brand":"A","brand_id":"1"},{"brand":"A","brand_id":"1"}]},
            {"title":"New","data":{"brands":[{"family":"B","brand_id":"2"}]}}],"popular_brands":[{"brand":"C","brand_id":"3"}]}"#;
        let mut found = rows(body);
        found.sort();
        let found: Vec<_> = found.iter().map(|(title, ids)| (title.as_str(), ids.as_str())).collect();
        assert_eq!(found, [("New", "2"), ("Popular", "1"), ("popular brands", "3")]);
    }

    #[test]
    fn an_unusable_page_is_no_rows() {
        for body in ["", "<html>", "null", "[]", "{}", "[1,2]", "{\"a\":{\"b\":[]}}"] {
            assert_eq!(rows(body), [], "{body}");
        }
    }
}
