// Generated from src-tauri/crates/core/src/contract by `cargo xtask contract`. Do not edit.

export type Phase = 'preparing' | 'outcome_unknown' | 'mismatch' | 'price_moved' | 'payment_blocked' | 'awaiting_payment' | 'partly_paid' | 'payment_seen' | 'preparing_code' | 'partly_delivered' | 'delivered' | 'check_email' | 'being_reviewed' | 'expired_unpaid' | 'expired_part_paid' | 'paid_late' | 'failed' | 'cancelled' | 'refunded' | 'not_found' | 'unrecognised';

export type Phrase = { id: string, args: { [key in string]: string }, };

export type ErrorCode = "offline" | "captive_portal" | "tls_refused" | "timed_out" | "asked_to_wait" | "shop_down" | "unreadable" | "not_found" | "shop_refused" | "no_profile" | "gone" | "invalid_input" | "store" | "vault" | "not_shown" | "clipboard";

export type AppError = { code: ErrorCode, sentence: Phrase, 
/**
 * Asking again may help.
 */
retry: boolean, };

export type ProfileKind = "none" | "demo" | "shop";

export type ThemeChoice = "system" | "light" | "dark";

export type LanguageChoice = "system" | "en" | "es" | "ko";

export type PartnerIdState = "none" | "built_in" | "saved";

export type VaultState = "keyring" | "demo" | "passphrase" | "passphrase_needed" | "not_asked" | "session_only" | "key_missing";

export type VaultView = { state: VaultState, 
/**
 * What it means and the way on.
 */
sentence: Phrase, 
/**
 * A passphrase may be set, or replaced, now.
 */
can_set_passphrase: boolean, };

export type ProxyKind = "system" | "none" | "http" | "socks5";

export type ProxyForm = { kind: ProxyKind, host: string, port: string, };

export type SpendingCap = { 
/**
 * `USD`
 */
currency: string, per_order: string, 
/**
 * Of the last 24 hours.
 */
per_day: string, };

export type SettingsView = { country: string, 
/**
 * What is spoken now, as a tag.
 */
language: string, language_choice: LanguageChoice, theme: ThemeChoice, 
/**
 * How large everything is, in percent: one of `SCALES`.
 */
scale: number, discreet: boolean, notifications: boolean, 
/**
 * Closing the window keeps following open orders.
 */
keep_in_background: boolean, 
/**
 * None unless the buyer sets one.
 */
spending_caps: Array<SpendingCap>, proxy: ProxyForm, 
/**
 * How the open profile is reached with it.
 */
proxy_note: Phrase | null, partner_id: PartnerIdState, 
/**
 * Whom customers write to, as the partner put it; empty until somebody does.
 */
support_contact: string, 
/**
 * Every host the app may talk to.
 */
hosts: Array<string>, data_folder: string, };

export type SettingsPatch = { country?: string, language?: LanguageChoice, theme?: ThemeChoice, scale?: number, discreet?: boolean, notifications?: boolean, keep_in_background?: boolean, 
/**
 * All of them: the list replaces the one before.
 */
spending_caps?: Array<SpendingCap>, proxy?: ProxyForm, support_contact?: string, };

export type StartView = { version: string, 
/**
 * `none` until the buyer has chosen the demo or the shop.
 */
profile: ProfileKind, settings: SettingsView, vault: VaultView, 
/**
 * Host of the API when it is not the production one; a banner names it.
 */
override_host: string | null, 
/**
 * Set when the last notice could not be shown by the system; the inbox has it all the same.
 */
notices_trouble: Phrase | null, 
/**
 * Set when the order store could not be opened as usual (damaged, newer, read-only, key missing).
 */
store_notice: Phrase | null, };

export type CountryView = { code: string, name: string, };

export type Kind = "gift_card" | "top_up" | "esim";

export type BrowseQuery = { text: string, kind: Kind | null, categories: Array<string>, in_stock_only: boolean, 
/**
 * Only brands that sell any amount within a range.
 */
any_amount_only: boolean, 
/**
 * Ask the shop even when the copy on this computer is fresh.
 */
refresh: boolean, 
/**
 * Cards before this one are not wanted again.
 */
from: number, };

