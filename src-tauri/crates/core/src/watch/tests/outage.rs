//! Two hundred orders at once: who has a stream, who asks when, and what happens when the shop goes and comes back.

use std::collections::BTreeMap;

use super::crowd::{Asked, Crowd, Kind, Weather, crowd, name, number};
use crate::domain::LocalId;
use crate::watch::Link;

fn busiest_second(asked: &[Asked], kind: Kind) -> usize {
    let mut seconds: BTreeMap<u64, usize> = BTreeMap::new();
    for asked in asked.iter().filter(|asked| asked.kind == kind) {
        *seconds.entry(asked.at.as_secs()).or_default() += 1;
    }
    seconds.values().max().copied().unwrap_or_default()
}

async fn settled(orders: usize, http2: bool) -> Crowd {
    let crowd = crowd(orders, http2, "");
    crowd.until(200.0).await;
    crowd
}

#[tokio::test(start_paused = true)]
async fn of_two_hundred_orders_the_ninety_most_urgent_have_a_stream_over_http2_and_the_rest_are_polled() {
    let crowd = settled(200, true).await;
    assert_eq!((crowd.open(), crowd.most_open()), (90, 90));
    assert_eq!(crowd.live(), (110..200).collect::<Vec<_>>());
    assert_eq!(crowd.fresh_since(99.0).len(), 200, "each order is asked after within a hundred seconds");
}

#[tokio::test(start_paused = true)]
async fn over_http1_it_is_the_twenty_most_urgent() {
    let crowd = settled(200, false).await;
    assert_eq!((crowd.open(), crowd.most_open()), (20, 20));
    assert_eq!(crowd.live(), (180..200).collect::<Vec<_>>());
    assert_eq!(crowd.fresh_since(99.0).len(), 200);
}

#[tokio::test(start_paused = true)]
async fn at_the_start_the_most_urgent_are_asked_after_first_and_nobody_asks_more_than_four_times_a_second() {
    let crowd = settled(200, true).await;
    let asked = crowd.asked_since(0.0);
    let mut first: Vec<usize> = asked.iter().take(8).map(|asked| number(&asked.order)).collect();
    first.sort_unstable();
    assert_eq!(first, (192..200).collect::<Vec<_>>());
    for second in 1_u64..100 {
        let count = asked.iter().filter(|asked| asked.at.as_secs() == second).count();
        assert!(count <= 5, "{count} in second {second}");
    }
}

#[tokio::test(start_paused = true)]
async fn fault_60_two_hundred_watchers_return_to_a_server_spread_over_time() {
    for down_for in [0.1, 1.0, 3.0, 10.0, 30.0, 120.0] {
        let crowd = settled(200, true).await;
        crowd.turns(Weather::Gone);
        crowd.until(200.0 + down_for).await;
        crowd.turns(Weather::Fair);
        crowd.until(400.0 + down_for).await;
        let asked = crowd.asked_since(200.0);
        assert_eq!(crowd.open(), 90, "down for {down_for} s");
        for kind in [Kind::Connect, Kind::Poll] {
            let busiest = busiest_second(&asked, kind);
            assert!(busiest <= 20, "down for {down_for} s: {busiest} of 200 in one second");
        }
        crowd.supervisor.stop().await;
    }
}

#[tokio::test(start_paused = true)]
async fn fault_60_a_few_watchers_need_not_wait_for_one_another() {
    let crowd = settled(8, false).await;
    crowd.supervisor.begin_anew();
    crowd.until(200.1).await;
    assert_eq!(crowd.fresh_since(200.0).len(), 8);
}

#[tokio::test(start_paused = true)]
async fn while_the_shop_is_gone_one_tries_for_all_and_everybody_is_told_how_old_things_are() {
    let crowd = settled(200, true).await;
    crowd.turns(Weather::Gone);
    crowd.until(210.0).await;
    let asked = crowd.asked_since(200.0);
    assert!((8..=13).contains(&asked.len()), "{}", asked.len());
    assert!(crowd.supervisor.links().iter().all(|link| matches!(link, Link::Offline { .. })));
    crowd.until(800.0).await;
    let later = crowd.asked_since(500.0).len();
    assert!((8..=11).contains(&later), "each half minute: {later} in five minutes");
}

#[tokio::test(start_paused = true)]
async fn after_ten_seconds_without_the_shop_the_eight_most_urgent_are_fresh_within_a_second_and_a_half() {
    for orders in [8, 200] {
        let crowd = settled(orders, true).await;
        crowd.turns(Weather::Gone);
        crowd.until(210.0).await;
        crowd.turns(Weather::Fair);
        crowd.until(211.5).await;
        let fresh = crowd.fresh_since(210.0);
        assert!((orders - 8..orders).all(|number| fresh.contains(&number)), "of {orders}: {fresh:?}");
        crowd.until(214.0).await;
        // The seed's eight watchers knock 1, 3, 7 and 15 s after the loss.
        if orders == 8 {
            let asked = crowd.asked_since(200.0).len();
            assert!(asked <= 32 && crowd.open() == 8, "{asked} requests, {} open", crowd.open());
        }
        crowd.supervisor.stop().await;
    }
}

#[tokio::test(start_paused = true)]
async fn somebody_who_looks_need_not_wait_for_the_next_try() {
    let crowd = settled(20, true).await;
    crowd.turns(Weather::Gone);
    crowd.until(300.1).await;
    crowd.turns(Weather::Fair);
    crowd.supervisor.check_now(&LocalId::new(name(3)));
    crowd.until(300.2).await;
    assert!(crowd.fresh_since(300.0).contains(&3));
    crowd.until(302.5).await;
    assert!((12..20).all(|number| crowd.fresh_since(300.0).contains(&number)), "and brings all others back");
}

#[tokio::test(start_paused = true)]
async fn after_waking_the_eight_most_urgent_are_fresh_within_two_seconds() {
    let crowd = settled(200, true).await;
    crowd.turns(Weather::Gone);
    crowd.until(300.0).await;
    crowd.turns(Weather::Fair);
    crowd.supervisor.begin_anew();
    crowd.until(302.0).await;
    let fresh = crowd.fresh_since(300.0);
    assert!((192..200).all(|number| fresh.contains(&number)), "{fresh:?}");
}

#[tokio::test(start_paused = true)]
async fn one_bad_order_keeps_nobody_else_from_anything() {
    let crowd = crowd(8, true, "order-7");
    crowd.until(300.0).await;
    assert_eq!(crowd.live(), (0..7).collect::<Vec<_>>());
    assert!(crowd.asked_since(0.0).len() < 150, "{}", crowd.asked_since(0.0).len());
}

#[tokio::test(start_paused = true)]
async fn a_shop_that_refuses_every_stream_is_polled_and_not_stormed() {
    let crowd = settled(8, true).await;
    crowd.turns(Weather::NoStreams);
    crowd.until(800.0).await;
    let connects = crowd.asked_since(200.0).iter().filter(|asked| asked.kind == Kind::Connect).count();
    assert!(connects <= 8 * 27, "{connects}");
    assert_eq!(crowd.fresh_since(784.0).len(), 8, "a poll each fifteen seconds");
    assert!(crowd.supervisor.links().iter().all(|link| matches!(link, Link::Polling { .. })));
}

#[tokio::test(start_paused = true)]
async fn two_hundred_followers_end_at_once() {
    let crowd = settled(200, true).await;
    let before = tokio::time::Instant::now();
    crowd.supervisor.stop().await;
    assert!(before.elapsed().as_millis() < 10);
    assert_eq!(crowd.open(), 0);
}
