# The sentences that core decides on. Values arrive as text, already formatted.

## Faults. What happened, whether money moved, what to do next.

error-offline = No connection to the shop. Nothing was sent and your payments are not affected. Check your internet connection, then try again.
error-name-not-found = The shop's address could not be looked up. Nothing was sent. Check your internet connection, then try again.
error-proxy = No connection through the proxy { $host }. Nothing was sent. It may be down, refuse this app or ask for a login. Check it under Network in Settings.
error-proxy-host = This is not a proxy's name or address. Nothing was changed. Enter it alone, such as proxy.example or 127.0.0.1; the port has a field of its own.
error-proxy-port = A port is a number from 1 to 65535. Nothing was changed. The proxy's own instructions name it.
error-proxy-login = A login is not kept in the settings, because they are not encrypted; the environment variable HTTPS_PROXY can carry one, with "System" chosen here. Nothing was changed.
proxy-direct = Right now the shop is reached directly, without a proxy.
proxy-through = Right now the shop is reached through the proxy { $host }.
proxy-loopback = What runs on this computer is reached directly. The proxy counts for the real shop.
proxy-pac = Your system uses an automatic proxy file (PAC). This app cannot read it: set the proxy by hand here.
error-interrupted = The connection broke before the answer was complete. Your payments are not affected. Try again.
error-captive-portal = A web page answered instead of the shop. This network probably wants you to sign in first. Open your browser, sign in, then try again.
error-tls = This app and the server could not agree on a secure connection, so nothing was sent. A company network or an antivirus program may be in between. Try another network, or update this app.
error-tls-bad-certificate = The server showed a security certificate that no shop would use, so nothing was sent. Try another network. Do not pay anything shown elsewhere.
error-tls-not-tls = What answered does not speak securely, so nothing was sent. This network may want you to sign in first: open your browser, then try again, or try another network.
error-tls-cut = The connection was cut before it was secure, so nothing was sent. A firewall may be in between. Try again, or try another network.
error-tls-expired = The shop's security certificate has expired, so nothing was sent. Check the date of this computer; if it is right, try again later.
error-tls-not-yet-valid = The shop's security certificate is not valid yet, so nothing was sent. The clock of this computer is probably behind: set date and time, then try again.
error-tls-wrong-name = The server's security certificate belongs to another name, so nothing was sent. Try another network.
error-tls-unknown-issuer = This computer does not trust the server's security certificate, so nothing was sent. A company network or an antivirus program may be in between. Try another network.
error-tls-revoked = The shop's security certificate was withdrawn, so nothing was sent. Try again later.
error-tls-no-authorities = This computer has no list of authorities that vouch for servers, so nothing was sent. Install it (on Linux the package is usually called ca-certificates), then start the app again.
error-timed-out = The shop did not answer in time. Your payments are not affected. Try again.
error-asked-to-wait = The shop asks us to slow down. Your payments are not affected. Wait a minute, then try again.
error-asked-to-wait-seconds = The shop asks us to slow down. Your payments are not affected. Try again in { $seconds } seconds.
error-shop-down = The shop is not available right now. Your payments are not affected. Try again in a few minutes.
error-too-large = The shop's answer is larger than this app takes. Nothing was changed.
error-redirected = The answer points to another place, and this app does not follow. Nothing was changed. A network sign-in may be in between: open your browser, then try again.
error-unreadable = The shop's answer could not be read. Your payments are not affected. Try again; if it stays so, update this app.
error-not-found = The shop does not know what was asked for. Nothing was changed.
error-unauthorised = The shop does not accept this partner ID. Nothing was ordered. Check the partner ID in Settings.
error-shop-refused = The shop refused the request. Nothing was ordered by it. Check what you entered, then try again.
error-not-sendable = The request could not be put together, so nothing was sent. Check what you entered.
error-no-profile = Choose the demo or the shop first.
error-gone = This is not there any more. Nothing was ordered. Go back and start again.
error-quote-spent = This quote was already used or is too old. Nothing was ordered now. Check again to get a fresh one.
error-order-gone = This order is not on this computer any more.
error-invalid-input = This could not be used as entered. Nothing was sent. Check it, then try again.
error-country = The shop does not know this country. Choose another one.
error-partner-id = This is not a partner ID. It has letters, digits, dots, dashes and underscores only. Copy it again from your partner page.
error-not-shown = There is nothing to show or copy in this state. Nothing was changed.
error-clipboard = The clipboard could not be used. Nothing was copied.
error-link = The link could not be opened. Nothing was changed.
error-shutting-down = The app is closing. Nothing was changed.

