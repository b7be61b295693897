use rusqlite::{Connection, StatementStatus};

use super::super::{inbox, migrate, page};
use super::*;
use crate::sqlcipher;

/// So many orders that are over and read of, and among them a few that are not.
fn with_orders(over: usize) -> Connection {
    let mut db = sqlcipher::in_memory().unwrap();
    migrate::upgrade(&mut db, None).unwrap();
    let begin =
        "INSERT INTO purchase (local_id, quote_id, journal, phase, order_id, approved, started_at, changed_at, open)
                 VALUES (?1, ?1, ?2, ?3, ?4, '{}', ?5, 0, ?6)";
    let tell = "INSERT INTO notice (local_id, phase, title_id, body_id, brand, at, native, read)
                VALUES (?1, ?2, '', '', '', 0, ?3, ?4)";
    let filling = db.transaction().unwrap();
    for at in 0..i64::try_from(over).unwrap() {
        let id = format!("over-{at}");
        filling.execute(begin, (&id, "created", "delivered", Some(&id), at, 0)).unwrap();
        filling.execute(tell, (&id, "delivered", "shown", 1)).unwrap();
    }
    for at in 0..3_i64 {
        let id = format!("open-{at}");
        filling.execute(begin, (&id, "created", "payment_seen", Some(&id), 1_000_000 + at, 1)).unwrap();
        filling.execute(tell, (&id, "payment_seen", if at == 0 { "waiting" } else { "claimed" }, 0)).unwrap();
    }
    filling.execute(begin, ("lost", "unknown", "outcome_unknown", None::<&str>, 1_000_003, 0)).unwrap();
    filling.commit().unwrap();
    db
}

/// What SQLite does for a question, in steps of its machine; and how many rows answer it.
fn steps(db: &Connection, sql: &str) -> (i32, usize) {
    let mut statement = db.prepare(sql).unwrap();
    for place in 1..=statement.parameter_count() {
        statement.raw_bind_parameter(place, "open-1").unwrap();
    }
    let mut rows = statement.raw_query();
    let mut found = 0;
    while rows.next().unwrap().is_some() {
        found += 1;
    }
    drop(rows);
    (statement.get_status(StatementStatus::VmStep), found)
}

#[test]
fn fault_71_what_a_start_reads_is_the_same_with_three_thousand_orders_behind_it() {
    let (few, many) = (with_orders(30), with_orders(3_000));
    let next = format!("SELECT {} FROM notice WHERE {}", inbox::COLUMNS, inbox::NEXT);
    let told = inbox::RECOVER.map(str::to_owned);
    let asked = [query(OPEN), query(UNKNOWN), query(AT_THE_SHOP), inbox::UNREAD.to_owned(), next];
    for (sql, rows) in asked.iter().zip([3, 1, 1, 1, 1]).chain(told.iter().zip([0, 0])) {
        let (with_few, with_many) = (steps(&few, sql), steps(&many, sql));
        assert_eq!(with_few.1, rows, "{sql}");
        assert_eq!(with_few, with_many, "{sql}");
    }
}

#[test]
fn fault_71_a_part_of_the_list_is_found_without_reading_what_comes_before_or_after_it() {
    let (few, many) = (with_orders(600), with_orders(6_000));
    let part = |db: &Connection, after: &str| {
        let sql = page::following(&format!("{after}, 'm'"), "100");
        steps(db, &sql)
    };
    assert_eq!(part(&few, "500"), part(&many, "500"), "from the end of one list, and of the other");
    assert_eq!(part(&many, "500"), part(&many, "5500"));
    assert_eq!(steps(&few, &page::first("100")), steps(&many, &page::first("100")));
}

#[test]
fn fault_71_orders_at_rest_are_found_by_their_state_without_reading_the_others() {
    let (few, many) = (with_orders(30), with_orders(3_000));
    for db in [&few, &many] {
        db.execute("UPDATE purchase SET phase = 'failed' WHERE local_id IN ('over-3', 'over-7', 'open-1')", [])
            .unwrap();
    }
    let sql = query(RESTED).replace("?1", "'failed'").replace("?2", "10");
    assert_eq!(steps(&many, &sql).1, 2, "what is open is found otherwise");
    assert_eq!(steps(&few, &sql), steps(&many, &sql));
}