export type BrandCard = { brand_id: string, name: string, country: string, kind: Kind, category: string, 
/**
 * `$10 – $200` as the shop labels it; never money to reckon with.
 */
range_label: string | null, in_stock: boolean, 
/**
 * `#RRGGBB`, checked.
 */
background: string, has_logo: boolean, favourite: boolean, };

export type KindCount = { kind: Kind, count: number, };

export type CategoryCount = { 
/**
 * The shop's own word, for example `apparel_clothing`; `category-…` in the catalogue of words, else shown as it is.
 */
category: string, count: number, };

export type RowSource = "favourites" | "recent" | "shop";

export type HomeRow = { source: RowSource, 
/**
 * The shop's own; empty for the other two, which the window has words for.
 */
title: string, cards: Array<BrandCard>, };

export type BrowseView = { country: string, 
/**
 * Brands in this country, before any filter.
 */
all: number, 
/**
 * Brands that answer the query. `cards` is a part of them, so that no list is too long to be handed over.
 */
found: number, 
/**
 * From `BrowseQuery::from` on.
 */
cards: Array<BrandCard>, 
/**
 * Which copy of the list this is taken from: parts of two copies do not belong together.
 */
edition: number, kinds: Array<KindCount>, categories: Array<CategoryCount>, 
/**
 * Above the grid; empty while searching or filtering, and in every part but the first.
 */
rows: Array<HomeRow>, 
/**
 * Seconds since the copy shown was fetched.
 */
age_seconds: number, 
/**
 * Why it could not be refreshed, when the copy is an old one.
 */
stale: AppError | null, };

export type Beneficiary = "email" | "phone";

export type Plan = { 
/**
 * `10 GB`; `None` when unlimited.
 */
data: string | null, unlimited: boolean, days: number | null, 
/**
 * The label tells nothing besides data and days.
 */
says_all: boolean, price: PlanPrice | null, places: PlanPlaces, };

export type PlanPrice = { coin: string, amount: string, 
/**
 * A thousand megabytes; `None` where the data are unlimited or not stated.
 */
per_gigabyte: string | null, };

export type PlanPlaces = { data: number | null, days: number | null, price: number | null, gigabyte: number | null, };

export type Offer = { "type": "fixed", product_id: string, 
/**
 * As the shop localises it: `$10`, `10 GB 30 days`.
 */
label: string, plan: Plan | null, } | { "type": "range", product_id: string, min: string, max: string, step: string, currency: string, suggested: string, };

export type Block = { "type": "heading", text: string, } | { "type": "paragraph", text: string, } | { "type": "item", text: string, number: number | null, } | { "type": "link", text: string, host: string, };

export type Elsewhere = { country: string, brand_id: string, };

export type BrandView = { card: BrandCard, offers: Array<Offer>, 
/**
 * Why nothing can be bought here, when nothing can.
 */
not_for_sale: Phrase | null, beneficiary: Beneficiary, region: Phrase, description: Array<Block>, terms: Array<Block>, how_to_redeem: Array<Block>, 
/**
 * `+34`, for products that go to a phone.
 */
phone_prefix: string | null, 
/**
 * The same brand where this computer already has a country's brands.
 */
elsewhere: Array<Elsewhere>, };

export type NetworkView = { 
/**
 * The shop's exact word; it is what gets sent.
 */
network: string, suspended: boolean, 
/**
 * Smallest payment, in the coin.
 */
minimum: string | null, recommended: boolean, 
/**
 * Chosen for the last order; it and its coin come first.
 */
last: boolean, 
/**
 * Why it cannot be chosen although the shop offers it.
 */
unsupported: Phrase | null, };

export type CoinView = { coin: string, suspended: boolean, networks: Array<NetworkView>, };

export type Choice = { "type": "fixed", product_id: string, } | { "type": "range", product_id: string, value: string, };

export type PriceQuery = { brand_id: string, choice: Choice, coin: string, };

export type PriceView = { "type": "about", coin: string, amount: string, 
/**
 * What that is beside the face value, where the two are in the same money.
 */
cost: Phrase | null, } | { "type": "not_sold", sentence: Phrase, nearest: string | null, };

export type DraftLine = { brand_id: string, 
/**
 * Where it was chosen, `US`: an order is for one country.
 */
country: string, choice: Choice, quantity: number, 
/**
 * For products that go to a phone; empty otherwise.
 */
phone: string, };

