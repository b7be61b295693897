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
/// Somebody outside the window (a notification, a second start) asks for an order; its local id.
pub const OPEN_ORDER_EVENT: &str = "open-order";

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
    command("reveal", "{ id: string; delivery: number; field: SecretField }", "string"),
    command("copy", "{ id: string; target: CopyTarget }", "null"),
    command("clipboard_alarm", "Record<string, never>", "ClipboardAlarm | null"),
    command("open_code_link", "{ id: string; delivery: number }", "null"),
    command("open_wallet", "{ id: string }", "null"),
    command("inbox", "Record<string, never>", "NoticeView[]"),
    command("mark_inbox_read", "Record<string, never>", "null"),
    command("demo_pay", "{ id: string; how: DemoPay }", "null"),
    command("demo_stage", "Record<string, never>", "DemoStage"),
    command("demo_play", "{ play: DemoPlay }", "null"),
    command("quit", "Record<string, never>", "null"),
];
