# The demo's flight simulator: a story that an order can be sent through, each a short label.

simulator-title = Flight simulator
simulator-lead = You are the network and the shop
simulator-open = Flight simulator
simulator-close = Close the flight simulator
simulator-speed = Speed
simulator-speed-times = { $n }×
simulator-speed-note = Speeds the story up, not the app.
simulator-on-this = A story begins on the order on screen.
simulator-on-next = A story begins with each order from now on.
simulator-next = Next orders: { $story }
simulator-by-hand = Wait for your hand
simulator-clear = No story for new orders
simulator-running = Started: { $story }
simulator-pay = Pay this order
demo-pay-exact = Pay exactly
demo-pay-too_little = Pay too little
demo-pay-too_much = Pay too much
demo-pay-late = Pay after the time
simulator-about-payment = Payment
simulator-about-decisions = The shop decides
simulator-about-creation = How the order is created
simulator-about-creation-note = for orders yet to come
simulator-about-delivery = Delivery
simulator-about-stream = Live updates
simulator-about-calls = Every call

story-happy = Everything goes well
story-slow = Every step takes its time
story-underpaid_then_completed = Too little, then the rest
story-overpaid = A tenth too much
story-expired = Nobody pays
story-expired_part_paid = Too little, and time runs out
story-paid_late = Paid after the time
story-payment_failed = A payment is seen and fails
story-payment_setup_failed = The payment cannot be set up

story-cancelled = Cancelled before it is paid
story-manual_action = Support reviews it, then goes on
story-refunded = Reviewed, and the money goes back
story-unknown_state = Words that nobody knows
story-state_goes_back = An old state is told again
story-vanishes = The shop forgets the order
story-coin_suspended = The coin is suspended meanwhile

story-price_moved = It asks for five per cent more
story-wrong_brand = It is for another brand
story-wrong_network = It names another network
story-tampered_address = Somebody changed the address
story-memo_required = The payment needs a memo
story-answer_lost = The answer never arrives
story-answer_garbled = The answer is an error page

story-partial_delivery = One code comes, others fail
story-delivery_failed = Paid, and nothing can be delivered
story-done_without_code = Done, and the code went by e-mail
story-code_after_done = Done, and the code comes later
story-code_replaced = A code, and then another
story-code_as_text = A text with a serial number
story-code_as_link = The code is a link
story-code_with_security_code = With a security code
story-code_as_barcode = With a barcode
story-code_as_qr = With a QR code

story-stream_drops = Live updates break off
story-no_stream = No live updates at all
story-silent_stream = Connected, and silent
story-bare_stop = They end without a word
story-garbage_frames = Rubbish between the messages

story-rate_limit_storm = Too many requests, it says
story-captive_portal = A guest network's login page
story-outage = The shop is down for a while
story-clock_behind = Its clock is three years behind
story-clock_ahead = Its clock is two hours ahead
