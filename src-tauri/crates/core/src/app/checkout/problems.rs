//! What a problem is called, where it stands and what cures it: the app's own and the shop's.

use super::approved::{Approved, ApprovedLine, Way};
use super::draft::named;
use crate::contract::{Beneficiary, Cure, Field, Phrase, ProblemView};
use crate::domain::contact;
use crate::domain::problem::{Action, ProblemField, ProblemRule};
use crate::domain::text::clean;
use crate::domain::{CoinAmount, CountryCode, Problem};

/// Longest code and longest details that are shown, in characters.
const CODE_MAX: usize = 80;
const DETAILS_MAX: usize = 200;

/// A problem that the app found: `problem-<id>-title` and `problem-<id>-sentence`.
pub(super) fn local(field: Field, line: Option<u32>, id: &str) -> ProblemView {
    let phrase = |part: &str| Phrase::new(format!("problem-{id}-{part}"));
    ProblemView { field, line, title: phrase("title"), sentence: phrase("sentence"), cure: None, code: None }
}

impl ProblemView {
    /// A value for both the title and the sentence.
    pub(super) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        let value = value.into();
        self.title = self.title.with(name, value.as_str());
        self.sentence = self.sentence.with(name, value);
        self
    }

    /// A country, with the code by which the window finds its own name for it.
    pub(super) fn of(self, name: &str, country: CountryCode) -> Self {
        self.with(name, named(country)).with(&format!("{name}_code"), country.as_str())
    }

    pub(super) fn cured(mut self, cure: Cure) -> Self {
        self.cure = Some(cure);
        self
    }
}

impl Way {
    pub(super) fn cure(&self) -> Cure {
        Cure::SwitchTo { coin: self.coin.clone(), network: self.network.clone() }
    }

    fn is(&self, coin: &str, network: &str) -> bool {
        self.coin == coin && self.network == network
    }

    /// Another network of the same coin, else the recommended way, else the first that is open.
    pub(super) fn instead<'a>(ways: &'a [Self], coin: &str, network: &str) -> Option<&'a Self> {
        let others = || ways.iter().filter(|way| !way.is(coin, network));
        let same_coin = best(others().filter(|way| way.coin == coin));
        same_coin.or_else(|| best(others()))
    }

    fn other_coin<'a>(ways: &'a [Self], coin: &str) -> Option<&'a Self> {
        best(ways.iter().filter(|way| way.coin != coin))
    }
}

fn best<'a>(ways: impl Iterator<Item = &'a Way> + Clone) -> Option<&'a Way> {
    ways.clone().find(|way| way.recommended).or_else(|| ways.clone().next())
}

/// The shop's reasons, each once, beside the field that it speaks of. Also for a refused order; never empty, so that a
/// refusal without a reason is told too.
pub(crate) fn problems_of(problems: &[Problem], approved: &Approved) -> Vec<ProblemView> {
    if problems.is_empty() {
        return vec![local(Field::Order, None, "no-reason").cured(Cure::TryAgain)];
    }
    let mut merged: Vec<(Option<u32>, Problem)> = Vec::new();
    for problem in problems {
        let line = line_named(problem, approved);
        match merged.iter_mut().find(|(at, known)| *at == line && known.code == problem.code) {
            Some((_, known)) => {
                for text in &problem.details {
                    if !known.details.contains(text) {
                        known.details.push(text.clone());
                    }
                }
            }
            None => merged.push((line, problem.clone())),
        }
    }
    merged.into_iter().map(|(line, problem)| view(line, &problem, approved)).collect()
}

fn view(line: Option<u32>, problem: &Problem, approved: &Approved) -> ProblemView {
    let code = clean(&problem.code, CODE_MAX);
    let Some(rule) = problem.rule() else {
        let view = local(Field::Order, line, "unknown").with("code", code.as_str());
        return ProblemView { code: Some(code), ..view };
    };
    let field = field_of(rule, line, problem, approved);
    let line = line.filter(|_| matches!(field, Field::Product | Field::Amount | Field::Phone));
    let details = clean(&problem.details.join(", "), DETAILS_MAX);
    let limit = limit(&problem.details);
    let view = local(field, line, rule.code)
        .with("coin", approved.coin.as_str())
        .with("network", approved.network.as_str())
        // A word that a sentence can branch on: Fluent has no test for an empty text.
        .with("known", if limit.is_some() { "yes" } else { "no" })
        .with("limit", limit.unwrap_or_default())
        .with("told", if details.is_empty() { "no" } else { "yes" })
        .with("details", details);
    let cure = match cure_of(rule, problem, approved) {
        Some(Cure::ChooseAnother) if line.is_some() && approved.lines.len() > 1 => Some(Cure::RemoveLine),
        cure => cure,
    };
    ProblemView { cure, code: Some(code), ..view }
}

/// The line that the details name, or the only one there is.
fn line_named(problem: &Problem, approved: &Approved) -> Option<u32> {
    let named = |line: &ApprovedLine| {
        problem.details.iter().any(|text| text == &line.brand_name || text.ends_with(&format!(": {}", line.brand_name)))
    };
    let mut lines = approved.lines.iter().zip(0u32..).filter(|(line, _)| named(line) || approved.lines.len() == 1);
    match (lines.next(), lines.next()) {
        (Some((_, at)), None) => Some(at),
        _ => None,
    }
}

