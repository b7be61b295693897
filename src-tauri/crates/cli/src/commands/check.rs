//! The shop's opinion of an order that is never placed.

use cryptorefills_core::app::OWN_NAME;
use cryptorefills_core::contract::Phrase;
use cryptorefills_core::domain::contact::{self, EmailFault, PhoneFault};
use cryptorefills_core::domain::text::{NAME_MAX, clean};
use cryptorefills_core::domain::{CoinAmount, Problem, Secret};
use cryptorefills_core::partner::{DeliveryType, OrderRequest, RequestLine, Validation};
use serde::Serialize;

use super::catalogue::shown;
use super::item::{self, Found};
use crate::arguments::Check;
use crate::failure::{Failure, Verdict};
use crate::shop::Shop;
use crate::terminal::Terminal;

/// Longest code and longest detail that are shown, in characters.
const CODE_MAX: usize = 80;
const DETAIL_MAX: usize = 200;

/// Nothing of whom it goes to is repeated.
#[derive(Serialize)]
pub(super) struct Opinion {
    /// The shop would take it.
    ok: bool,
    problems: Vec<ProblemRow>,
    brand: String,
    country: String,
    denomination: Option<String>,
    /// In `currency`.
    face_value: Option<String>,
    currency: Option<String>,
    coin: String,
    network: String,
    /// A quote in `coin`; absent when there are problems.
    coin_amount: Option<String>,
    /// Before a promo code.
    original_coin_amount: Option<String>,
    payment_fee: Option<String>,
    promo_code: Option<String>,
}

#[derive(Serialize)]
struct ProblemRow {
    /// The shop's own word.
    problem: String,
    details: Vec<String>,
}

pub(super) async fn opinion(shop: &Shop, wanted: &Check) -> Result<Opinion, Failure> {
    let email = email(&wanted.email)?;
    let found = item::find(shop, &wanted.item, &wanted.coin).await?;
    let to = recipient(shop, &found, wanted, &email)?;
    let order = OrderRequest {
        lines: vec![RequestLine {
            brand_name: found.goods.brand.clone(),
            country: shop.country,
            kind: found.goods.kind.clone(),
            denomination: found.denomination.clone(),
            beneficiary: to,
            quantity: 1,
        }],
        email,
        coin: wanted.coin.clone(),
        network: wanted.network.clone(),
        promo_code: wanted.promo.clone(),
        refund_wallet_address: None,
        newsletter: false,
        lang: shop.client.identity().lang,
        utm_source: OWN_NAME.to_owned(),
    };
    let (problems, quote) = match shop.client.validate(&order).await {
        Ok(validation) => (validation.problems.clone(), Some(validation)),
        Err(error) if !error.problems().is_empty() => (error.problems().to_vec(), None),
        Err(error) => return Err(error.into()),
    };
    told(shop, wanted, &found, &problems, quote.filter(|_| problems.is_empty()))
}

fn email(typed: &str) -> Result<Secret, Failure> {
    let refused = |fault: EmailFault| not_sent(&fault);
    contact::email(typed).map(|email| Secret::new(email.expose())).map_err(refused)
}

fn not_sent(fault: &dyn std::error::Error) -> Failure {
    Failure::Usage(Phrase::new("cli-recipient").with("why", fault.to_string()))
}

fn recipient(shop: &Shop, found: &Found, wanted: &Check, email_of_buyer: &Secret) -> Result<Secret, Failure> {
    match (&found.product.delivery_type, &wanted.to) {
        (DeliveryType::ByEmail, None) => Ok(email_of_buyer.clone()),
        (DeliveryType::ByEmail, Some(to)) => email(to),
        (DeliveryType::ByPhone, Some(to)) => {
            let refused = |fault: PhoneFault| not_sent(&fault);
            contact::phone(to, shop.country).map(Secret::new).map_err(refused)
        }
        (DeliveryType::ByPhone, None) => Err(Failure::Usage(Phrase::new("cli-to-missing"))),
        (DeliveryType::Other(_), _) => Err(Failure::Usage(Phrase::new("cli-by-account"))),
    }
}

/// `quote`: the shop's answer, when there are no problems in it.
fn told(
    shop: &Shop,
    wanted: &Check,
    found: &Found,
    problems: &[Problem],
    quote: Option<Validation>,
) -> Result<Opinion, Failure> {
    // A price in another coin is none for this order.
    let coin_fits =
        |quote: &Validation| quote.coin.as_deref().is_none_or(|coin| coin.eq_ignore_ascii_case(&wanted.coin));
    let quote = quote.filter(coin_fits);
    let amount = quote.as_ref().and_then(|quote| quote.coin_amount).filter(|amount| amount.is_payable());
    let ok = problems.is_empty();
    if ok && amount.is_none() {
        return Err(Failure::Unreadable(Phrase::new("price-not-stated")));
    }
    let of_quote = |part: fn(&Validation) -> Option<CoinAmount>| quote.as_ref().and_then(part).map(CoinAmount::plain);
    Ok(Opinion {
        ok,
        problems: problems.iter().map(ProblemRow::of).collect(),
        brand: shown(&found.goods.brand),
        country: shop.country.to_string(),
        denomination: found.key(),
        face_value: found.face_value.map(CoinAmount::plain),
        currency: found.currency.as_deref().map(shown),
        coin: shown(&wanted.coin),
        network: shown(&wanted.network),
        coin_amount: amount.map(CoinAmount::plain),
        original_coin_amount: of_quote(|quote| quote.original_coin_amount),
        payment_fee: of_quote(|quote| quote.payment_fee),
        promo_code: quote.as_ref().and_then(|quote| quote.coupon_code.as_deref()).map(|code| clean(code, NAME_MAX)),
    })
}

impl ProblemRow {
    fn of(problem: &Problem) -> Self {
        Self {
            problem: clean(&problem.code, CODE_MAX),
            details: problem.details.iter().map(|detail| clean(detail, DETAIL_MAX)).collect(),
        }
    }
}

impl Opinion {
    pub(super) fn print(&self, terminal: &Terminal) -> Result<Verdict, Failure> {
        let verdict = if self.ok { Verdict::Good } else { Verdict::No };
        if terminal.json() {
            terminal.value(self)?;
            return Ok(verdict);
        }
        let amount = self.coin_amount.clone().unwrap_or_default();
        let id = if self.ok { "cli-would-pass" } else { "cli-would-refuse" };
        let phrase = Phrase::new(id).with("amount", amount).with("coin", &*self.coin).with("network", &*self.network);
        terminal.line(&terminal.say(&phrase))?;
        let row = |row: &ProblemRow| vec![row.problem.clone(), self.meaning(row, terminal)];
        terminal.table(&["cli-head-problem", "cli-head-meaning"], self.problems.iter().map(row).collect())?;
        Ok(verdict)
    }

    /// The app's own heading for a problem, and what the shop added to it.
    fn meaning(&self, row: &ProblemRow, terminal: &Terminal) -> String {
        let known = cryptorefills_core::domain::problem::rule(&row.problem).is_some();
        let id = if known { row.problem.as_str() } else { "unknown" };
        let phrase = Phrase::new(format!("problem-{id}-title"))
            .with("coin", &*self.coin)
            .with("network", &*self.network)
            .with("code", &*row.problem)
            .with("known", "no")
            .with("limit", "");
        let title = terminal.say(&phrase);
        if row.details.is_empty() { title } else { format!("{title} ({})", row.details.join(", ")) }
    }
}
