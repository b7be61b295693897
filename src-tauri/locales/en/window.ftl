# The words of the window, by screen. Values arrive already formatted.

## Everywhere

app-version = Cryptorefills Desktop { $version }
powered-by = Powered by Cryptorefills
fault-window = The window could not understand the answer. Nothing was changed.
optional = optional
suspended = suspended
country = Country
country-none = No country by that name
money = { $amount } { $coin }
money-on = { $amount } { $coin } on { $network }

action-try-again = Try again
action-refresh = Refresh
action-refreshing = Refreshing
action-close = Close
action-back-to-orders = Back to orders
action-back-to-shop = Back to the shop
action-check = Check
action-check-again = Check again
action-checking = Checking
action-creating = Creating the order
action-create = Create order · pay { $amount } { $coin }
action-check-now = Check now
action-forget = Forget this order
action-forget-yes = Forget it
action-keep = Keep it
action-stay = Stay
action-clear = Clear
action-save = Save
action-cancel = Cancel
action-add = Add
action-change = Change
action-remove = Remove

time-yesterday = Yesterday
time-ago-seconds = { $n } s ago
time-ago-minutes = { $n } min ago
time-ago-hours = { $n } h ago
time-ago-days = { $n } { $n ->
    [one] day
   *[other] days
} ago
time-span-seconds = { $s } s
time-span-minutes = { $m } min { $s } s
time-span-whole-minutes = { $m } min
time-span-hours = { $h } h { $m } min

copy = Copy
copy-done = Copied
copy-amount-name = Copy amount: { $amount } { $coin } on { $network }
copy-address-name = Copy address
copy-invoice-name = Copy invoice
copy-memo-name = Copy memo: { $memo }
copy-order-id-name = Copy order id
copy-secret-name = Copy { $name }

kind-gift_card = Gift card
kind-top_up = Top-up
kind-esim = eSIM
kinds-all = Everything
kinds-gift_card = Gift cards
kinds-top_up = Mobile top-ups
kinds-esim = eSIM and data

theme = Theme
theme-system = System
theme-light = Light
theme-dark = Dark
scale = Size
scale-body = Of everything in the window. { $key } + plus and { $key } + minus do the same; { $key } + 0 goes back to 100%.
scale-percent = { $size }%

prose-from-shop = from the shop, shown as plain text
prose-none = The shop says nothing about it.
prose-link-host = ({ $host })

## Shell

rail-name = Main
rail-shop = Shop
rail-orders = Orders
rail-orders-count = { $n } still moving
rail-inbox = Inbox
rail-inbox-count = { $n } unread
rail-discreet = Discreet
rail-settings = Settings

status-followed = { $n ->
    [0] No orders followed
    [one] 1 order followed
   *[other] { $n } orders followed
}
status-live = { $followed } live
status-some-live = { $live } of { $n } orders live
status-here = This order: { $link }
status-connecting = { $followed }, connecting
status-polling = { $followed }, checking every { $every }
status-offline = { $followed }, offline since { $time }. Your payments are not affected
status-demo = 127.0.0.1 only

link-resting = Not followed any more
link-connecting = Connecting
link-live = Live, checked { $span } ago
link-polling = Checking every { $every }, checked { $span } ago
link-offline = Offline since { $time }, your payment is not affected

demo-banner = Demo. The shop, the coins and the codes are made up and live on this computer. Nothing here can be paid.
demo-leave = Leave the demo
override-banner = Not the usual shop. The app talks to
leave-title = Leave and go back to the start?
leave-body-demo = The demo's made-up orders stay in the demo's own folder.
leave-body-shop = Your orders stay on this computer, encrypted, and are there when you come back.
leave-yes = Leave

## Welcome

welcome-promise = Gift cards, top-ups and eSIMs, paid from your own wallet.
welcome-point-coins = Your coins stay yours
welcome-point-coins-body = The app shows what to send and follows the order. It never holds keys or money.
welcome-point-codes = Codes stay hidden
welcome-point-codes-body = Encrypted on this computer, readable only while you hold the button.
welcome-point-hosts = No account, no telemetry
welcome-point-hosts-body = It talks to the shop's hosts only, all of them listed in Settings.
welcome-question = How do you want to start?
welcome-change-later = You can change this at any time in Settings.
welcome-demo = Look around in the demo
welcome-demo-body = A made-up shop on this computer. No money, no network, and a wallet that pays with nothing.
welcome-shop = Use a partner ID
welcome-shop-body = The real shop. Browsing costs nothing and needs no account.
welcome-partner-id = Partner ID
welcome-partner-note = The shop does not check this ID. A wrong one works just as well, but the commission is lost. Compare it letter by letter with your partner page.
welcome-open-demo = Open the demo
welcome-open-shop = Open the shop
welcome-no-partner-id = I have no partner ID

