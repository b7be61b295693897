//! One order as the window sees it: full or masked by the one discreet flag.

use std::time::Duration;

use super::agreement;
use super::blocks::blocks;
use super::book::{self, short};
use super::checkout::{Approved, ApprovedLine};
use super::orders::link_view;
use super::secrets;
use super::session::Session;
use crate::clock::UnixMillis;
use crate::contract::{
    AppError, Beneficiary, CodeMark, DeliveryState, DeliveryView, Disagreement, ExplanationView, Kind, OrderLine,
    OrderRow, OrderView, PaymentView, Phrase, ProfileKind, QrKind, QrView, ReceivedView, RefundView, Source,
    TimelineEntry,
};
use crate::domain::{DeliveryFacts, LocalId, OrderId, Phase, Secret};
use crate::explain::{Code, Explanation, MoneyMoved, Situation, explain};
use crate::payment::{self, PaymentRequest, Purpose};
use crate::store::{KeptMark, StoredOrder, Transition};

/// Something is still expected to happen soon.
fn is_moving(order: &StoredOrder, now: UnixMillis) -> bool {
    !order.phase.is_over() && (order.order_id.is_none() || book::is_followed(order, now))
}

/// Our own estimate of the payment window: the answer names none.
const WINDOW_SECONDS: i64 = 30 * 60;
const LONGEST_INVOICE_SECONDS: i64 = 24 * 60 * 60;
/// What stands for a value in discreet mode.
const HIDDEN: &str = "••••";

fn mask(text: String, discreet: bool) -> String {
    if discreet { HIDDEN.to_owned() } else { text }
}

fn label(line: &ApprovedLine) -> String {
    if line.quantity > 1 { format!("{} × {}", line.quantity, short(&line.label)) } else { short(&line.label) }
}

impl Session {
    pub(crate) fn row(&self, order: &StoredOrder, discreet: bool, now: UnixMillis) -> Result<OrderRow, AppError> {
        let approved = book::approved(order)?;
        let first = approved.lines.first();
        let amount = order.facts.as_ref().and_then(|facts| facts.coin_amount).unwrap_or(approved.amount);
        let to = first.map(|line| line.beneficiary.expose().to_owned()).unwrap_or_default();
        let word = order.facts.as_ref().map(|facts| facts.order_state.as_word().to_owned()).unwrap_or_default();
        Ok(OrderRow {
            id: order.local_id.as_str().to_owned(),
            brand_id: first.map(|line| line.brand_id.clone()).unwrap_or_default(),
            has_logo: first.is_some_and(|line| line.has_logo),
            background: first.map(|line| line.background.clone()).unwrap_or_default(),
            name: approved.title(),
            label: first.map(label).unwrap_or_default(),
            kind: first.map_or(Kind::GiftCard, |line| line.kind),
            country: first.map(|line| line.country.to_string()).unwrap_or_default(),
            phase: order.phase,
            shop_word: short(&word),
            amount: mask(amount.shown(), discreet),
            coin: short(&approved.coin),
            network: short(&approved.network),
            to: mask(to, discreet),
            order_id: order.order_id.as_ref().map(|id| mask(OrderId::masked(id), discreet)),
            started_at: order.started_at.0,
            moving: is_moving(order, now),
            link: link_view(self.supervisor.link(&order.local_id), now),
        })
    }

