//! The orders that the app keeps on this computer: where they lie, and which of them are wanted.

use std::path::PathBuf;

use cryptorefills_core::app::{KeptOrders, shop_folder, states_of};
use cryptorefills_core::contract::{ArchivedOrders, Kind, OrdersQuery, OrdersSort, Phrase};
use cryptorefills_core::domain::{CountryCode, Phase};
use cryptorefills_core::vault::{SERVICE, Vault};
use time::format_description::StaticFormatDescription;
use time::macros::format_description;
use time::{Date, Time};

use crate::arguments::{Archived, Global, Kept, Place, Sort, State, Wanted, Ware};
use crate::commands::doctor::usual_folder;
use crate::failure::Failure;
use crate::shop;
use crate::terminal::Terminal;

const DAY: StaticFormatDescription = format_description!("[year]-[month]-[day]");

/// Written in full only by whoever sits in front of it.
pub(in crate::commands) fn allowed(kept: &Kept, terminal: &Terminal) -> Result<(), Failure> {
    if kept.reveal && !terminal.shows_codes() {
        return Err(Failure::Usage(Phrase::new("cli-reveal-orders")));
    }
    Ok(())
}

/// The app has to be closed: two programs never have the orders open at once.
pub(super) async fn open(place: &Place, global: &Global) -> Result<KeptOrders, Failure> {
    let root = place.data_dir.clone().or_else(usual_folder);
    let root: PathBuf = root.ok_or_else(|| Failure::Usage(Phrase::new("cli-no-data-folder")))?;
    let opened = if place.demo {
        let folder = root.join("demo");
        KeptOrders::open(&folder, &Vault::file(&folder)).await
    } else {
        let folder = root.join(shop_folder(&shop::base(global)?));
        KeptOrders::open(&folder, &Vault::system(SERVICE)).await
    };
    opened.map_err(|error| Failure::File(error.sentence))
}

pub(super) fn query(wanted: &Wanted) -> Result<OrdersQuery, Failure> {
    let until = wanted.until.as_deref().map(|day| moment(day, true)).transpose()?;
    Ok(OrdersQuery {
        text: wanted.text.clone().unwrap_or_default(),
        phases: wanted.state.iter().copied().flat_map(phases).collect(),
        since: wanted.since.as_deref().map(|day| moment(day, false)).transpose()?,
        until,
        brands: wanted.brand.clone(),
        coins: wanted.coin.clone(),
        kinds: wanted.kind.iter().copied().map(kind).collect(),
        countries: wanted.sold_in.iter().map(CountryCode::to_string).collect(),
        labels: wanted.label.clone(),
        archived: match wanted.archived {
            Archived::Hidden => ArchivedOrders::Hidden,
            Archived::Only => ArchivedOrders::Only,
            Archived::Both => ArchivedOrders::Both,
        },
        sort: match wanted.sort {
            Sort::State => OrdersSort::State,
            Sort::Newest => OrdersSort::Newest,
        },
    })
}

fn phases(state: State) -> Vec<Phase> {
    match state {
        State::Among(group) => states_of(group).collect(),
        State::Exactly(phase) => vec![phase],
    }
}

fn kind(ware: Ware) -> Kind {
    match ware {
        Ware::Giftcard => Kind::GiftCard,
        Ware::Topup => Kind::TopUp,
        Ware::Esim => Kind::Esim,
    }
}

/// The beginning of a day in UTC, or of the one after it; milliseconds since 1970.
fn moment(day: &str, after: bool) -> Result<i64, Failure> {
    let wrong = || Failure::Usage(Phrase::new("cli-date"));
    let day = Date::parse(day, &DAY).map_err(|_| wrong())?;
    let day = if after { day.next_day().ok_or_else(wrong)? } else { day };
    Ok(day.with_time(Time::MIDNIGHT).assume_utc().unix_timestamp() * 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_counts_whole() {
        assert_eq!(moment("2026-09-21", false).expect("a day"), 1_789_948_800_000);
        assert_eq!(moment("2026-09-21", true).expect("a day"), 1_789_948_800_000 + 86_400_000);
        for wrong in ["21.9.2026", "2026-13-01", "today", ""] {
            assert!(moment(wrong, false).is_err(), "{wrong}");
        }
    }
}