## Shop

filters = Filters
filter-kind = Kind
filter-category = Category
filter-in-stock = In stock only
filter-any-amount = Any amount
filter-more = { $n } more
filter-fewer = Fewer
filter-remove = Remove the filter { $name }
search-name = Search brands
search-placeholder = Search { $n } brands
key-ctrl = Ctrl
search-keys = { $key } K
brands-found = { $n ->
    [one] brand
   *[other] brands
}
brands-all = All brands
brands-grid = Brands
catalogue-age = Updated { $ago }
catalogue-loading = Fetching the shop for the first time
card-name = { $name }, { $range }, { $stock }, { $kind }
card-no-amounts = No amounts now
card-in-stock = In stock
card-out-of-stock = Out of stock
empty-title = No brand fits
empty-with = Active: { $names }
empty-clear = Clear search and filters
empty-country = The shop has nothing for this country at the moment.

pane-name = Brand
pane-tabs = About this brand
pane-opening = Opening
pane-kind-email = { $kind }, by e-mail
pane-kind-phone = { $kind }, to a phone number
tab-buy = Buy
tab-terms = Terms
tab-redeem = How to redeem

amount = Amount
amount-range = { $min } to { $max } { $currency }, steps of { $step }
amount-less = Less by { $step }
amount-more = More by { $step }
amount-slider = Amount, as a slider
plans = Plans
plan-data = Data
plan-days = Days
plan-price = About ({ $coin })
plan-gigabyte = Per GB
plan-unlimited = unlimited
pay-with = Pay with
coins-all = All { $n } coins
coins-fewer = Fewer coins
network-of = { $coin } network
network-hint = choose the one your wallet sends on
network-minimum = min { $amount }
recommended = Recommended
price-about = You pay about
price-asking = Asking the shop
price-choose = Choose an amount to see the price.
price-choose-plan = Choose a plan to see the price.
price-not-sold = No price for this amount.

## Checkout

checkout-title = Checkout
checkout-calm = Checking creates nothing and moves no money
checkout-ready = Everything is in order. The final price is shown.
problems-count = { $n ->
    [one] One thing to fix.
   *[other] { $n } things to fix.
}
problems-nothing-happened = No order was created and nothing has been paid.
field-email = E-mail
field-email_again = E-mail again
field-phone = Phone
field-amount = Amount
field-product = Product
field-coin = Coin
field-network = Network
field-promo = Promo code
field-refund_address = Refund address
field-order = Order
cure-use = Use { $value }
cure-switch-to = Switch to { $coin } on { $network }
cure-remove-promo = Remove the code
cure-clear-refund-address = Clear the address
cure-choose-another = Choose another
phone = Phone number
phone-hint = the top-up goes here
email = Your e-mail
email-hint = the code goes here
email-hint-receipt = for the receipt
email-again = The same e-mail again
email-same = same
quantity = Quantity
promo = Promo code
refund = Refund address
refund-note = Used only if the shop has to send money back. It cannot be added later.
newsletter = Send me offers by e-mail
way = { $coin } on { $network }
way-suspended = { $coin } on { $network }, suspended
summary = Summary
summary-what = { $kind }, { $label }
summary-line = You get
summary-line-value = { $n } × { $label }
summary-to = Sent to
summary-before-promo = Before the promo code
summary-pay = You pay
summary-no-quote = shown after the check
summary-checked = Checked with the shop. This quote is good for one order.
summary-confirm-later = You confirm the final price before the order is created.
summary-final = This is the final price.

## Order

order-title = Order
order-opening = Opening the order
order-subtitle = { $kind }, { $country }, to { $to }
order-footer = You can close this window. We keep following the order and will notify you.
order-footer-demo = You can close this window. The demo keeps running and will notify you.
order-footer-ends = Closing this window ends the app. The order is followed again when you start it.
order-footer-quiet = You can close this window. We keep following the order; notifications are off.
order-not-refundable = Not refundable once delivered
order-put-away = Archive or forget
order-id-unknown = not known
unsaved = This order could not be saved, copy this now. { $why } What you see here is only in memory: keep the app open, and copy the order id and any code to a safe place. Saving is tried again by itself.
unsaved-again = Try saving again
steps-name = Steps of the order
step-pay = Pay
step-confirm = Confirm
step-prepare = Prepare
step-code = Code
step-done = done