export type Draft = { 
/**
 * 1 to 10.
 */
lines: Array<DraftLine>, email: string, email_again: string, coin: string, network: string, promo_code: string, refund_address: string, newsletter: boolean, };

export type Field = "phone" | "email" | "email_again" | "coin" | "network" | "amount" | "product" | "promo" | "refund_address" | "order";

export type Cure = { "type": "use_email", email: string, } | { "type": "use_phone", phone: string, } | { "type": "use_amount", value: string, } | { "type": "switch_to", coin: string, network: string, } | { "type": "remove_promo" } | { "type": "clear_refund_address" } | { "type": "choose_another" } | { "type": "remove_line" } | { "type": "switch_country", country: string, name: string, } | { "type": "try_again" };

export type ProblemView = { field: Field, 
/**
 * Index of the line it speaks of, when it speaks of one.
 */
line: number | null, title: Phrase, sentence: Phrase, cure: Cure | null, 
/**
 * The shop's own code, shown in small print; `None` when the app found it.
 */
code: string | null, };

export type QuoteLine = { name: string, label: string, quantity: number, 
/**
 * The normalised e-mail or phone number that the shop is told.
 */
to: string, };

export type QuoteView = { 
/**
 * Good for one order.
 */
quote_id: string, coin: string, network: string, 
/**
 * Bare decimal with a dot.
 */
amount: string, 
/**
 * Before a promo code, when one applies.
 */
original_amount: string | null, 
/**
 * What the same order cost when the buyer last saw its price, if that was something else.
 */
seen_amount: string | null, lines: Array<QuoteLine>, };

export type CapView = { 
/**
 * A sentence for each; never empty.
 */
exceeded: Array<Phrase>, };

export type CheckView = { problems: Array<ProblemView>, 
/**
 * Present only when there is nothing to mend.
 */
quote: QuoteView | null, 
/**
 * Set when the order goes beyond a limit that the buyer set: asked about once more, and never placed without a yes.
 */
cap: CapView | null, };

export type HintView = { sentence: Phrase, cure: Cure, };

export type ReadBackView = { 
/**
 * The address that was probably meant; a hint, which stops nothing.
 */
email: HintView | null, 
/**
 * One a line: the phone number as the shop is told it, once it is one.
 */
phones: Array<Phrase | null>, };

export type PlaceView = { "type": "order", id: string, } | { "type": "refused", problems: Array<ProblemView>, } | { "type": "moved", quote: QuoteView, } | { "type": "over_cap", cap: CapView, };

export type LinkView = { "type": "resting" } | { "type": "connecting" } | { "type": "live", checked_seconds_ago: number, } | { "type": "polling", every_seconds: number, checked_seconds_ago: number, } | { "type": "offline", since: number, };

export type OrderRow = { id: string, brand_id: string, has_logo: boolean, background: string, name: string, label: string, kind: Kind, country: string, phase: Phase, 
/**
 * The shop's own word, shown when we do not know it.
 */
shop_word: string, 
/**
 * Bare decimal, or dots in discreet mode.
 */
amount: string, coin: string, network: string, to: string, 
/**
 * `9a8b…90ab`; `None` while the shop's id is not known.
 */
order_id: string | null, 
/**
 * Milliseconds since 1970.
 */
started_at: number, moving: boolean, link: LinkView, };

export type PaletteView = { brands: Array<BrandCard>, orders: Array<OrderRow>, };

export type OrdersPlace = { 
/**
 * Changes up to this one are in the copy.
 */
revision: number, 
/**
 * While the list is copied part by part: the last order of the part.
 */
after: string | null, };

export type OrdersView = { place: OrdersPlace, 
/**
 * A copy begins here: the rows of the one before it are void.
 */
anew: boolean, 
/**
 * Each stands for whatever was said of its order before.
 */
rows: Array<OrderRow>, 
/**
 * Orders that are here no more.
 */
gone: Array<string>, 
/**
 * Another part waits.
 */
more: boolean, 
/**
 * Orders being followed right now.
 */
followed: number, unread: number, link: LinkView, };

export type OrderLine = { name: string, label: string, quantity: number, to: string, country: string, };

export type QrKind = "request" | "address";

export type QrView = { kind: QrKind, 
/**
 * What the picture encodes, in words.
 */
caption: Phrase, 
/**
 * Modules a side, quiet zone not included.
 */
size: number, 
/**
 * `size` × `size` characters, `1` dark and `0` light, row by row.
 */
modules: string, };

