# The sentences that core decides on. Values arrive as text, already formatted.

## Faults. What happened, whether money moved, what to do next.

error-offline = No connection to the shop. Nothing was sent and your payments are not affected. Check your internet connection, then try again.
error-name-not-found = The shop's address could not be looked up. Nothing was sent. Check your internet connection, then try again.
error-proxy = No connection through the proxy { $host }. Nothing was sent. Check the proxy in your system's settings.
error-interrupted = The connection broke before the answer was complete. Your payments are not affected. Try again.
error-captive-portal = A web page answered instead of the shop. This network probably wants you to sign in first. Open your browser, sign in, then try again.
error-tls = No secure connection to the shop, so nothing was sent. Do not pay anything shown elsewhere.
error-tls-expired = The shop's security certificate has expired, so nothing was sent. Check the date of this computer, then try again.
error-tls-not-yet-valid = The shop's security certificate is not valid yet, so nothing was sent. Check the date of this computer, then try again.
error-tls-wrong-name = The server's security certificate belongs to another name, so nothing was sent. Try another network.
error-tls-unknown-issuer = This computer does not trust the server's security certificate, so nothing was sent. A company network or an antivirus program may be in between. Try another network.
error-tls-revoked = The shop's security certificate was withdrawn, so nothing was sent. Try again later.
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
error-store-busy = Another window of this app is using the orders. Nothing was sent. Close the other one, then try again.

error-demo = The demo's shop could not be started. Nothing was changed. Leave the demo and open it again.
error-demo-only = This works in the demo only. Nothing was paid.

## The keyring. `vault-is-…` says what state it is in, the rest why it could not be used.

vault-is-keyring = The key that encrypts your orders is kept in your system's keyring.
vault-is-demo = The demo keeps a throw-away key beside its made-up orders. It protects nothing real.
vault-is-not-asked = The keyring has not been asked yet. That happens when you open the shop.
vault-is-session-only = Without a keyring, orders are kept until you close the app. Save codes elsewhere before you close it.
vault-is-key-missing = The keyring answers, but holds no key for the orders on this computer. They are kept as they are. Restore the key, then check again. New orders are kept until you close the app.

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

store-damaged = The file of your orders is damaged. It was set aside in the data folder as { $file }, not deleted. New orders go into a new file.
store-newer = A newer version of this app wrote your orders. They can be read here, but not changed. Update this app to order.
store-read-only = The data folder cannot be written to. Your orders can be read, but not changed. Give this app the right to write there, then start it again.
store-key-missing = Your earlier orders are encrypted, and their key is not in the keyring. They are kept as they are. Restore the key, then start the app again. New orders are kept until you close the app.
store-session-only = Orders are kept until you close the app. Save codes elsewhere before you close it.

## Notices. No amounts, codes or e-mail addresses.

notice-discreet-title = An order has changed
notice-discreet-body = Open the app to see what happened.

notice-mismatch-title = { $brand }: not what you approved
notice-mismatch-body = Nothing has been paid and no address is shown. You can order again.
notice-price_moved-title = { $brand }: the price changed
notice-price_moved-body = Nothing has been paid. Agree to the new price or leave.
notice-partly_paid-title = { $brand }: a part of the payment arrived
notice-partly_paid-body = Open the order to see what is missing and how long it can still be paid.
notice-payment_seen-title = { $brand }: payment seen
notice-payment_seen-body = The network is confirming it. Do not pay again.
notice-preparing_code-title = { $brand }: paid in full
notice-preparing_code-body = The shop is preparing what you bought. There is nothing left for you to do.
notice-partly_delivered-title = { $brand }: partly delivered
notice-partly_delivered-body = Some of it is here, the rest is on its way. Do not pay again.
notice-delivered-title = { $brand }: delivered
notice-delivered-body = Open the order to see it.
notice-check_email-title = { $brand }: done, check your e-mail
notice-check_email-body = The shop sent it to the e-mail address or the phone of the order.
notice-being_reviewed-title = { $brand }: being reviewed
notice-being_reviewed-body = A person at the shop is checking it. This can take up to a day. Do not pay again.
notice-expired_unpaid-title = { $brand }: time ran out
notice-expired_unpaid-body = We saw no payment. If you did send it, do not send again: keep the order, we keep checking for a day.
notice-expired_part_paid-title = { $brand }: time ran out, part paid
notice-expired_part_paid-body = Do not send the rest. Write to the shop's support with the order id.
notice-paid_late-title = { $brand }: the payment arrived late
notice-paid_late-body = The shop is checking it. Do not pay again and keep the order.
notice-failed-title = { $brand }: the order failed
notice-failed-body = If you have sent money, write to the shop's support with the order id. Do not pay again.
notice-cancelled-title = { $brand }: the order was cancelled
notice-cancelled-body = If you have sent money, write to the shop's support with the order id.
notice-refunded-title = { $brand }: refunded
notice-refunded-body = The shop has sent the money back. Open the order to see where to.

## Facts that can disagree

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
qr-caption-address = The address only. Enter the amount in your wallet yourself
qr-caption-invoice = The Lightning invoice, with the amount in it
qr-caption-demo = The demo's made-up payment. No wallet can pay it

## Buying

region-only = Works only in { $country }
network-no-check = This app cannot check addresses on { $network }, so it does not offer it.
network-other-site = This way of paying works only on the shop's own site.
error-settings-not-saved = Your choice holds until you close the app, but it could not be saved. Check that the disk is not full and the data folder can be written.
error-no-randomness = This computer gave no random numbers, so no key could be made. Nothing was created. Try again.