    pub(crate) async fn view(&self, order: StoredOrder, discreet: bool) -> Result<OrderView, AppError> {
        let now = self.book.clock.wall();
        let approved = book::approved(&order)?;
        let mut row = self.row(&order, discreet, now)?;
        let request = if order.phase.shows_address() || order.phase == Phase::PaymentBlocked {
            self.book.request(&order, &approved, now).await
        } else {
            None
        };
        let mut disagreements: Vec<Disagreement> = stored_differences(&order);
        let mut payment = None;
        match request {
            Some(Ok(request)) if order.phase.shows_address() => {
                payment = Some(self.payment_view(&order, &request, discreet, now));
            }
            Some(Err(found)) => {
                // An invoice can run out between two answers: then this view is as blocked as if the shop had said so.
                row.phase = Phase::PaymentBlocked;
                disagreements.extend(found.into_iter().map(|one| Disagreement {
                    fact: one.fact.word().to_owned(),
                    expected: mask(one.expected, discreet),
                    found: mask(one.found, discreet),
                }));
            }
            _ => {}
        }
        if order.facts.as_ref().is_some_and(|facts| facts.address_changed) && row.phase == Phase::PaymentBlocked {
            payment = None;
            disagreements.push(changed_address(&order, discreet));
        }
        disagreements.extend(raised(&order, &approved, discreet));
        if approved.added_by_id && row.phase == Phase::PaymentBlocked {
            disagreements = vec![not_approved_here(&order)];
        }
        let timeline = timeline(&self.store.timeline(&order.local_id).await?);
        let marks = self.store.marks(&order.local_id).await?;
        let told = self.told(&order, &approved, row.phase, now);
        Ok(OrderView {
            explanation: explanation(&told, self.book.settings.support_contact()),
            order_again: may_order_again(told.code),
            step: row.phase.step(),
            lines: approved.lines.iter().map(|line| order_line(line, discreet)).collect(),
            payment,
            disagreements,
            received: received(&order, discreet),
            refund: refund(&order, discreet),
            deliveries: deliveries(&order, &approved, &marks, discreet),
            timeline,
            refund_address: approved
                .refund_address
                .as_ref()
                .map(|address| mask(crate::domain::ids::mask_middle(address.expose()), discreet)),
            link_note: self.link_note(&order.local_id),
            unsaved: self.book.unsaved.why(&order.local_id),
            demo_payable: self.kind == ProfileKind::Demo && row.phase.shows_address(),
            row,
        })
    }

    fn link_note(&self, id: &LocalId) -> Option<Phrase> {
        let refused = self.supervisor.link(id).is_some() && self.supervisor.record(id)?.is_unauthorized();
        refused.then(|| Phrase::new("link-partner-refused"))
    }

    /// `phase`: as it is shown, which may be newer than the one that was written.
    fn told(&self, order: &StoredOrder, approved: &Approved, phase: Phase, now: UnixMillis) -> Explanation {
        // The wall clock may have been put forward: nothing has lasted longer than the order itself.
        let lasted =
            order.changed_at.seconds_until(now).min(self.book.elapsed.seconds(order, self.book.clock.as_ref()));
        let age = Duration::from_secs(u64::try_from(lasted).unwrap_or(0));
        explain(&Situation { phase, ..book::situation(order, approved, age) })
    }

    fn payment_view(
        &self,
        order: &StoredOrder,
        request: &PaymentRequest,
        discreet: bool,
        now: UnixMillis,
    ) -> PaymentView {
        let demo = self.book.purpose == Purpose::Demo;
        let seconds = |span: i64| u32::try_from(span.max(0)).unwrap_or(0);
        let total = request.invoice_expires_at.map_or(WINDOW_SECONDS, |end| invoice_seconds(order, end));
        let left = (total - self.book.elapsed.seconds(order, self.book.clock.as_ref())).clamp(0, total);
        let words = |id: &str| Phrase::new(id).with("coin", &request.coin).with("network", &request.network);
        PaymentView {
            amount: mask(request.amount.shown(), discreet),
            coin: request.coin.clone(),
            network: request.network.clone(),
            address_groups: if discreet { vec![HIDDEN.to_owned()] } else { payment::groups(&request.address) },
            is_invoice: request.is_invoice,
            memo: request.memo.clone().map(|memo| mask(memo, discreet)),
            qrs: if discreet { Vec::new() } else { qr_views(request, demo) },
            checked: words("payment-checked"),
            warning: words("payment-warning"),
            seconds_left: seconds(left),
            seconds_total: seconds(total),
            until: now.plus_seconds(left).0,
            can_open_wallet: !demo && request.wallet_uri.is_some(),
            demo,
        }
    }
}

fn explanation(told: &Explanation, support: Option<String>) -> ExplanationView {
    let words = |id: &str| match told.code {
        Code::UnknownState => Phrase::new(id).with("word", short(&told.shop_word)),
        _ => Phrase::new(id),
    };
    ExplanationView {
        code: told.code.word().to_owned(),
        meaning: words(&told.code.meaning_id()),
        money: (told.code.implies() == MoneyMoved::Unknown).then(|| words(told.money_moved.word_id())),
        should: words(&told.code.buyer_id()),
        contact: support
            .filter(|_| told.code.names_support())
            .map(|contact| Phrase::new("explain-contact").with("contact", contact)),
    }
}