error-store = The orders on this computer could not be read or written. Nothing was sent. Check that the disk is not full, then try again.
error-store-full = The disk is full, so nothing can be written down and nothing was sent. Free some space, then try again.
error-store-read-only = The orders on this computer can be read, but not changed. Nothing was sent. See Settings.
error-store-closed = The orders on this computer are closed. Nothing was sent. Start the app again.
error-store-damaged = The orders on this computer are damaged. Nothing was overwritten and nothing was sent. See Settings.
error-store-not-a-file = Where your orders should be kept is a link or a folder. Nothing was overwritten and nothing was sent. Move it away from the data folder, then start the app again.
error-store-key = The orders on this computer are encrypted and their key is missing. Nothing was overwritten. See Settings.
error-order-id = That is not an order number. Copy it from the shop's e-mail: letters, digits and dashes, without spaces.
error-passphrase-length = A passphrase has at least { $least } characters and stands on one line. Several words are easier to remember than signs.
error-passphrase-wrong = This passphrase does not open your orders. Check capital letters and the keyboard's language, then try again.
error-passphrase-no-key = There is no key that a passphrase could protect. See above where your orders are kept.
error-key-box = The file that holds your key under the passphrase could not be used. Nothing was changed.
error-nothing-to-begin = The orders on this computer are open. There is nothing to begin anew.
error-backup-passphrase = This passphrase does not open the file, or the file is no whole backup of this app. Nothing was changed.
error-backup-newer = A newer version of this app wrote this backup. Update the app, then restore it. Nothing was changed.
error-backup-file = The file could not be read or written. Choose another place, then try again.
error-erase-files = Not everything could be deleted from the data folder. Close the app and delete the folder by hand; Settings said where it is.
error-erase-keyring = Everything was deleted but what the keyring holds. Unlock the keyring and erase again, or delete "cryptorefills-desktop" in your system's password program.
unsaved-full = The disk is full.
unsaved-read-only = The file of orders cannot be written to.
unsaved-refused = The file of orders did not take it.
error-store-busy = Another window of this app is using the orders. Nothing was sent. Close the other one, then try again.

error-demo = The demo's shop could not be started. Nothing was changed. Leave the demo and open it again.
error-demo-only = This works in the demo only. Nothing was paid.

## The keyring. `vault-is-…` says what state it is in, the rest why it could not be used.

vault-is-keyring = The key that encrypts your orders is kept in your system's keyring.
vault-is-passphrase = The key that encrypts your orders is kept under your passphrase. The app asks for it at each start.
vault-is-passphrase-needed = Your orders on this computer open with your passphrase. Until you enter it, new orders are kept until you close the app.
vault-is-demo = The demo keeps a throw-away key beside its made-up orders. It protects nothing real.
vault-is-not-asked = The keyring has not been asked yet. That happens when you open the shop.
vault-is-key-missing = The keyring answers, but holds no key for the orders on this computer. They are kept as they are, and new orders are kept until you close the app. Bring the key back and check again; or begin anew, and restore a backup if you have one.
vault-is-no-room = Nothing can be written to the data folder. Orders are kept until you close the app. Free some space, or give this app the right to write there, then check again.

