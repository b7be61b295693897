use super::*;

const ANSWER: &str = r#"{"order_id":"ord_1abc","order_state":"Done","payment_value":9.99120,"updated_at":"1790000065",
    "user":{"email":"mara@example.org"},"deliveries":[{"deliverable":{"brand_name":"Pixelport","pin_code":"AAAA-1","x":null}}],
    "empty":[],"order_state":"Twice"}"#;

fn masked(text: &str, masks: &mut Masks) -> Lines {
    lines(text, Policy::Masked { masks, discreet: false })
}

fn told(lines: &Lines) -> String {
    text(lines)
}

#[test]
fn fields_keep_their_order_and_numbers_their_letters() {
    let text = told(&masked(ANSWER, &mut Masks::default()));
    let expected = r#"{
  "order_id": "••••1",
  "order_state": "Done",
  "payment_value": 9.99120,
  "updated_at": "1790000065",
  "user": {
    "email": "••••2"
  },
  "deliveries": [
    {
      "deliverable": {
        "brand_name": "Pixelport",
        "pin_code": "••••3",
        "x": null
      }
    }
  ],
  "empty": [],
  "order_state": "Twice"
}
"#;
    assert_eq!(text, expected);
    assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok());
}

#[test]
fn a_masked_line_can_be_asked_for_and_names_its_field() {
    let lines = masked(ANSWER, &mut Masks::default());
    let asked: Vec<_> = lines.lines.iter().filter(|line| line.shown.reveal.is_some()).collect();
    let fields: Vec<&str> = asked.iter().map(|line| line.field.as_str()).collect();
    assert_eq!(fields, ["order_id", "user.email", "deliveries.0.deliverable.pin_code"]);
    for line in asked {
        let place = usize::try_from(line.shown.reveal.expect("asked")).expect("small");
        assert_eq!(lines.lines.get(place).map(|found| found.field.as_str()), Some(line.field.as_str()));
    }
}

#[test]
fn a_code_is_masked_in_a_word_too_and_a_key_that_hides_something_is() {
    let text = told(&masked(
        r#"{"order_state":"code QQQQ-77","pin_code":"QQQQ-77","mara@example.org":1,"points":"9"}"#,
        &mut Masks::default(),
    ));
    assert!(!text.contains("QQQQ") && !text.contains("mara") && text.contains(r#""points": "9""#), "{text}");
}

#[test]
fn a_difference_names_what_came_what_went_and_what_is_another() {
    let mut masks = Masks::default();
    let older = masked(r#"{"order_state":"WaitingForDelivery","pin_code":null,"gone":true,"coin":"USDC"}"#, &mut masks);
    let newer = masked(r#"{"order_state":"Done","pin_code":"AAAA-1","coin":"USDC","status":"new"}"#, &mut masks);
    let found: Vec<(Option<String>, JsonChange)> =
        marked(&older, newer).into_iter().map(|line| (line.key, line.change)).collect();
    let named = |key: &str| Some(key.to_owned());
    assert_eq!(
        found,
        [
            (None, JsonChange::Same),
            (named("order_state"), JsonChange::Changed),
            (named("pin_code"), JsonChange::Changed),
            (named("gone"), JsonChange::Removed),
            (named("coin"), JsonChange::Same),
            (named("status"), JsonChange::Added),
            (None, JsonChange::Same),
        ]
    );
}

#[test]
fn a_code_that_was_replaced_is_seen_as_changed_and_is_not_shown() {
    let mut masks = Masks::default();
    let older = masked(r#"{"pin_code":"AAAA-1"}"#, &mut masks);
    let newer = masked(r#"{"pin_code":"BBBB-2"}"#, &mut masks);
    let line = marked(&older, newer).into_iter().find(|line| line.change == JsonChange::Changed).expect("a change");
    assert_eq!(line.text, "••••2");
}

#[test]
fn answers_without_end_are_cut_and_hostile_depth_is_survived() {
    let long = format!("[{}]", vec!["1"; 10_000].join(","));
    let lines = masked(&long, &mut Masks::default());
    assert!(lines.cut && lines.lines.len() <= MOST_LINES + 1);
    let deep = format!("{}1{}", "[".repeat(100), "]".repeat(100));
    assert!(masked(&deep, &mut Masks::default()).cut);
    assert!(masked("no json", &mut Masks::default()).lines.is_empty());
}