/// The codes whose advice to the buyer names a new order.
fn may_order_again(code: Code) -> bool {
    matches!(
        code,
        Code::OutcomeUnknown
            | Code::Mismatch
            | Code::PaymentBlocked
            | Code::AddedById
            | Code::ExpiredUnpaid
            | Code::PaymentFailed
            | Code::PaymentSetupFailed
    )
}

/// How long an invoice is good for: by the shop's own clock where it names a plausible time, else by ours.
fn invoice_seconds(order: &StoredOrder, end: UnixMillis) -> i64 {
    let requested = order.facts.as_ref().and_then(|facts| facts.payment_requested_at);
    let by_shop = requested.map(|requested| UnixMillis(requested.saturating_mul(1000)).seconds_until(end));
    let by_us = order.started_at.seconds_until(end);
    let plausible = |seconds: &i64| (1..=LONGEST_INVOICE_SECONDS).contains(seconds);
    by_shop.filter(plausible).unwrap_or_else(|| by_us.clamp(0, LONGEST_INVOICE_SECONDS))
}

fn qr_views(request: &PaymentRequest, demo: bool) -> Vec<QrView> {
    // Where the address alone stands first, wallets are known to read the rest wrong.
    let careful = request.qrs.first().is_some_and(|first| first.kind == payment::QrKind::Address);
    let caption = |kind: payment::QrKind| {
        let id = match kind {
            _ if demo => "qr-caption-demo",
            _ if request.is_invoice => "qr-caption-invoice",
            payment::QrKind::Request if careful => "qr-caption-request-careful",
            payment::QrKind::Request => "qr-caption-request",
            payment::QrKind::Address => "qr-caption-address",
        };
        Phrase::new(id).with("amount", request.amount.shown()).with("coin", &request.coin)
    };
    let view = |qr: &payment::Qr| QrView {
        kind: match qr.kind {
            payment::QrKind::Request => QrKind::Request,
            payment::QrKind::Address => QrKind::Address,
        },
        caption: caption(qr.kind),
        size: u32::try_from(qr.picture.size).unwrap_or(0),
        modules: qr.picture.modules.iter().map(|dark| if *dark { '1' } else { '0' }).collect(),
    };
    request.qrs.iter().map(view).collect()
}

fn stored_differences(order: &StoredOrder) -> Vec<Disagreement> {
    let view = |one: &crate::store::Difference| Disagreement {
        fact: one.fact.clone(),
        expected: one.expected.clone(),
        found: one.found.clone(),
    };
    order.differences.iter().map(view).collect()
}

fn raised(order: &StoredOrder, approved: &Approved, discreet: bool) -> Option<Disagreement> {
    if order.phase != Phase::PriceMoved {
        return None;
    }
    let asked = agreement::raised(approved, order.agreed, order.facts.as_ref()?)?;
    let limit = order.agreed.unwrap_or(approved.amount);
    let text = |amount: crate::domain::CoinAmount| mask(format!("{} {}", amount.shown(), approved.coin), discreet);
    Some(Disagreement { fact: "fact-amount".to_owned(), expected: text(limit), found: text(asked) })
}

/// An order that was added by its id: there is no approval that its payment could be held against.
fn not_approved_here(order: &StoredOrder) -> Disagreement {
    let id = order.order_id.as_ref().map(OrderId::masked).unwrap_or_default();
    Disagreement { fact: "fact-approval".to_owned(), expected: "–".to_owned(), found: id }
}

/// The address is another one than the order began with.
fn changed_address(order: &StoredOrder, discreet: bool) -> Disagreement {
    let now = order.facts.as_ref().and_then(|facts| facts.wallet_address.as_ref());
    let now = now.map(|address| crate::domain::ids::mask_middle(address.expose())).unwrap_or_default();
    Disagreement { fact: "fact-address".to_owned(), expected: "–".to_owned(), found: mask(now, discreet) }
}

fn received(order: &StoredOrder, discreet: bool) -> Option<ReceivedView> {
    let facts = order.facts.as_ref()?;
    let received = facts.received.filter(|received| received.is_payable())?;
    let due = facts.coin_amount?;
    Some(ReceivedView {
        received: mask(received.shown(), discreet),
        due: mask(due.shown(), discreet),
        missing: received.missing_of(due).map(|missing| mask(missing.shown(), discreet)),
        coin: facts.coin.clone().map(|coin| short(&coin)).unwrap_or_default(),
        percent: received.percent_of(due).filter(|_| !discreet),
    })
}