export type PaymentView = { 
/**
 * What to send now, a bare decimal with a dot.
 */
amount: string, coin: string, network: string, 
/**
 * The address or invoice in groups of four, as it is read aloud.
 */
address_groups: Array<string>, 
/**
 * True for a Lightning invoice.
 */
is_invoice: boolean, 
/**
 * As mandatory as the address when present.
 */
memo: string | null, qrs: Array<QrView>, 
/**
 * What was checked before this was shown.
 */
checked: Phrase, 
/**
 * The coin-and-network sentence.
 */
warning: Phrase, 
/**
 * Seconds left by our own estimate when this view was made, never below 0; the shop decides.
 */
seconds_left: number, 
/**
 * Of which total, for the bar.
 */
seconds_total: number, 
/**
 * Milliseconds since 1970.
 */
until: number, can_open_wallet: boolean, 
/**
 * Not real money: the QR carries the word and encodes it too.
 */
demo: boolean, };

export type Disagreement = { 
/**
 * `fact-amount`, `fact-address`, … in the catalogue of words.
 */
fact: string, expected: string, found: string, };

export type ReceivedView = { received: string, due: string, 
/**
 * Bare decimal; `None` when nothing is missing.
 */
missing: string | null, coin: string, 
/**
 * How much of the amount due it is, for a bar: 0 to 100. `None` in discreet mode.
 */
percent: number | null, };

export type RefundView = { 
/**
 * Bare decimal.
 */
amount: string | null, currency: string | null, 
/**
 * The shop's own words, without markup.
 */
reason: string | null, };

export type DeliveryState = "waiting" | "delivered" | "failed";

export type SecretField = "code" | "pin" | "serial" | "security_code" | "link" | "barcode" | "qr" | "esim_server" | "esim_code" | "reference" | "earlier";

export type SecretPicture = "drawn" | "fetched";

export type SecretView = { field: SecretField, 
/**
 * Of a link, or of a picture that is yet to be fetched: shown before anything is opened or asked.
 */
host: string | null, picture: SecretPicture | null, };

export type CodePicture = { width: number, 
/**
 * 1 for a barcode of stripes, which are as high as there is room.
 */
height: number, 
/**
 * `width` × `height` characters, `1` dark and `0` light, row by row; quiet zone not included.
 */
modules: string, };

export type CodeMark = { used: boolean, 
/**
 * What is left on it, in the buyer's own words; empty for none.
 */
balance: string, };

export type DeliveryView = { index: number, name: string, label: string, to: string, state: DeliveryState, 
/**
 * Names only; the values come one by one, when asked for.
 */
secrets: Array<SecretView>, how_to_redeem: Array<Block>, 
/**
 * What the shop says went wrong with this one.
 */
failure: string | null, mark: CodeMark, };

export type Source = "app" | "stream" | "poll";

export type TimelineEntry = { phase: Phase, shop_word: string, at: number, source: Source, 
/**
 * How long it stayed in this phase; `None` for the newest.
 */
seconds: number | null, };

export type ExplanationView = { 
/**
 * `waiting_for_payment`, `underpaid`, …: finer than the phase.
 */
code: string, meaning: Phrase, 
/**
 * What is known of the money, where the other two do not say it.
 */
money: Phrase | null, should: Phrase, 
/**
 * Where support is, when one was named in the settings and `should` may lead there.
 */
contact: Phrase | null, };

export type OrderView = { row: OrderRow, explanation: ExplanationView, lines: Array<OrderLine>, 
/**
 * 1 pay, 2 confirm, 3 prepare, 4 code, 5 all behind it.
 */
step: number, 
/**
 * Present only in phases that may show an address, and only after the request has checked itself.
 */
payment: PaymentView | null, 
/**
 * Why nothing payable is shown: the facts that disagree, side by side.
 */
disagreements: Array<Disagreement>, received: ReceivedView | null, refund: RefundView | null, deliveries: Array<DeliveryView>, timeline: Array<TimelineEntry>, refund_address: string | null, 
/**
 * What the buyer can do about how the order is followed, when there is something.
 */
link_note: Phrase | null, 
/**
 * Why what is shown is not on this computer's disk yet: it has to be copied before the app ends.
 */
unsaved: Phrase | null, 
/**
 * The demo button may pay this one.
 */
demo_payable: boolean, 
/**
 * What is left to do is to order it anew, and no money is at stake by it.
 */
order_again: boolean, };

