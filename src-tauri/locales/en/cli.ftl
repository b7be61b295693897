# What the command line says. Values arrive as text, already formatted and cleaned.

## Notes and faults

cli-asking = Asking the shop …
cli-override = Asking { $host } instead of the shop.
cli-built-in-countries = The shop gave no list of countries; this is the built-in one.
cli-no-brands = The shop lists no brands here at the moment.
cli-keyring-unused = The keyring could not be read, so no partner ID was sent with the requests.
cli-partner-id = The partner ID cannot be used: it has 1 to 200 visible characters of plain ASCII.
cli-unauthorised = The shop does not accept this partner ID. Nothing was ordered.
cli-refused-because = The shop refused: { $codes }.
cli-address = { $why }.
cli-recipient = Nothing was sent: { $why }.
cli-to-missing = This product goes to a phone: name its number with --to.
cli-by-account = This product goes to an account at the seller, which is not supported here.
cli-order-id = An order ID has letters, digits, dashes and underscores only, at most 64.
cli-reveal-terminal = Codes are shown on a terminal only. Leave out --reveal, or do not send the output elsewhere.
cli-brand-unknown = The shop lists nothing to buy under this name in { $country }. Names count letter by letter, capitals too.
cli-product-unknown = This brand has no such denomination or value in { $country }. The command “products” lists what there is.
cli-order-unknown = The shop does not know this order.
cli-orders-unknown = The shop does not know { $count } of the orders.
cli-delivery-failed = The order is done, but not all of it was delivered. The command “order show” says what failed.
cli-no-such-command = There is no such command.
cli-output = The output could not be written.
cli-runtime = The program could not be started on this computer.
cli-sandbox-start = The sandbox could not be started: { $why }.
cli-interrupted = Interrupted.

## Answers in one line

cli-sandbox-listening = sandbox listening on { $url }
cli-about = { $item } costs about { $amount } { $coin } now. The exact price also depends on the network.
cli-would-pass = The shop would take this order: { $amount } { $coin } on { $network }.
cli-would-refuse = The shop would refuse this order.
cli-other-via = { $via }: { $why }

## Following orders

cli-watching = Following { $open } of { $all } orders: { $live } live, { $polling } asked now and then, { $offline } without connection.

## Table headings

cli-head-country = Country
cli-head-code = Code
cli-head-brand = Brand
cli-head-kind = Kind
cli-head-category = Category
cli-head-from = From
cli-head-to = To
cli-head-stock = Stock
cli-head-denomination = Denomination
cli-head-label = Label
cli-head-about = About
cli-head-goes-to = Goes to
cli-head-coin = Coin
cli-head-network = Network
cli-head-minimum = Smallest payment
cli-head-state = State
cli-head-problem = Problem
cli-head-meaning = What it means
cli-head-time = Time (UTC)
cli-head-order = Order
cli-head-source = Source
cli-head-payment = Payment
cli-head-means = Meaning
cli-head-price = Price
cli-head-received = Received
cli-head-created = Created
cli-head-updated = Updated
cli-head-email = E-mail
cli-head-delivery = Delivery
cli-head-status = Status
cli-head-serial = Serial
cli-head-security = Security code
cli-head-reference = Reference
cli-head-link = Picture
cli-head-text = Text
cli-head-earlier = Earlier code
cli-head-failure = What failed
cli-head-steps = How to redeem

## Words in tables

cli-out-of-stock = out of stock
cli-in-stock = in stock
cli-suspended = suspended
cli-open = open
cli-not-in-app = not offered by the app
cli-range = { $min } to { $max } in steps of { $step }
cli-date = A date is written like 2026-11-21.
cli-codes-reveal = Codes leave together with ids alone: add --reveal.
cli-reveal-orders = Ids, contacts and codes are written in full only by whoever sits at a terminal. Leave out --reveal, or do not send the output elsewhere.
cli-export-done = { $n ->
    [one] One order written.
   *[other] { $n } orders written.
}
cli-orders-none = No order fits.
cli-kept-unknown = The app on this computer has no such order.
cli-head-started = Started (UTC)
cli-head-what = What
cli-head-amount = Amount
cli-head-labels = Labels