pay-amount = Send exactly
pay-amount-missing = Send the missing
pay-on-network = on { $network }
pay-address = To this address
pay-address-same = To the same address as before
pay-invoice = To this invoice
pay-memo = Memo, mandatory.
pay-memo-note = Without it this order is not paid.
pay-open-wallet = Open in wallet
pay-copy-link = Copy payment link
pay-copy-invoice = Copy invoice
demo-pay = Pay with demo wallet
timer-about = About { $n } min left
timer-exact = { $time } left
timer-note = estimate, until about { $time }
timer-over = May have expired
timer-over-note = by our estimate; the shop decides
timer-say = About { $n ->
    [one] 1 minute
   *[other] { $n } minutes
} left to pay
qr-name = QR code. { $caption }
qr-name-demo = Demo QR code, not payable. { $caption }
qr-demo-band = DEMO
qr-enlarge = Enlarge the QR code
qr-shrink = Close the enlarged QR code
qr-which = What the QR code encodes
qr-kind-request = Payment request
qr-kind-address = Address only
arrived-lead = { $received } of { $due } { $coin } arrived.
arrived-missing = Send the missing { $missing } { $coin } to the same address.
arrived-of = { $received } of { $due } { $coin }

details = Details
details-hint = order id, refund address, timeline
fact-price = Price
fact-arrived = Arrived
fact-missing = Missing
fact-order-id = Order id
fact-refund = Refund address
refund-none = none given
timeline-title = What happened
timeline-app = by this app
timeline-app-for = by this app, for { $span }
timeline-app-so-far = by this app, { $span } so far
timeline-stream = by live stream
timeline-stream-for = by live stream, for { $span }
timeline-stream-so-far = by live stream, { $span } so far
timeline-poll = by poll
timeline-poll-for = by poll, for { $span }
timeline-poll-so-far = by poll, { $span } so far

differences-fact = Fact
differences-expected = Expected
differences-found = Found
differences-approved = You approved
differences-now = Now
price-agree = Agree to { $amount }
forget-title = Forget this order?
forget-body = It leaves this computer together with its codes. The shop still has it, and nobody can show you its codes here again.

codes-when = { $time }, { $span } after you started
codes-note = Hidden when you let go, leave this window, or after { $span }. A copied code leaves the clipboard after one minute.
codes-waiting = { $n ->
    [one] One more is paid and on its way.
   *[other] { $n } more are paid and on their way.
}
delivery-title = { $label } for { $name }
delivery-region = Country: { $country }
delivery-open = Redeem at { $host }
delivery-failed = { $label } for { $name } was not delivered. The shop gave no reason.
delivery-failed-why = { $label } for { $name } was not delivered. The shop says: { $why }
secret-code = Code
secret-pin = PIN
secret-serial = Serial
secret-security_code = Security code
secret-link = Link
secret-barcode = Barcode
secret-qr = QR code
secret-reference = Reference
secret-hidden = hidden
secret-hold = Hold to reveal
secret-keep-holding = Keep holding
secret-release = Release to hide
secret-hide = Hide
secret-hold-name = Hold to reveal { $name }
secret-toggle-show = Show { $name }
secret-toggle-hide = Hide { $name }
secret-toggle-tip = Show { $name } for { $span }, or hide it
secret-fault = It could not be read.

## Orders

orders-title = Orders
orders-count = { $n } in this profile, encrypted on this computer
orders-filter = Filter by brand, e-mail, phone, state or order id
orders-shown = { $n } of { $all }
orders-group-moving = Needs you or still moving
orders-group-finished = Finished
orders-column-what = What
orders-column-state = State
orders-column-amount = Amount
orders-column-to = To
orders-column-order = Order
orders-column-started = Started
orders-open = Open { $name }, { $label }, { $state }
orders-row-kind = { $kind }, { $label }, { $country }
orders-none = No orders yet
orders-none-body = What you buy appears here, with its state and its codes.
orders-none-way = Go to the shop

## Inbox

