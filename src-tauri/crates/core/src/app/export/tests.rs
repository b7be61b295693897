use super::record::{Disclosure, Record};
use super::written;
use crate::app::checkout::Approved;
use crate::app::history::tests::{approved, order};
use crate::contract::{ExportForm, ExportFormat, OrdersQuery};
use crate::domain::{DeliveryFacts, Phase, Secret};
use crate::store::{Remark, StoredOrder};

const CODE: &str = "SENTINEL-CODE-1";
const SECRETS: [&str; 7] = [
    "sentinel-9a8b7c6d",
    "mara@example.org",
    "+34612345678",
    "0x52908400098527886E0F7030069857D2E4169EE7",
    "refund-address-of-mara",
    "the sentinel note",
    "SENTINELtransaction",
];

fn delivered() -> (StoredOrder, Approved, Remark) {
    let approved = approved("=Evil, \"Games\"", "+34612345678");
    let mut order = order("sentinel", Phase::Delivered, &approved);
    let delivery = DeliveryFacts {
        pin_code: Some(Secret::new(CODE)),
        pin_serial: Some(Secret::new("SENTINEL-SERIAL")),
        earlier_codes: vec![Secret::new("SENTINEL-EARLIER")],
        ..DeliveryFacts::default()
    };
    order.facts.as_mut().expect("facts").deliveries = vec![delivery];
    let remark = Remark {
        note: Secret::new("the sentinel note"),
        labels: vec!["reading club".to_owned()],
        archived: false,
        transaction_hash: Some(Secret::new("SENTINELtransaction")),
    };
    (order, approved, remark)
}

fn told(full: bool, codes: bool, discreet: bool) -> Disclosure {
    let form = ExportForm { query: OrdersQuery::default(), format: ExportFormat::Csv, full, codes };
    Disclosure::of(&form, discreet)
}

fn file(format: ExportFormat, told: Disclosure) -> String {
    let (order, approved, remark) = delivered();
    let record = Record::of(&order, &approved, &remark, told);
    written(&[record], format, told, 1_790_000_000_000).expect("a file")
}

#[test]
fn a_file_holds_no_secret_unless_somebody_chose_otherwise() {
    for format in [ExportFormat::Csv, ExportFormat::Json] {
        // Codes without the rest are no choice there is.
        for told in [told(false, false, false), told(false, true, false)] {
            let text = file(format, told);
            assert!(SECRETS.iter().all(|secret| !text.contains(secret)), "{text}");
            assert!(!text.contains("SENTINEL"), "{text}");
            assert!(text.contains("25.55") && text.contains("reading club") && text.contains("sent…90ab"), "{text}");
        }
    }
}

#[test]
fn discreet_mode_outranks_every_choice() {
    for format in [ExportFormat::Csv, ExportFormat::Json] {
        let text = file(format, told(true, true, true));
        assert!(
            SECRETS.iter().chain(&["SENTINEL", "25.55", "reading", "90ab"]).all(|one| !text.contains(one)),
            "{text}"
        );
        assert!(text.contains("Evil") && text.contains("USDC"), "{text}");
    }
}

#[test]
fn codes_are_there_only_when_they_are_asked_for_by_name() {
    for format in [ExportFormat::Csv, ExportFormat::Json] {
        let full = file(format, told(true, false, false));
        assert!(SECRETS.iter().all(|secret| full.contains(secret)), "{full}");
        assert!(!full.contains("SENTINEL-"), "{full}");
        let all = file(format, told(true, true, false));
        assert!([CODE, "SENTINEL-SERIAL", "SENTINEL-EARLIER"].iter().all(|code| all.contains(code)), "{all}");
    }
}

#[test]
fn each_row_has_a_cell_for_each_column_and_none_is_a_formula() {
    for told in [told(false, false, false), told(true, true, false)] {
        let (order, approved, remark) = delivered();
        let cells = Record::of(&order, &approved, &remark, told).cells(told);
        assert_eq!(cells.len(), told.columns().count());
        let text = file(ExportFormat::Csv, told);
        assert!(text.contains("\"'=Evil, \"\"Games\"\"\""), "{text}");
        assert_eq!(text.contains("'+34612345678"), told.full, "{text}");
    }
}

#[test]
fn the_documentation_names_every_column() {
    let told = told(true, true, false);
    let manual = include_str!("../../../../../../docs/export.md");
    for column in told.columns() {
        assert!(manual.contains(&format!("| `{column}` |")), "{column}");
    }
}