export type CopyTarget = { "type": "amount" } | { "type": "address" } | { "type": "memo" } | { "type": "payment_link" } | { "type": "order_id" } | { "type": "support_message" } | { "type": "secret", delivery: number, field: SecretField, };

export type NoticeView = { id: number, order: string, title: Phrase, body: Phrase, at: number, read: boolean, phase: Phase, };

export type DemoPay = "exact" | "too_little" | "too_much" | "late";

export type AddressPart = { text: string, differs: boolean, };

export type ClipboardAlarm = { "type": "swapped", copied: Array<AddressPart>, found: Array<AddressPart>, } | { "type": "unreadable" };

export type StoryAbout = "payment" | "decisions" | "creation" | "delivery" | "stream" | "calls";

export type DemoStory = { 
/**
 * `paid_late`, …: `story-…` in the catalogue of words.
 */
name: string, about: StoryAbout, };

export type DemoStage = { stories: Array<DemoStory>, 
/**
 * What every order created from now on goes through; `None`: it waits for a hand.
 */
chosen: string | null, 
/**
 * How many times faster than life, from 0.1 to 100.
 */
speed: number, };

export type DemoPlay = { 
/**
 * The order's local id; `None`: those to come.
 */
id: string | null, 
/**
 * `None`: no story, orders wait for a hand.
 */
story: string | null, speed: number, };

export type DoctorCheck = "keyring" | "folder" | "disk" | "proxy" | "api" | "stream" | "clock" | "notifications" | "tray" | "renderer";

export type Health = "good" | "poor" | "bad" | "unknown";

export type FindingView = { check: DoctorCheck, health: Health, found: Phrase, 
/**
 * Why it matters.
 */
why: Phrase, 
/**
 * What is to be done; nothing where nothing is.
 */
fix: Phrase | null, };

export type DoctorView = { findings: Array<FindingView>, 
/**
 * When all of it was looked at, in milliseconds since 1970.
 */
at: number, };

export type OrderGroup = "attention" | "open" | "delivered" | "over";

export type ArchivedOrders = "hidden" | "only" | "both";

export type OrdersSort = "state" | "newest";

export type OrdersQuery = { 
/**
 * Words that an order has to hold: brand, id, contact, address, note, label, transaction. Hidden ones are not looked at
 * in discreet mode.
 */
text: string, 
/**
 * States by the words that stand on the orders.
 */
phases: Array<Phase>, 
/**
 * Milliseconds since 1970, this moment included.
 */
since: number | null, 
/**
 * This moment not included.
 */
until: number | null, brands: Array<string>, coins: Array<string>, kinds: Array<Kind>, countries: Array<string>, labels: Array<string>, archived: ArchivedOrders, sort: OrdersSort, };

export type Facet = { value: string, n: number, };

export type OrderFacets = { phases: Array<Facet>, brands: Array<Facet>, coins: Array<Facet>, kinds: Array<Facet>, countries: Array<Facet>, 
/**
 * Empty in discreet mode.
 */
labels: Array<Facet>, 
/**
 * Archived orders that fit all other filters.
 */
archived: number, };

export type FoundOrder = { row: OrderRow, 
/**
 * None in discreet mode.
 */
labels: Array<string>, archived: boolean, 
/**
 * The buyer has written something about it.
 */
noted: boolean, };

export type OrdersFound = { 
/**
 * Place of the first row among all that fit.
 */
from: number, rows: Array<FoundOrder>, 
/**
 * How many fit.
 */
count: number, 
/**
 * Of these, how many need somebody or still move: sorted by state, they come first.
 */
moving: number, 
/**
 * Orders in this profile, archived ones included.
 */
all: number, facets: OrderFacets, };

export type RemarkView = { note: string, labels: Array<string>, transaction_hash: string, archived: boolean, 
/**
 * Discreet mode: what there is stays hidden, and cannot be changed.
 */
hidden: boolean, 
/**
 * An open order is never put away.
 */
may_archive: boolean, 
/**
 * Labels on other orders, to choose from.
 */
known_labels: Array<string>, };

export type RemarkForm = { note: string, labels: Array<string>, transaction_hash: string, };

