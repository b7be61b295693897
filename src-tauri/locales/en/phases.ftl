# What each phase of an order is called, what it leads with, and what it means. No values are needed but $word.

phase-preparing = Preparing
phase-preparing-lead = Creating the order.
phase-preparing-body = There is nothing to pay yet. The payment details appear here once the shop has answered and they have been checked.

phase-outcome_unknown = Outcome unknown
phase-outcome_unknown-lead = We do not know whether this order was created.
phase-outcome_unknown-body = Nothing has been paid. We will not try again by ourselves. You can start a new order; an unpaid one simply expires.

phase-mismatch = Not what you approved
phase-mismatch-lead = The shop created a different order.
phase-mismatch-body = Nothing has been paid and no address is shown. An unpaid order simply expires. You can go back and order again.

phase-price_moved = Price changed
phase-price_moved-lead = The price changed while the order was created.
phase-price_moved-body = Nothing has been paid. Agree to the new price to see the payment details, or leave: an unpaid order simply expires.

phase-payment_blocked = Payment details withheld
phase-payment_blocked-lead = The payment details contradict each other.
phase-payment_blocked-body = Nothing has been paid. The address and the QR code are not shown, so that no money goes astray. An unpaid order simply expires.

phase-awaiting_payment = Awaiting payment
phase-awaiting_payment-lead = Send the amount shown.
phase-awaiting_payment-body = The order is ready to be paid.

phase-last_minutes = Last minutes

phase-partly_paid = Partly paid
phase-partly_paid-lead = A part of the payment arrived.
phase-partly_paid-body = Send the missing amount to the same address.

phase-payment_seen = Payment seen, confirming
phase-payment_seen-lead = Do not pay again.
phase-payment_seen-body = Your payment was seen. The network is confirming it, and the shop prepares your code as soon as that is done.

phase-preparing_code = Paid, preparing your code
phase-preparing_code-lead = Paid in full.
phase-preparing_code-body = The shop is preparing what you bought. There is nothing left for you to do.

phase-partly_delivered = Partly delivered
phase-partly_delivered-lead = Some of it is here.
phase-partly_delivered-body = The rest is paid and on its way. Do not pay again.

phase-delivered = Delivered
phase-delivered-lead = It is here.
phase-delivered-body = The shop has delivered what you bought.

phase-check_email = Delivered by e-mail
phase-check_email-lead = Check your e-mail.
phase-check_email-body = The shop says that the order is done and sent no code to this app. It went to the e-mail address or the phone of the order.

phase-being_reviewed = Being reviewed
phase-being_reviewed-lead = A person is checking it.
phase-being_reviewed-body = This can take up to a day. Your payment is with the shop, and there is nothing for you to do. Do not pay again.

phase-expired_unpaid = Expired, nothing seen
phase-expired_unpaid-lead = Time ran out and we saw no payment.
phase-expired_unpaid-body = If you did send it, do not send again: keep this order, we keep checking for a day.

phase-expired_part_paid = Expired, part paid
phase-expired_part_paid-lead = Time ran out before all of it arrived.
phase-expired_part_paid-body = Do not send the rest. The shop acts next; write to its support with the order id.

phase-paid_late = Paid late, being checked
phase-paid_late-lead = The payment arrived after the time.
phase-paid_late-body = The shop is checking it. Do not pay again and keep this order.

phase-failed = Failed
phase-failed-lead = The order failed.
phase-failed-body = The shop could not carry it out. If you have sent money, write to the shop's support with the order id. Do not pay again.

phase-cancelled = Cancelled
phase-cancelled-lead = The order was cancelled.
phase-cancelled-body = Nothing more happens with it. If you have sent money, write to the shop's support with the order id.

phase-refunded = Refunded
phase-refunded-lead = The shop has sent the money back.
phase-refunded-body = It goes to the refund address, if the order has one. Otherwise write to the shop's support with the order id.

phase-not_found = Not found
phase-not_found-lead = The shop does not know this order.
phase-not_found-body = Nothing payable is shown. If you have sent money, write to the shop's support with the order id.

phase-unrecognised = State not known
phase-unrecognised-lead = The shop uses a word that this version does not know.
phase-unrecognised-body = We keep following the order. Nothing payable is shown; do not pay again.
