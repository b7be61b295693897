//! Writes `ui/src/contract/types.ts`. The file is committed; a test fails when it drifts.

use std::fmt::Write as _;

use ts_rs::{Config, TS};

use super::*;

/// The whole file.
pub fn typescript() -> String {
    let config = Config::new();
    let mut out = String::from(
        "// Generated from src-tauri/crates/core/src/contract by `cargo xtask contract`. Do not edit.\n\n",
    );
    macro_rules! declare {
        ($($view:ty),* $(,)?) => { $( let _ = writeln!(out, "export {}\n", <$view>::decl(&config)); )* };
    }
    let _ = writeln!(out, "export type Phase = {};\n", phases());
    declare!(
        Phrase,
        ErrorCode,
        AppError,
        ProfileKind,
        ThemeChoice,
        PartnerIdState,
        VaultState,
        VaultView,
        ProxyKind,
        ProxyForm,
        SettingsView,
        SettingsPatch,
        StartView,
        CountryView,
        Kind,
        BrowseQuery,
        BrandCard,
        KindCount,
        CategoryCount,
        HomeRow,
        BrowseView,
        Beneficiary,
        Plan,
        Offer,
        Block,
        BrandView,
        NetworkView,
        CoinView,
        Choice,
        PriceQuery,
        PriceView,
        DraftLine,
        Draft,
        Field,
        Cure,
        ProblemView,
        QuoteLine,
        QuoteView,
        CheckView,
        PlaceView,
        LinkView,
        OrderRow,
        OrdersPlace,
        OrdersView,
        OrderLine,
        QrKind,
        QrView,
        PaymentView,
        Disagreement,
        ReceivedView,
        DeliveryState,
        SecretField,
        SecretView,
        DeliveryView,
        Source,
        TimelineEntry,
        ExplanationView,
        OrderView,
        CopyTarget,
        NoticeView,
        DemoPay,
        Changed,
    );
    out.push_str("export interface Commands {\n");
    for command in COMMANDS {
        let _ = writeln!(out, "  {}: {{ args: {}; answer: {} }};", command.name, command.args, command.answer);
    }
    out.push_str("}\n\n");
    let _ = writeln!(out, "export const CHANGED_EVENT = '{CHANGED_EVENT}';");
    let _ = writeln!(out, "export const OPEN_ORDER_EVENT = '{OPEN_ORDER_EVENT}';");
    out
}

fn phases() -> String {
    let words: Vec<String> = crate::domain::Phase::ALL.iter().map(|phase| format!("'{}'", phase.word())).collect();
    words.join(" | ")
}
