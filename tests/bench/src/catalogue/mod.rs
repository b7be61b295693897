//! Finding a brand among 10,500 while somebody types: our index beside two searches that run in a page.

pub mod made;
mod peer;

use std::time::Instant;

use cryptorefills_core::app::{BrandIndex, Typed};
use cryptorefills_core::domain::text::fold;

use self::made::{Dice, Kind, Query};
use self::peer::Peer;
use crate::fault::Fault;
use crate::figures::{Figure, Target, heading, median, percentile};

const BRANDS: usize = 10_500;
const QUERIES: usize = 1_000;

/// One pass over all queries.
pub struct Round {
    micros: Vec<f64>,
    /// The first three found of each.
    firsts: Vec<Vec<usize>>,
}

struct Side {
    p50: f64,
    p99: f64,
    /// Of 100 beginnings of names: how often a name that begins so came first.
    begun: f64,
    /// Of 100 names with one slip: how often the name was among the first three.
    slipped: f64,
}

pub fn run(words: &[&str]) -> Result<(), Fault> {
    let rounds = match words {
        [] => 5,
        ["--quick"] => {
            println!("a quick try: one round");
            1
        }
        _ => return Err(Fault::Usage),
    };
    let mut dice = Dice::new(20_261_121);
    let names = made::names(&mut dice, BRANDS);
    let queries = made::queries(&mut dice, &names, QUERIES);
    let typed: Vec<&str> = queries.iter().map(|query| query.typed.as_str()).collect();
    let begun = Instant::now();
    // A family of the name's first word, as shops have it, and a category.
    let family = |name: &str| name.split(' ').next().unwrap_or_default().to_owned();
    let families: Vec<String> = names.iter().map(|name| family(name)).collect();
    let brands = names.iter().zip(&families).map(|(name, family)| (name.as_str(), vec![family.as_str(), "e-commerce"]));
    let index = BrandIndex::new(brands);
    println!(
        "{BRANDS} made brands, {QUERIES} queries, each side in turn, each query's median of {rounds} rounds; our index was made in \
         {:.0} ms, once for each list\n",
        begun.elapsed().as_secs_f64() * 1e3
    );
    let mut mini = Peer::start("minisearch", &names, &typed)?;
    let mut fuse = Peer::start("fuse", &names, &typed)?;
    let mut passes = (Vec::new(), Vec::new(), Vec::new());
    // Once for nothing, as the peers do.
    ours(&index, &typed);
    for _ in 0..rounds {
        passes.0.push(ours(&index, &typed));
        passes.1.push(mini.round()?);
        passes.2.push(fuse.round()?);
    }
    heading();
    let side = |passes: &[Round]| side(passes, &names, &queries);
    let ours = side(&passes.0);
    told("MiniSearch", 10.0, &ours, &side(&passes.1));
    told("Fuse.js", 20.0, &ours, &side(&passes.2));
    Ok(())
}

fn ours(index: &BrandIndex, queries: &[&str]) -> Round {
    let (mut micros, mut firsts) = (Vec::new(), Vec::new());
    for typed in queries {
        let begun = Instant::now();
        let found = Typed::new(typed).map(|typed| index.find(&typed)).unwrap_or_default();
        micros.push(begun.elapsed().as_secs_f64() * 1e6);
        firsts.push(found.iter().take(3).map(|(_, place)| *place).collect());
    }
    Round { micros, firsts }
}

fn side(passes: &[Round], names: &[String], queries: &[Query]) -> Side {
    // Of each query the median of its rounds, so that a moment in which the machine did something else does not count.
    let of_query =
        |at: usize| median(&passes.iter().filter_map(|round| round.micros.get(at).copied()).collect::<Vec<_>>());
    let micros: Vec<f64> = (0..queries.len()).map(of_query).collect();
    let at = |hundredths: usize| percentile(&micros, hundredths);
    let firsts = passes.first().map(|round| round.firsts.as_slice()).unwrap_or_default();
    let answered: Vec<(&Query, &[usize])> = queries.iter().zip(firsts.iter().map(Vec::as_slice)).collect();
    let name = |place: &usize| names.get(*place).map(String::as_str).unwrap_or_default();
    let begun = share(&answered, |query, found| {
        (query.kind == Kind::Prefix)
            .then(|| found.first().is_some_and(|place| plain(name(place)).starts_with(&plain(&query.typed))))
    });
    let slipped = share(&answered, |query, found| match query.kind {
        // The same name may be there twice.
        Kind::Slip(wanted) => Some(found.iter().any(|place| name(place) == name(&wanted))),
        _ => None,
    });
    Side { p50: at(50), p99: at(99), begun, slipped }
}

/// Letters and digits alone, without accents.
fn plain(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Of 100 queries that count, how many `met` it.
fn share(answered: &[(&Query, &[usize])], met: impl Fn(&Query, &[usize]) -> Option<bool>) -> f64 {
    let verdicts: Vec<bool> = answered.iter().filter_map(|(query, found)| met(query, found)).collect();
    let count = |wanted: usize| f64::from(u32::try_from(wanted).unwrap_or(u32::MAX));
    100.0 * count(verdicts.iter().filter(|met| **met).count()) / count(verdicts.len().max(1))
}

fn told(peer: &str, times: f64, ours: &Side, theirs: &Side) {
    let micros = |value: f64| format!("{value:.0} us");
    let hundred = |value: f64| format!("{value:.1} %");
    let rows = [
        ("p50", micros(ours.p50), micros(theirs.p50), theirs.p50 / ours.p50, Target::None),
        ("p99", micros(ours.p99), micros(theirs.p99), theirs.p99 / ours.p99, Target::AtLeast(times)),
        ("a beginning first", hundred(ours.begun), hundred(theirs.begun), ours.begun, Target::AtLeast(100.0)),
        ("one slip in three", hundred(ours.slipped), hundred(theirs.slipped), ours.slipped, Target::AtLeast(95.0)),
    ];
    for (what, ours, peer_said, ratio, target) in rows {
        Figure { name: &format!("search, {peer}: {what}"), ours, peer: peer_said, ratio, target }.print();
    }
}