export type RepeatView = { 
/**
 * What can still be bought.
 */
lines: Array<RepeatLine>, missing: Array<MissingLine>, 
/**
 * All lines are sold there.
 */
country: string, 
/**
 * Empty in discreet mode, where it is typed again.
 */
email: string, coin: string, network: string, 
/**
 * Set when it can no longer be paid as it was.
 */
way: Phrase | null, };

export type RepeatLine = { name: string, label: string, line: DraftLine, };

export type MissingLine = { name: string, label: string, why: Phrase, };

export type ExportFormat = "csv" | "json";

export type ExportForm = { query: OrdersQuery, format: ExportFormat, 
/**
 * Ids, contacts, addresses and notes as they are. Without it they are masked.
 */
full: boolean, 
/**
 * The codes too; counts with `full` alone.
 */
codes: boolean, };

export type ExportPreview = { columns: Array<string>, 
/**
 * The beginning of the file. Codes are masked in it, whatever the file will hold.
 */
text: string, 
/**
 * Orders in the file.
 */
count: number, 
/**
 * Discreet mode is on: amounts and labels stay out too, and nothing can be shown in full.
 */
discreet: boolean, };

export type DeskRow = { id: string, 
/**
 * `9a8b…90ab`
 */
order_id: string, 
/**
 * The brands, as far as the shop has said.
 */
name: string, phase: Phase, shop_word: string, 
/**
 * Why nothing is known of it, or not yet.
 */
trouble: Phrase | null, opened_at: number, attention: boolean, link: LinkView, };

export type DeskQueue = "attention" | "partly_paid" | "manual_long" | "undelivered" | "expired_with_money";

export type DeskPlace = { "type": "desk", id: string, } | { "type": "own", id: string, };

export type DeskQueueRow = { place: DeskPlace, 
/**
 * `9a8b…90ab`
 */
order_id: string, name: string, phase: Phase, shop_word: string, 
/**
 * How long it has been like this.
 */
seconds: number, 
/**
 * An order of the app's own that is not asked after any more: this is how it was last heard.
 */
rested: boolean, };

export type DeskQueueView = { queue: DeskQueue, rows: Array<DeskQueueRow>, 
/**
 * There are more than these.
 */
more: boolean, };

export type DeskView = { 
/**
 * Looked up in this sitting, the newest first.
 */
orders: Array<DeskRow>, 
/**
 * All five, empty ones included.
 */
queues: Array<DeskQueueView>, 
/**
 * So many orders lie on the desk at once.
 */
most: number, };

export type DeskCandidate = { 
/**
 * As it stood in the text.
 */
order_id: string, 
/**
 * It has the shape of an order id; otherwise it is only all that comes near one.
 */
sure: boolean, };

export type DeskFound = { candidates: Array<DeskCandidate>, 
/**
 * How many there are, in words; nothing is said of an empty text.
 */
sentence: Phrase | null, };

export type DeskTold = { lang: string, text: string, };

export type DeskVerdict = { 
/**
 * `waiting_for_payment`, `underpaid`, …
 */
code: string, meaning: string, money: string, 
/**
 * In each language that a customer may speak.
 */
tell: Array<DeskTold>, next: string, escalate: string, escalate_now: boolean, };

export type DeskSource = "stream" | "poll" | "shop" | "unknown" | "app";

export type DeskDelivered = { done: number, of: number, };

export type DeskStep = { 
/**
 * Empty where this app speaks of itself.
 */
order_state: string, payment_state: string, phase: Phase, 
/**
 * Of what is to be delivered, when there is more than one thing.
 */
delivered: DeskDelivered | null, source: DeskSource, 
/**
 * Out of this app's own history of the order, from before it was looked up or beside it.
 */
kept: boolean, at: number, 
/**
 * How long it stayed like this; of the newest: so far.
 */
seconds: number, };

export type DeskSnapshotRow = { seq: number, source: DeskSource, at: number, 
/**
 * Answers that were the same to the letter, one after the other.
 */
times: number, };

export type DeskRecord = { answers: number, 
/**
 * Asks that failed, streams that came and went, messages that could not be read.
 */
met: number, 
/**
 * No more is recorded: the case file is as large as one may become.
 */
full: boolean, };

