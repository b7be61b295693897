//! The one list of commands: it yields the window's typed map, the permissions and the test that holds them together.

/// One command: its name, its arguments as TypeScript, and what it answers.
pub struct Command {
    pub name: &'static str,
    pub args: &'static str,
    pub answer: &'static str,
}

const fn command(name: &'static str, args: &'static str, answer: &'static str) -> Command {
    Command { name, args, answer }
}

/// A small signal without content: something about orders or settings changed, pull again.
pub const CHANGED_EVENT: &str = "changed";
/// Somebody outside the window (a notification, a link, its own frame) wants something of it: ask for the errand.
pub const ERRAND_EVENT: &str = "errand";

/// The clipboard no longer holds the address that was copied: ask for the alarm.
pub const CLIPBOARD_EVENT: &str = "clipboard";

pub const COMMANDS: &[Command] = &[
    command("start", "Record<string, never>", "StartView"),
    command("open_demo", "{ country: string }", "StartView"),
    command("open_shop", "{ partnerId: string; country: string }", "StartView"),
    command("leave_profile", "Record<string, never>", "StartView"),
    command("save_partner_id", "{ partnerId: string }", "StartView"),
    command("forget_partner_id", "Record<string, never>", "StartView"),
    command("change_settings", "{ patch: SettingsPatch }", "StartView"),
    command("check_vault", "Record<string, never>", "StartView"),
    command("unlock", "{ passphrase: string }", "StartView"),
    command("set_passphrase", "{ passphrase: string }", "StartView"),
    command("begin_afresh", "Record<string, never>", "StartView"),
    command("back_up", "{ passphrase: string }", "number | null"),
    command("restore", "{ passphrase: string }", "number | null"),
    command("erase_everything", "Record<string, never>", "StartView"),
    command("countries", "Record<string, never>", "CountryView[]"),
    command("browse", "{ query: BrowseQuery }", "BrowseView"),
    command("brand", "{ brandId: string; coin: string }", "BrandView"),
    command("set_favourite", "{ brandId: string; on: boolean }", "null"),
    command("palette", "{ text: string }", "PaletteView"),
    command("payment_methods", "Record<string, never>", "CoinView[]"),
    command("about_price", "{ query: PriceQuery }", "PriceView"),
    command("read_back", "{ draft: Draft }", "ReadBackView"),
    command("check_order", "{ draft: Draft }", "CheckView"),
    command("place_order", "{ quoteId: string; overCap: boolean }", "PlaceView"),
    command("agree_to_price", "{ id: string; amount: string }", "OrderView"),
    command("orders", "{ since: OrdersPlace | null }", "OrdersView"),
    command("order", "{ id: string }", "OrderView"),
    command("add_order", "{ orderId: string }", "string"),
    command("check_now", "{ id: string }", "null"),
    command("forget_order", "{ id: string }", "null"),
    command("search_orders", "{ query: OrdersQuery; from: number; most: number }", "OrdersFound"),
    command("remark", "{ id: string }", "RemarkView"),
    command("keep_remark", "{ id: string; form: RemarkForm }", "RemarkView"),
    command("archive_order", "{ id: string; archived: boolean }", "null"),
    command("repeat_order", "{ id: string }", "RepeatView"),
    command("preview_export", "{ form: ExportForm }", "ExportPreview"),
    command("export_orders", "{ form: ExportForm }", "number | null"),
    command("reveal", "{ id: string; delivery: number; field: SecretField }", "string"),
    command("code_picture", "{ id: string; delivery: number; field: SecretField }", "CodePicture"),
    command("mark_code", "{ id: string; delivery: number; mark: CodeMark }", "null"),
    command("copy", "{ id: string; target: CopyTarget }", "null"),
    command("clipboard_alarm", "Record<string, never>", "ClipboardAlarm | null"),
    command("open_code_link", "{ id: string; delivery: number }", "null"),
    command("open_wallet", "{ id: string }", "null"),
    command("inbox", "Record<string, never>", "NoticeView[]"),
    command("mark_inbox_read", "Record<string, never>", "null"),
    command("on_screen", "{ id: string | null }", "null"),
    command("demo_pay", "{ id: string; how: DemoPay }", "null"),
    command("demo_stage", "Record<string, never>", "DemoStage"),
    command("demo_play", "{ play: DemoPlay }", "null"),
    command("doctor", "Record<string, never>", "DoctorView"),
    command("diagnostics", "Record<string, never>", "string"),
    command("save_diagnostics", "Record<string, never>", "boolean"),
    command("print_page", "Record<string, never>", "null"),
    command("errand", "Record<string, never>", "Errand | null"),
    command("put_away", "Record<string, never>", "null"),
    command("autostart", "Record<string, never>", "boolean | null"),
    command("set_autostart", "{ on: boolean }", "boolean | null"),
    command("desk_enter", "Record<string, never>", "DeskView"),
    command("desk_leave", "Record<string, never>", "null"),
    command("desk", "Record<string, never>", "DeskView"),
    command("desk_find", "{ text: string }", "DeskFound"),
    command("desk_look_up", "{ orderId: string }", "string"),
    command("desk_look_up_own", "{ id: string }", "string"),
    command("desk_order", "{ id: string }", "DeskOrderView"),
    command("desk_put_away", "{ id: string }", "null"),
    command("desk_check", "{ id: string }", "null"),
    command("desk_snapshot", "{ id: string; seq: number; against: number | null }", "DeskSnapshotView"),
    command("desk_reveal", "{ id: string; seq: number; line: number; reason: string }", "string"),
    command("desk_log", "Record<string, never>", "DeskLogEntry[]"),
    command("desk_copy", "{ id: string; what: DeskCopy }", "null"),
    command("desk_save_case", "{ id: string }", "boolean"),
    command("desk_open_case", "Record<string, never>", "CaseView | null"),
    command("desk_case_at", "{ at: number }", "CaseMoment"),
    command("quit", "Record<string, never>", "null"),
];