fn field_of(rule: &ProblemRule, line: Option<u32>, problem: &Problem, approved: &Approved) -> Field {
    match rule.field {
        ProblemField::Email => Field::Email,
        ProblemField::Beneficiary => beneficiary_field(line, problem, approved),
        ProblemField::Amount => Field::Amount,
        ProblemField::Product => Field::Product,
        ProblemField::Coin => Field::Coin,
        ProblemField::Network => Field::Network,
        ProblemField::Promo => Field::Promo,
        ProblemField::Order => Field::Order,
    }
}

fn beneficiary_field(line: Option<u32>, problem: &Problem, approved: &Approved) -> Field {
    if problem.details.iter().any(|text| text == "field: email" || text == "email") {
        return Field::Email;
    }
    let named = line.and_then(|line| approved.lines.get(usize::try_from(line).ok()?));
    let by_phone = |line: &ApprovedLine| line.to == Beneficiary::Phone;
    match named {
        Some(named) if by_phone(named) => Field::Phone,
        None if approved.lines.iter().any(by_phone) => Field::Phone,
        _ => Field::Email,
    }
}

fn cure_of(rule: &ProblemRule, problem: &Problem, approved: &Approved) -> Option<Cure> {
    let (coin, network) = (approved.coin.as_str(), approved.network.as_str());
    match rule.action {
        Action::ChangeEmail | Action::ChangeBeneficiary => {
            let by_email =
                rule.action == Action::ChangeEmail || approved.lines.iter().all(|l| l.to == Beneficiary::Email);
            let meant = by_email.then(|| contact::email_typo(approved.email.expose())).flatten()?;
            contact::email(&meant).is_ok().then_some(Cure::UseEmail { email: meant })
        }
        Action::ChooseAnotherProduct | Action::NeedsAccount => Some(Cure::ChooseAnother),
        Action::RemovePromo => Some(Cure::RemovePromo),
        // The sum cannot be raised from here without buying something else; the code can be left out.
        Action::RaiseAmount if rule.field == ProblemField::Promo => Some(Cure::RemovePromo),
        Action::SwitchNetwork => match named_way(problem, approved) {
            Named::Way(way) => Some(way.cure()),
            Named::NoneOpen => None,
            Named::Nothing => Way::instead(&approved.ways, coin, network).map(Way::cure),
        },
        Action::SwitchCoin => switch_coin(rule, problem, approved),
        Action::TryLater if rule.field == ProblemField::Order => Some(Cure::TryAgain),
        Action::RaiseAmount
        | Action::LowerAmount
        | Action::WaitADay
        | Action::SplitOrder
        | Action::ContactSupport
        | Action::TryLater => None,
    }
}

fn switch_coin(rule: &ProblemRule, problem: &Problem, approved: &Approved) -> Option<Cure> {
    let is_via = rule.field == ProblemField::Coin && rule.code == "NOT_ALLOWED_PAYMENT_VIA";
    if let (true, Named::Way(way)) = (is_via, named_way(problem, approved)) {
        return Some(way.cure());
    }
    // Kinds of payment are named, and the buyer's own wallet is not among them.
    if is_via && !problem.details.is_empty() && !problem.details.iter().any(|text| text.contains("USER_WALLET")) {
        return Some(Cure::ChooseAnother);
    }
    Way::other_coin(&approved.ways, &approved.coin).map(Way::cure)
}

enum Named<'a> {
    /// An open way that the details name.
    Way(&'a Way),
    /// Pairs are named, and none of them can be paid here.
    NoneOpen,
    /// The details name no pair.
    Nothing,
}

/// Looks for the supported pairs in the details, whatever their spelling (`USDC Base`, `USDC-BASE`, `network: Base, …`).
fn named_way<'a>(problem: &Problem, approved: &'a Approved) -> Named<'a> {
    let lists_pairs =
        matches!(problem.code.as_str(), "UNSUPPORTED_PROTOCOL_COIN_COMBINATION" | "NOT_ALLOWED_PAYMENT_VIA");
    if !lists_pairs || problem.details.is_empty() {
        return Named::Nothing;
    }
    let texts: Vec<String> = problem.details.iter().map(|text| words(text)).collect();
    let named = |way: &Way| {
        let (coin, network) = (words(&way.coin), words(&way.network));
        // The network's own words do not count for the coin: `USDC ETH Mainnet` does not name ETH.
        texts.iter().any(|text| text.contains(&network) && text.replacen(&network, " ", 1).contains(&coin))
    };
    let others = approved.ways.iter().filter(|way| !way.is(&approved.coin, &approved.network) && named(way));
    let same_coin = best(others.clone().filter(|way| way.coin == approved.coin));
    match same_coin.or_else(|| best(others)) {
        Some(way) => Named::Way(way),
        None => Named::NoneOpen,
    }
}

/// ` usdc polygon matic `: lower case, one blank around each word, so that ETH is not found in METHOD.
fn words(text: &str) -> String {
    let folded = text.to_lowercase();
    let list: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    format!(" {} ", list.join(" "))
}

/// `0.5618 USDC` out of `minimum: 0.5618` and `coin: USDC`. Only a plain number is one.
fn limit(details: &[String]) -> Option<String> {
    let value_of = |keys: &[&str]| {
        let pairs = details.iter().filter_map(|text| text.split_once(": "));
        pairs.filter(|(key, _)| keys.contains(key)).map(|(_, value)| value.trim()).next()
    };
    let number = value_of(&["minimum", "min", "maximum", "max", "limit"])?;
    let number = CoinAmount::parse(number).ok()?.plain();
    Some(match value_of(&["coin", "currency"]) {
        Some(unit) => format!("{number} {}", clean(unit, 10)),
        None => number,
    })
}
