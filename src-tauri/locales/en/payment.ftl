# The order screen: what stands where the QR code was, and the parts of a payment.

tile-waiting = Nothing to pay yet
tile-waiting-note = The address and its QR code come once the shop has answered and they have been checked.
tile-never = Nothing to pay
tile-never-note = No address was ever shown for this order.
tile-withheld = Nothing to pay now
tile-withheld-note = The address and its QR code are held back, so that no money goes astray.
tile-paid = Nothing left to pay
tile-paid-note = The shop has seen your payment, so the address and its QR code are gone.
tile-checked = Nothing to pay now
tile-checked-note = While this is being looked into, the address and its QR code are gone.
tile-over = Nothing to pay any more
tile-over-note = Send nothing to the address of this order. It is no longer shown.
arrived-missing-within = Send the missing { $missing } { $coin } to the same address within about { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}.
arrived-part = { $received } received
arrived-part-seen = { $received } received, first seen { $time }
arrived-rest = { $missing } missing
timer-say-over = By our estimate the time to pay is over. The shop decides.