export type DeskOrderView = { row: DeskRow, 
/**
 * None while nothing is known of the order.
 */
verdict: DeskVerdict | null, received: ReceivedView | null, 
/**
 * The newest first.
 */
steps: Array<DeskStep>, 
/**
 * The newest first.
 */
snapshots: Array<DeskSnapshotRow>, 
/**
 * It is in this app's own list too.
 */
own: boolean, record: DeskRecord, };

export type JsonKind = "bracket" | "text" | "number" | "word" | "masked";

export type JsonChange = "same" | "added" | "changed" | "removed";

export type JsonLine = { 
/**
 * To ask for what is masked; none on a line that is here no more, and where nothing can be revealed.
 */
reveal: number | null, depth: number, key: string | null, 
/**
 * As it stands in the answer; of a masked value `••••` and a number, the same for the same value.
 */
text: string, kind: JsonKind, comma: boolean, 
/**
 * The time that a number of seconds stands for.
 */
moment: number | null, change: JsonChange, };

export type DeskSnapshotView = { seq: number, at: number, 
/**
 * The snapshot that the changes are counted from.
 */
against: number | null, lines: Array<JsonLine>, masked: number, 
/**
 * The answer is longer than what is shown of it.
 */
cut: boolean, };

export type DeskCopy = { "type": "message", lang: string, } | { "type": "order_id" } | { "type": "snapshot", seq: number, };

export type DeskLogEntry = { at: number, 
/**
 * `9a8b…90ab`
 */
order: string, 
/**
 * `deliveries.0.deliverable.pin_code`
 */
field: string, reason: string, };

export type CaseMet = { what: Phrase, why: Phrase | null, 
/**
 * Of HTTP.
 */
status: number | null, trouble: boolean, };

export type CaseStep = { 
/**
 * Of the file, from 1.
 */
line: number, at: number, source: DeskSource, order_state: string, payment_state: string, phase: Phase, 
/**
 * A state, its meaning or what was met is another than before.
 */
news: boolean, 
/**
 * What was met on the way, when the record is of that and not of an answer.
 */
met: CaseMet | null, };

export type CaseView = { name: string, intact: boolean, 
/**
 * What the check came to.
 */
sentence: Phrase, 
/**
 * Each with the line it is in.
 */
faults: Array<Phrase>, 
/**
 * How much of what it holds.
 */
holds: Phrase | null, 
/**
 * The version of the app that wrote it.
 */
app: string | null, started_at: number | null, 
/**
 * Only the records before the first fault are played.
 */
steps: Array<CaseStep>, };

export type CaseMoment = { 
/**
 * None while nothing was known of the order.
 */
verdict: DeskVerdict | null, 
/**
 * The last answer until then.
 */
lines: Array<JsonLine>, };

export type Changed = { revision: number, };

export type Errand = { "type": "order", id: string, } | { "type": "add", order_id: string, } | { "type": "closing" };