inbox-title = Inbox
inbox-unread = , unread
inbox-none = Nothing yet
inbox-none-body = Each meaningful change of an order is kept here, also those that a notification told.

## Settings

settings-title = Settings
settings-partner = Partner and country
settings-appearance = Appearance
settings-privacy = Privacy
settings-notifications = Notifications
settings-keys = Keys and storage
settings-network = Network
settings-about = About
quit = Quit
quit-body = Ends the app. Orders are followed again when you start it the next time. { $key } + Q does the same.
settings-partner-body = Sent with every request. The shop does not check it: a wrong ID works just as well, but the commission is lost.
settings-country-body = Decides what can be bought and in which currency.
settings-theme-body = Follows your system unless you choose.
settings-discreet = Discreet mode
settings-discreet-body = Hides what was paid, addresses, e-mails, codes and ids everywhere; the value of a card stays. { $key } + Shift + H does the same.
settings-keep = Keep following in the background
settings-keep-body = Closing the window leaves the app running while orders are open.
settings-notify = Notify me of changes
settings-notify-body = Without amounts, codes or e-mails in the text.
settings-key = Key for the order database
settings-folder = Data folder
settings-folder-body = Orders and codes are kept here, encrypted.
settings-proxy = How the app connects
settings-proxy-system-body = Through your system's proxy, if it has one.
settings-proxy-none-body = Always directly, whatever your system says.
settings-proxy-http-body = Through this HTTP proxy. Orders being followed move over at once.
settings-proxy-socks5-body = Through this SOCKS5 proxy, which looks up names too. Orders being followed move over at once.
settings-proxy-host = Proxy's name or address
settings-proxy-port = Port
proxy-kind-system = System
proxy-kind-none = No proxy
proxy-kind-http = HTTP
proxy-kind-socks5 = SOCKS5
settings-hosts = Hosts the app talks to
settings-hosts-body = These and no others, besides the host of a code's picture, which is named before you get it. No telemetry.
settings-leave-demo = Leave the demo
settings-leave-shop = Back to the start
partner-none = None set
partner-built_in = Comes with this app
partner-saved = Saved in the system keyring
vault-check = Check again
vault-way = Open settings
vault-keyring = In the system keyring
vault-demo = Demo key
vault-not_asked = Not asked yet
vault-session_only = This session only
vault-key_missing = Key missing
vault-passphrase = Under your passphrase
vault-passphrase_needed = Passphrase needed

## Where orders are kept

passphrase = Passphrase
passphrase-again = The same again
passphrase-differs = The two are not the same.
keeping-unlock = Open your orders
keeping-unlock-body = Orders that you made in the meantime are added to them.
keeping-unlock-yes = Open
keeping-passphrase = Passphrase
keeping-passphrase-instead = Without a keyring, a passphrase can keep your orders on this computer. The app asks for it at each start. Nobody can recover it.
keeping-passphrase-besides = Opens your orders even when the keyring has lost its key. Nobody can recover it.
keeping-passphrase-set = Set a passphrase…
keeping-passphrase-change = Change it…
keeping-backup = Backup
keeping-backup-body = One file with all orders and codes, encrypted with a passphrase of its own. Restoring adds what is missing here and changes nothing else.
keeping-backup-passphrase = Passphrase of the backup
keeping-back-up = Back up…
keeping-restore = Restore…
keeping-backup-choose = Choose where…
keeping-restore-choose = Choose the file…
keeping-backed-up = Orders in the backup: { $n }.
keeping-restored = Orders added: { $n }.
keeping-afresh = Begin anew…
keeping-afresh-title = Begin without the earlier orders?
keeping-afresh-body = The file with your earlier orders stays in the data folder under another name. Without its key nothing can open it. A backup can be restored afterwards.
keeping-erase = Erase everything
keeping-erase-body = Orders, codes, inbox, settings, partner ID and keys leave this computer. Backups, and orders at the shop, are not touched.
keeping-erase-way = Erase…
keeping-erase-title = Erase everything?
keeping-erase-warning = Codes that you have not used or saved elsewhere are gone with it, and orders under way are no longer followed. This cannot be undone.
keeping-erase-yes = Erase everything

## An order from elsewhere

add-order-way = Add an order…
add-order-title = Add an order
add-order-body = The order number stands in the shop's e-mail. The order is then followed here, codes included. Whoever has the number can read the codes: keep it to yourself.
add-order-number = Order number
add-order-yes = Add
