//! Every schema that was ever released can be opened, and none of them changes afterwards.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod profile;

use std::fs;
use std::path::{Path, PathBuf};

use cryptorefills_core::domain::{LocalId, OrderId, Phase, Secret};
use cryptorefills_core::store::{Journal, KeptMark, NewNotice, Remark, StoredOrder, Transition};
use profile::{NOW, folder, intent, looked_into, open};
use sha3::{Digest, Sha3_256};

/// SHA3-256 of each migration. A released one is never edited; what has to change is a further migration.
const FROZEN: [(&str, &str); 4] = [
    ("0001_orders.sql", "743986a8bbdb6916eeea7a65f1f54c6611c038a2fa54a5195880fac612c323cf"),
    ("0002_open.sql", "eafafd4a51349e683dd428d8bf069242f676cd05f6729095479901c76daa3297"),
    ("0003_code_mark.sql", "9e99766fceafd1f11be9014948a71ec7b31266574aa24c9c0769cf2d454998b7"),
    ("0004_rested.sql", "1a8bfb27dd65fca301b1bf3753a079c160fbbf76359f988b98851188e2a3f8e2"),
];

fn in_crate(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn delivered() -> StoredOrder {
    StoredOrder {
        journal: Journal::Created,
        phase: Phase::Delivered,
        order_id: Some(OrderId::parse("ord_kept1").unwrap()),
        approved: Secret::new(r#"{"kept":"as it was"}"#),
        done_at: Some(NOW),
        ..intent("kept")
    }
}

#[test]
fn the_text_of_each_released_migration_is_frozen() {
    for (name, expected) in FROZEN {
        let text = fs::read_to_string(in_crate("src/store/migrations").join(name)).unwrap().replace('\r', "");
        let digest: String = Sha3_256::digest(&text).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(digest, expected, "{name} was released and must not change");
    }
    let count = fs::read_dir(in_crate("src/store/migrations")).unwrap().count();
    assert_eq!(count, FROZEN.len(), "a new migration is frozen here, and its schema stored beside the others");
}

#[tokio::test]
async fn fault_68_each_released_schema_opens_with_all_that_it_held() {
    for (number, _) in (1..).zip(FROZEN) {
        let (_folder, file) = folder();
        fs::copy(in_crate(&format!("tests/fixtures/store/{number:04}.db")), &file).unwrap();
        let opened = open(&file).await.unwrap();
        assert_eq!(opened.notice, None, "schema {number}");
        let kept = opened.store.order(&LocalId::new("kept")).await.unwrap().unwrap();
        assert_eq!(kept.order_id.as_ref().map(OrderId::expose), Some("ord_kept1"));
        assert_eq!((kept.phase, kept.approved.expose()), (Phase::Delivered, r#"{"kept":"as it was"}"#));
        assert_eq!(opened.store.timeline(&kept.local_id).await.unwrap().len(), 2);
        assert_eq!(opened.store.inbox().await.unwrap().len(), 1);
        assert_eq!(opened.store.cache_get("brands").await.unwrap().unwrap().0, "[]");
        let remark = opened.store.remarks(vec![kept.local_id.clone()]).await.unwrap().remove(0);
        assert_eq!(remark, if number < 2 { Remark::default() } else { a_remark() });
        let marks = opened.store.marks(&kept.local_id).await.unwrap();
        assert_eq!(marks, if number < 3 { Vec::new() } else { vec![a_mark()] });
        let open = opened.store.open_orders().await.unwrap();
        assert_eq!(open.len(), 1, "the first start looks at it once");
        opened.store.rest(open).await.unwrap();
        assert!(opened.store.open_orders().await.unwrap().is_empty());
    }
}

fn a_mark() -> KeptMark {
    KeptMark { delivery: 1, used: true, balance: Secret::new("12.50 left") }
}

fn a_remark() -> Remark {
    Remark {
        note: Secret::new("for Ines"),
        labels: vec!["gift".to_owned(), "2026".to_owned()],
        archived: true,
        transaction_hash: Some(Secret::new("4c9e")),
    }
}

/// Stores a database of the newest schema when asked to: `UPDATE_STORE=1`. Done once, when a schema is released.
#[tokio::test]
async fn the_newest_schema_is_stored() {
    let stored = in_crate(&format!("tests/fixtures/store/{:04}.db", FROZEN.len()));
    if std::env::var_os("UPDATE_STORE").is_some() {
        let (_folder, file) = folder();
        let store = open(&file).await.unwrap().store;
        store.begin(intent("kept")).await.unwrap();
        let step = Transition { phase: Phase::Delivered, shop_word: "Done".into(), source: "poll".into(), at: NOW };
        let notice = NewNotice {
            title_id: "notice-delivered-title".into(),
            body_id: "notice-delivered-body".into(),
            brand: "Pixelport".into(),
            native: true,
            read: false,
        };
        store.update(delivered(), Some(step), Some(notice)).await.unwrap();
        store.cache_put("brands", "[]".into(), NOW).await.unwrap();
        store.keep_remark(&LocalId::new("kept"), a_remark()).await.unwrap();
        store.keep_mark(&LocalId::new("kept"), a_mark()).await.unwrap();
        store.close().await;
        // What an update of the row does not write is part of the fixture too.
        looked_into(&file).execute("UPDATE purchase SET approved = ?1", [delivered().approved.expose()]).unwrap();
        fs::create_dir_all(stored.parent().unwrap()).unwrap();
        fs::copy(&file, &stored).unwrap();
    }
    assert!(stored.exists(), "run this test with UPDATE_STORE=1 once");
}
