//! Who is followed, how urgently, and who holds one of the few places among the open streams.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::bell::{Bell, Ring};
use super::plan::Urgency;

/// Streams open at once, each on a connection of its own. Also before it is known which protocol the shop speaks.
const OVER_HTTP1: usize = 20;
/// Streams that share a connection: servers commonly allow 128 requests on one, and beyond that they hang without a word.
const OVER_HTTP2: usize = 90;

/// One follower of one order: what a follower says after it was replaced or forgotten is not heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Follower(pub u64);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stake {
    None,
    Waits,
    Holds,
    /// Was asked to give way, and has yet to.
    Leaving,
}

struct Member {
    urgency: Urgency,
    bell: Arc<Bell>,
    stake: Stake,
}

struct Room {
    capacity: usize,
    members: HashMap<Follower, Member>,
}

/// The most urgent who want a place have one; who is more urgent than a holder takes its place.
pub(super) struct Places {
    room: Mutex<Room>,
}

/// Held from before the connection is made until its end.
pub(super) struct Place {
    places: Arc<Places>,
    follower: Follower,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.places.stake(self.follower, Stake::None);
    }
}

/// Followed until it is dropped.
pub(super) struct Membership {
    places: Arc<Places>,
    pub follower: Follower,
}

impl Drop for Membership {
    fn drop(&mut self) {
        let mut room = self.places.room();
        room.members.remove(&self.follower);
        room.settle();
    }
}

impl Places {
    pub fn new() -> Arc<Self> {
        Arc::new(Self { room: Mutex::new(Room { capacity: OVER_HTTP1, members: HashMap::new() }) })
    }

    fn room(&self) -> MutexGuard<'_, Room> {
        self.room.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn enter(self: &Arc<Self>, follower: Follower, urgency: Urgency, bell: Arc<Bell>) -> Membership {
        self.room().members.insert(follower, Member { urgency, bell, stake: Stake::None });
        Membership { places: Arc::clone(self), follower }
    }

    /// The order has moved on.
    pub fn urge(&self, follower: Follower, urgency: Urgency) {
        let mut room = self.room();
        let Some(member) = room.members.get_mut(&follower).filter(|member| member.urgency != urgency) else { return };
        member.urgency = urgency;
        room.settle();
    }

    /// A place now, or none: then the bell rings when one is free, and whoever holds one with less need is asked to give
    /// way.
    pub fn ask(self: &Arc<Self>, follower: Follower) -> Option<Place> {
        let mut room = self.room();
        let entitled = room.would_hold(follower);
        let member = room.members.get_mut(&follower)?;
        member.stake = if entitled { Stake::Holds } else { Stake::Waits };
        room.settle();
        drop(room);
        entitled.then(|| Place { places: Arc::clone(self), follower })
    }

    /// No place is wanted any more.
    pub fn withdraw(&self, follower: Follower) {
        self.stake(follower, Stake::None);
    }

    fn stake(&self, follower: Follower, stake: Stake) {
        let mut room = self.room();
        let Some(member) = room.members.get_mut(&follower).filter(|member| member.stake != stake) else { return };
        member.stake = stake;
        room.settle();
    }

    /// What a stream that has just been opened tells of the shop.
    pub fn learned(&self, http2: bool) {
        let mut room = self.room();
        let capacity = if http2 { OVER_HTTP2 } else { OVER_HTTP1 };
        if std::mem::replace(&mut room.capacity, capacity) != capacity {
            room.settle();
        }
    }

    pub fn ring_all(&self, ring: Ring) {
        for member in self.room().members.values() {
            member.bell.ring(ring);
        }
    }

    /// Whether fewer than `count` others are more urgent.
    pub fn is_among_first(&self, follower: Follower, count: usize) -> bool {
        let room = self.room();
        let key = |follower: &Follower, member: &Member| (Reverse(member.urgency), *follower);
        let Some(own) = room.members.get(&follower).map(|member| key(&follower, member)) else { return false };
        room.members.iter().filter(|(other, member)| key(other, member) < own).take(count).count() < count
    }

    /// Rings for one of the few most urgent; a growing `count` goes round among them.
    pub fn ring_in_turn(&self, count: usize, among: usize, ring: Ring) {
        let room = self.room();
        let mut members: Vec<(&Follower, &Member)> = room.members.iter().collect();
        members.sort_by_key(|(follower, member)| (Reverse(member.urgency), **follower));
        members.truncate(among);
        if let Some((_, member)) = members.get(count % members.len().max(1)) {
            member.bell.ring(ring);
        }
    }
}

impl Room {
    /// Whoever wants a place or has one, the most urgent first, then who has been followed longest.
    fn claims(&mut self) -> Vec<(Follower, &mut Member)> {
        let wanting = self.members.iter_mut().filter(|(_, member)| member.stake != Stake::None);
        let mut claims: Vec<(Follower, &mut Member)> = wanting.map(|(follower, member)| (*follower, member)).collect();
        claims.sort_by_key(|(follower, member)| (Reverse(member.urgency), *follower));
        claims
    }

    fn free(&self) -> usize {
        let held = |member: &&Member| matches!(member.stake, Stake::Holds | Stake::Leaving);
        self.capacity.saturating_sub(self.members.values().filter(held).count())
    }