export interface Commands {
  start: { args: Record<string, never>; answer: StartView };
  open_demo: { args: { country: string }; answer: StartView };
  open_shop: { args: { partnerId: string; country: string }; answer: StartView };
  leave_profile: { args: Record<string, never>; answer: StartView };
  save_partner_id: { args: { partnerId: string }; answer: StartView };
  forget_partner_id: { args: Record<string, never>; answer: StartView };
  change_settings: { args: { patch: SettingsPatch }; answer: StartView };
  check_vault: { args: Record<string, never>; answer: StartView };
  unlock: { args: { passphrase: string }; answer: StartView };
  set_passphrase: { args: { passphrase: string }; answer: StartView };
  begin_afresh: { args: Record<string, never>; answer: StartView };
  back_up: { args: { passphrase: string }; answer: number | null };
  restore: { args: { passphrase: string }; answer: number | null };
  erase_everything: { args: Record<string, never>; answer: StartView };
  countries: { args: Record<string, never>; answer: CountryView[] };
  browse: { args: { query: BrowseQuery }; answer: BrowseView };
  brand: { args: { brandId: string; coin: string }; answer: BrandView };
  set_favourite: { args: { brandId: string; on: boolean }; answer: null };
  palette: { args: { text: string }; answer: PaletteView };
  payment_methods: { args: Record<string, never>; answer: CoinView[] };
  about_price: { args: { query: PriceQuery }; answer: PriceView };
  read_back: { args: { draft: Draft }; answer: ReadBackView };
  check_order: { args: { draft: Draft }; answer: CheckView };
  place_order: { args: { quoteId: string; overCap: boolean }; answer: PlaceView };
  agree_to_price: { args: { id: string; amount: string }; answer: OrderView };
  orders: { args: { since: OrdersPlace | null }; answer: OrdersView };
  order: { args: { id: string }; answer: OrderView };
  add_order: { args: { orderId: string }; answer: string };
  check_now: { args: { id: string }; answer: null };
  forget_order: { args: { id: string }; answer: null };
  search_orders: { args: { query: OrdersQuery; from: number; most: number }; answer: OrdersFound };
  remark: { args: { id: string }; answer: RemarkView };
  keep_remark: { args: { id: string; form: RemarkForm }; answer: RemarkView };
  archive_order: { args: { id: string; archived: boolean }; answer: null };
  repeat_order: { args: { id: string }; answer: RepeatView };
  preview_export: { args: { form: ExportForm }; answer: ExportPreview };
  export_orders: { args: { form: ExportForm }; answer: number | null };
  reveal: { args: { id: string; delivery: number; field: SecretField }; answer: string };
  code_picture: { args: { id: string; delivery: number; field: SecretField }; answer: CodePicture };
  mark_code: { args: { id: string; delivery: number; mark: CodeMark }; answer: null };
  copy: { args: { id: string; target: CopyTarget }; answer: null };
  clipboard_alarm: { args: Record<string, never>; answer: ClipboardAlarm | null };
  open_code_link: { args: { id: string; delivery: number }; answer: null };
  open_wallet: { args: { id: string }; answer: null };
  inbox: { args: Record<string, never>; answer: NoticeView[] };
  mark_inbox_read: { args: Record<string, never>; answer: null };
  on_screen: { args: { id: string | null }; answer: null };
  demo_pay: { args: { id: string; how: DemoPay }; answer: null };
  demo_stage: { args: Record<string, never>; answer: DemoStage };
  demo_play: { args: { play: DemoPlay }; answer: null };
  doctor: { args: Record<string, never>; answer: DoctorView };
  diagnostics: { args: Record<string, never>; answer: string };
  save_diagnostics: { args: Record<string, never>; answer: boolean };
  print_page: { args: Record<string, never>; answer: null };
  errand: { args: Record<string, never>; answer: Errand | null };
  put_away: { args: Record<string, never>; answer: null };
  autostart: { args: Record<string, never>; answer: boolean | null };
  set_autostart: { args: { on: boolean }; answer: boolean | null };
  desk_enter: { args: Record<string, never>; answer: DeskView };
  desk_leave: { args: Record<string, never>; answer: null };
  desk: { args: Record<string, never>; answer: DeskView };
  desk_find: { args: { text: string }; answer: DeskFound };
  desk_look_up: { args: { orderId: string }; answer: string };
  desk_look_up_own: { args: { id: string }; answer: string };
  desk_order: { args: { id: string }; answer: DeskOrderView };
  desk_put_away: { args: { id: string }; answer: null };
  desk_check: { args: { id: string }; answer: null };
  desk_snapshot: { args: { id: string; seq: number; against: number | null }; answer: DeskSnapshotView };
  desk_reveal: { args: { id: string; seq: number; line: number; reason: string }; answer: string };
  desk_log: { args: Record<string, never>; answer: DeskLogEntry[] };
  desk_copy: { args: { id: string; what: DeskCopy }; answer: null };
  desk_save_case: { args: { id: string }; answer: boolean };
  desk_open_case: { args: Record<string, never>; answer: CaseView | null };
  desk_case_at: { args: { at: number }; answer: CaseMoment };
  quit: { args: Record<string, never>; answer: null };
}

export const CHANGED_EVENT = 'changed';
/** Pieces in one order, over all its lines. */
export const ORDER_MOST = 10;
export const CLIPBOARD_EVENT = 'clipboard';
export const ERRAND_EVENT = 'errand';
/** How large everything may be, in percent. */
export const SCALES = [90, 100, 110, 125, 150, 200] as const;
export const LANGUAGES = [
  { tag: 'en', name: 'English' },
  { tag: 'es', name: 'Español' },
  { tag: 'ko', name: '한국어' },
] as const;
export const COUNTS = ['n', 's', 'm', 'h', 'count', 'all', 'open', 'live', 'polling', 'offline', 'saved', 'least', 'most', 'seconds', 'minutes', 'hours'];
