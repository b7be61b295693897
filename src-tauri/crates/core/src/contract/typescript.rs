//! Writes `ui/src/contract/types.ts`. The file is committed; a test fails when it drifts.

use std::fmt::Write as _;

use ts_rs::{Config, TS};

use super::*;
use crate::words::{COUNTS, Language};

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
        LanguageChoice,
        PartnerIdState,
        VaultState,
        VaultView,
        ProxyKind,
        ProxyForm,
        SpendingCap,
        SettingsView,
        SettingsPatch,
        StartView,
        CountryView,
        Kind,
        BrowseQuery,
        BrandCard,
        KindCount,
        CategoryCount,
        RowSource,
        HomeRow,
        BrowseView,
        Beneficiary,
        Plan,
        PlanPrice,
        PlanPlaces,
        Offer,
        Block,
        Elsewhere,
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
        CapView,
        CheckView,
        HintView,
        ReadBackView,
        PlaceView,
        LinkView,
        OrderRow,
        PaletteView,
        OrdersPlace,
        OrdersView,
        OrderLine,
        QrKind,
        QrView,
        PaymentView,
        Disagreement,
        ReceivedView,
        RefundView,
        DeliveryState,
        SecretField,
        SecretPicture,
        SecretView,
        CodePicture,
        CodeMark,
        DeliveryView,
        Source,
        TimelineEntry,
        ExplanationView,
        OrderView,
        CopyTarget,
        NoticeView,
        DemoPay,
        AddressPart,
        ClipboardAlarm,
        StoryAbout,
        DemoStory,
        DemoStage,
        DemoPlay,
        DoctorCheck,
        Health,
        FindingView,
        DoctorView,
        OrderGroup,
        ArchivedOrders,
        OrdersSort,
        OrdersQuery,
        Facet,
        OrderFacets,
        FoundOrder,
        OrdersFound,
        RemarkView,
        RemarkForm,
        RepeatView,
        RepeatLine,
        MissingLine,
        ExportFormat,
        ExportForm,
        ExportPreview,
        DeskRow,
        DeskQueue,
        DeskPlace,
        DeskQueueRow,
        DeskQueueView,
        DeskView,
        DeskCandidate,
        DeskFound,
        DeskTold,
        DeskVerdict,
        DeskSource,
        DeskDelivered,
        DeskStep,
        DeskSnapshotRow,
        DeskRecord,
        DeskOrderView,
        JsonKind,
        JsonChange,
        JsonLine,
        DeskSnapshotView,
        DeskCopy,
        DeskLogEntry,
        CaseMet,
        CaseStep,
        CaseView,
        CaseMoment,
        Changed,
        Errand,
    );
    out.push_str("export interface Commands {\n");
    for command in COMMANDS {
        let _ = writeln!(out, "  {}: {{ args: {}; answer: {} }};", command.name, command.args, command.answer);
    }
    out.push_str("}\n\n");
    let _ = writeln!(out, "export const CHANGED_EVENT = '{CHANGED_EVENT}';");
    let _ = writeln!(out, "/** Pieces in one order, over all its lines. */\nexport const ORDER_MOST = {ORDER_MOST};");
    let _ = writeln!(out, "export const CLIPBOARD_EVENT = '{CLIPBOARD_EVENT}';");
    let _ = writeln!(out, "export const ERRAND_EVENT = '{ERRAND_EVENT}';");
    let _ =
        writeln!(out, "/** How large everything may be, in percent. */\nexport const SCALES = {SCALES:?} as const;");
    out.push_str(&languages());
    out
}

fn phases() -> String {
    let words: Vec<String> = crate::domain::Phase::ALL.iter().map(|phase| format!("'{}'", phase.word())).collect();
    words.join(" | ")
}

/// The languages with their own names, and what counts something in a sentence: one list for core and window.
fn languages() -> String {
    let named =
        Language::ALL.map(|language| format!("  {{ tag: '{}', name: '{}' }},\n", language.tag(), language.own_name()));
    let counts = COUNTS.map(|name| format!("'{name}'"));
    format!(
        "export const LANGUAGES = [\n{}] as const;\nexport const COUNTS = [{}];\n",
        named.concat(),
        counts.join(", ")
    )
}