vault-no-bus = There is no desktop session in which a keyring could run. Orders are kept until you close the app. Start the app from a desktop session, then check again.
vault-no-service = No keyring is running. Orders are kept until you close the app. Start GNOME Keyring, KWallet or KeePassXC, then check again.
vault-no-default-collection = The keyring has no default keyring yet. Orders are kept until you close the app. Create one in your system's password program, then check again.
vault-locked = The keyring is locked. Orders are kept until you close the app. Unlock it, then check again.
vault-prompt-dismissed = The keyring was not unlocked. Orders are kept until you close the app. Check again, and enter its password when asked.
vault-prompt-ignored = The keyring has not answered. A window of your system may be waiting for your password. Orders are kept until you close the app. Answer it, then check again.
vault-died = The keyring stopped while it was asked. Orders are kept until you close the app. Check again.
vault-ambiguous = The keyring holds more than one key of this app, and we do not guess. Orders are kept until you close the app. Delete the wrong one in your system's password program, then check again.
vault-bad-value = What the keyring holds for this app cannot be read. Orders are kept until you close the app. Look at it in your system's password program, then check again.
vault-refused = The keyring refused. Orders are kept until you close the app. Allow this app to use it, then check again.
vault-file = The demo's key file cannot be used. The demo's orders are kept until you close the app.

## The orders on this computer

notices-missing = Your system shows no notifications: no notification service is running. All news stand in the inbox.
notices-silent = Your system's notification service does not answer. All news stand in the inbox.
notices-refusing = Your system refuses to show notifications of this app. All news stand in the inbox.
store-damaged = The file of your orders is damaged. It was set aside in the data folder as { $file }, not deleted. Orders that could be read and were carried over to a new file: { $saved }.
store-newer = A newer version of this app wrote your orders. They can be read here, but not changed. Update this app to order.
store-begun-afresh = Your earlier orders, whose key is lost, are kept in the data folder as { $file }. New orders go into a new file.
store-read-only = The data folder cannot be written to. Your orders can be read, but not changed. Give this app the right to write there, then start it again.

## Notices: their titles. No amounts, codes or e-mail addresses. The text of each stands in explain.ftl.

notice-discreet-title = An order has changed
notice-discreet-body = Open the app to see what happened.

notice-mismatch-title = { $brand }: not what you approved
notice-price_moved-title = { $brand }: the price changed
notice-partly_paid-title = { $brand }: a part of the payment arrived
notice-payment_seen-title = { $brand }: payment seen
notice-preparing_code-title = { $brand }: payment accepted
notice-partly_delivered-title = { $brand }: partly delivered
notice-delivered-title = { $brand }: delivered
notice-check_email-title = { $brand }: done, check your e-mail
notice-being_reviewed-title = { $brand }: being reviewed
notice-expired_unpaid-title = { $brand }: time ran out
notice-expired_part_paid-title = { $brand }: time ran out, part paid
notice-paid_late-title = { $brand }: the payment arrived late
notice-failed-title = { $brand }: the order failed
notice-cancelled-title = { $brand }: the order was cancelled
notice-refunded-title = { $brand }: refunded

## Facts that can disagree

fact-approval = Approval on this computer
fact-address = Address
fact-amount = Amount
fact-coin = Coin
fact-network = Network
fact-invoice-amount = Amount in the invoice
fact-invoice-expired = Invoice open until
fact-token = Token contract
fact-memo = Memo
fact-picture = QR code of the shop
fact-no-check = Addresses of this network
fact-brand = Brand
fact-country = Country
fact-denomination = Amount of the card or top-up
fact-beneficiary = Sent to
fact-quantity = Quantity

## Paying

payment-checked = Address, amount, coin and network agree: { $coin } on { $network }.
payment-warning = { $coin } on { $network } only. { $coin } sent on another network will not reach this order.
qr-caption-request = Address and amount, as a payment request for your wallet
qr-caption-request-careful = Some wallets read this wrong. Compare before you send
qr-caption-address = The address only. Enter the amount in your wallet yourself
qr-caption-invoice = The Lightning invoice, with the amount in it
qr-caption-demo = The demo's made-up payment. No wallet can pay it

## Buying

region-only = Works only in { $country }
network-no-check = This app cannot check addresses on { $network }, so it does not offer it.
network-other-site = This way of paying works only on the shop's own site.
error-settings-not-saved = Your choice holds until you close the app, but it could not be saved. Check that the disk is not full and the data folder can be written.
error-no-randomness = This computer gave no random numbers, so no key could be made. Nothing was created. Try again.

## Following an order

link-partner-refused = The shop does not accept this partner ID. Check it in Settings. The order is still asked after.