    /// Whether this one has a place, or may take a free one without coming before somebody more urgent who waits.
    fn would_hold(&mut self, follower: Follower) -> bool {
        let free = self.free();
        let Some(member) = self.members.get_mut(&follower) else { return false };
        if matches!(member.stake, Stake::Holds | Stake::Leaving) {
            return true;
        }
        member.stake = Stake::Waits;
        let waiting = self.claims().into_iter().filter(|(_, member)| member.stake == Stake::Waits);
        waiting.take(free).any(|(waiting, _)| waiting == follower)
    }

    fn settle(&mut self) {
        let (capacity, mut free) = (self.capacity, self.free());
        for (place, (_, member)) in self.claims().into_iter().enumerate() {
            let entitled = place < capacity;
            match member.stake {
                Stake::Holds if !entitled => {
                    member.stake = Stake::Leaving;
                    member.bell.ring(Ring::GiveWay);
                }
                Stake::Waits if free > 0 => {
                    free -= 1;
                    member.bell.ring(Ring::PlaceFree);
                }
                Stake::None | Stake::Waits | Stake::Holds | Stake::Leaving => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use futures_util::FutureExt;

    use super::*;
    use crate::clock::UnixMillis;
    use crate::domain::Phase;
    use crate::watch::plan::urgency;

    struct One {
        bell: Arc<Bell>,
        membership: Membership,
    }

    impl One {
        fn heard(&self) -> BTreeSet<Ring> {
            self.bell.heard().now_or_never().unwrap_or_default()
        }
    }

    fn enter(places: &Arc<Places>, number: u64, phase: Phase, changed_at: i64) -> One {
        let bell = Arc::new(Bell::default());
        let urgency = urgency(phase, UnixMillis(changed_at));
        One { membership: places.enter(Follower(number), urgency, Arc::clone(&bell)), bell }
    }

    fn many(places: &Arc<Places>, numbers: std::ops::Range<u64>, phase: Phase) -> (Vec<One>, Vec<Place>) {
        let ones: Vec<One> = numbers.map(|number| enter(places, number, phase, 0)).collect();
        let held = ones.iter().filter_map(|one| places.ask(one.membership.follower)).collect();
        (ones, held)
    }

    #[test]
    fn twenty_have_a_place_until_the_shop_is_known_to_speak_http2_and_then_ninety() {
        let places = Places::new();
        let (ones, held) = many(&places, 0..200, Phase::AwaitingPayment);
        assert_eq!(held.len(), 20);
        places.learned(true);
        let called: Vec<&One> = ones.iter().filter(|one| one.heard().contains(&Ring::PlaceFree)).collect();
        assert_eq!(called.len(), 70);
        let more: Vec<Place> = called.iter().filter_map(|one| places.ask(one.membership.follower)).collect();
        assert_eq!(more.len(), 70);
    }

    #[test]
    fn back_on_http1_all_but_the_twenty_most_urgent_give_way() {
        let places = Places::new();
        places.learned(true);
        let (low, low_held) = many(&places, 0..70, Phase::BeingReviewed);
        let (high, high_held) = many(&places, 70..90, Phase::PaymentSeen);
        assert_eq!((low_held.len(), high_held.len()), (70, 20));
        places.learned(false);
        assert!(low.iter().all(|one| one.heard().contains(&Ring::GiveWay)));
        assert!(high.iter().all(|one| !one.heard().contains(&Ring::GiveWay)));
    }

    #[test]
    fn who_is_more_urgent_has_the_least_urgent_give_way_and_then_takes_its_place() {
        let places = Places::new();
        let (ones, mut held) = many(&places, 0..20, Phase::AwaitingPayment);
        let idle = enter(&places, 20, Phase::BeingReviewed, 0);
        assert!(places.ask(Follower(20)).is_none());
        assert!(ones.iter().all(|one| one.heard().is_empty()), "nobody gives way to the less urgent");
        let urgent = enter(&places, 21, Phase::PaymentSeen, 0);
        assert!(places.ask(Follower(21)).is_none());
        let asked: Vec<bool> = ones.iter().map(|one| one.heard().contains(&Ring::GiveWay)).collect();
        assert_eq!(asked.iter().filter(|asked| **asked).count(), 1);
        assert_eq!(asked.last(), Some(&true), "of equals the one that came last");
        drop(held.pop());
        assert!(urgent.heard().contains(&Ring::PlaceFree) && idle.heard().is_empty());
        assert!(places.ask(Follower(20)).is_none(), "nobody slips in before the one that was called");
        assert!(places.ask(Follower(21)).is_some());
    }

    #[test]
    fn of_two_that_wait_for_payment_the_younger_is_the_more_urgent() {
        let places = Places::new();
        let old: Vec<One> = (0..20).map(|number| enter(&places, number, Phase::AwaitingPayment, 1_000)).collect();
        let _held: Vec<Place> = old.iter().filter_map(|one| places.ask(one.membership.follower)).collect();
        let _young = enter(&places, 20, Phase::AwaitingPayment, 2_000);
        assert!(places.ask(Follower(20)).is_none());
        assert_eq!(old.iter().filter(|one| one.heard().contains(&Ring::GiveWay)).count(), 1);
    }

    #[test]
    fn who_is_followed_no_longer_frees_its_place() {
        let places = Places::new();
        let (ones, held) = many(&places, 0..21, Phase::AwaitingPayment);
        assert_eq!(held.len(), 20);
        let mut ones = ones.into_iter();
        drop(ones.next());
        assert!(ones.next_back().is_some_and(|last| last.heard().contains(&Ring::PlaceFree)));
    }
}