fn refund(order: &StoredOrder, discreet: bool) -> Option<RefundView> {
    let refund = order.facts.as_ref()?.refund.as_ref()?;
    Some(RefundView {
        amount: refund.amount.map(|amount| mask(amount.shown(), discreet)),
        currency: refund.currency.as_deref().map(short),
        reason: refund.reason.as_deref().map(|reason| crate::domain::text::clean(reason, 400)),
    })
}

fn order_line(line: &ApprovedLine, discreet: bool) -> OrderLine {
    OrderLine {
        name: short(&line.brand_name),
        label: short(&line.label),
        quantity: line.quantity,
        to: mask(line.beneficiary.expose().to_owned(), discreet),
        country: line.country.to_string(),
    }
}

fn deliveries(order: &StoredOrder, approved: &Approved, marks: &[KeptMark], discreet: bool) -> Vec<DeliveryView> {
    let Some(facts) = &order.facts else { return Vec::new() };
    (0_u32..)
        .zip(&facts.deliveries)
        .map(|(index, delivery)| {
            let line = approved.lines.iter().find(|line| Some(&line.brand_name) == delivery.brand_name.as_ref());
            let line = line.or(approved.lines.first());
            let told = |text: &Secret| secrets::without_codes(delivery, text.expose());
            let to = delivery.beneficiary_account.as_ref().or(line.map(|line| &line.beneficiary));
            DeliveryView {
                index,
                name: line.map(|line| short(&line.brand_name)).unwrap_or_default(),
                label: delivery_label(delivery, line),
                to: mask(to.map(|to| to.expose().to_owned()).unwrap_or_default(), discreet),
                state: delivery_state(delivery, line),
                secrets: secrets::views(delivery),
                how_to_redeem: delivery.redeem_html.as_ref().map(|html| blocks(&told(html))).unwrap_or_default(),
                failure: delivery.failure.as_ref().map(|text| crate::domain::text::clean(&told(text), 400)),
                mark: code_mark(marks, index, discreet),
            }
        })
        .collect()
}

fn code_mark(marks: &[KeptMark], delivery: u32, discreet: bool) -> CodeMark {
    let kept = marks.iter().find(|mark| mark.delivery == delivery);
    let balance = kept.map(|mark| mark.balance.expose().to_owned()).filter(|balance| !balance.is_empty());
    CodeMark {
        used: kept.is_some_and(|mark| mark.used),
        balance: balance.map(|balance| mask(balance, discreet)).unwrap_or_default(),
    }
}

fn delivery_label(delivery: &DeliveryFacts, line: Option<&ApprovedLine>) -> String {
    let told = delivery.localized_denomination.as_deref().map(short).filter(|label| !label.is_empty());
    told.or_else(|| line.map(|line| short(&line.label))).unwrap_or_default()
}

fn delivery_state(delivery: &DeliveryFacts, line: Option<&ApprovedLine>) -> DeliveryState {
    let top_up = line.is_some_and(|line| line.to == Beneficiary::Phone);
    if delivery.has_failed() {
        DeliveryState::Failed
    } else if delivery.is_delivered() || delivery.has_code() || (top_up && delivery.operator_reference.is_some()) {
        DeliveryState::Delivered
    } else {
        DeliveryState::Waiting
    }
}

/// Newest first, each with how long it lasted.
fn timeline(steps: &[Transition]) -> Vec<TimelineEntry> {
    let ends = steps.iter().skip(1).map(|next| Some(next.at)).chain([None]);
    let mut entries: Vec<TimelineEntry> = steps
        .iter()
        .zip(ends)
        .map(|(step, end)| TimelineEntry {
            phase: step.phase,
            shop_word: step.shop_word.clone(),
            at: step.at.0,
            source: match step.source.as_str() {
                "stream" => Source::Stream,
                "poll" => Source::Poll,
                _ => Source::App,
            },
            seconds: end.map(|end| u32::try_from(step.at.seconds_until(end)).unwrap_or(0)),
        })
        .collect();
    entries.reverse();
    entries
}
