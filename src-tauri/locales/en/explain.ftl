# What an order's situation means. Four sentences a code:
#   meaning  what happened, short enough for a headline
#   buyer    what the buyer should do; also the text of a notification, so no value but $word
#   agent    what to tell the customer, to be quoted as it is
#   next     what the person who answers the customer does next
# "The shop" is Cryptorefills. Nothing here promises more than the shop says.

## Money, as far as the shop reports it

explain-money-none-seen = The shop reports no payment.
explain-money-part = The shop has seen a part of the amount, not all of it.
explain-money-seen = The shop has seen a payment.
explain-money-yes = The shop has the payment.
explain-money-unknown = Whether money has arrived is not known from this.
explain-money-returned = The shop says that it has refunded the order.

## Escalation

explain-escalate-never = No need to.
explain-escalate-if-disputed = Only if the customer says something else than the order does.
explain-escalate-after-minutes = If nothing has changed after { $n } minutes.
explain-escalate-after-hours = If nothing has changed after { $n } hours.
explain-escalate-now = Now.

explain-contact = Support: { $contact }

## Before there is anything to pay

explain-sending-meaning = The order is being created.
explain-sending-buyer = Wait a moment. The payment details appear once the shop has answered and they have been checked.
explain-sending-agent = Your order is just being created. There is nothing to pay yet.
explain-sending-next = Look again in a minute.

explain-outcome_unknown-meaning = We do not know whether this order was created.
explain-outcome_unknown-buyer = There was nothing to pay, and we will not try again by ourselves. You can start a new order; an unpaid one simply expires.
explain-outcome_unknown-agent = We do not know whether this order was created, and it never showed anything to pay. You can order again: an unpaid order simply expires.
explain-outcome_unknown-next = If the customer has an order id, look that order up. Otherwise nothing is left to do.

explain-mismatch-meaning = The shop created a different order.
explain-mismatch-buyer = No payment was seen and no address is shown. You can go back and order again; an unpaid order simply expires.
explain-mismatch-agent = What the shop created is not what you approved, so the app showed nothing to pay. Please do not pay that order. You can order again.
explain-mismatch-next = Compare what was approved with what was created. If it happens again, report both to the shop.

explain-mismatch_after_payment-meaning = The shop created a different order, and money has arrived for it.
explain-mismatch_after_payment-buyer = Do not send more. Write to the shop's support with the order id.
explain-mismatch_after_payment-agent = This order is not what you approved, and a payment has arrived for it. Please do not send more. We are asking the shop how it will be settled.
explain-mismatch_after_payment-next = Send the shop the order id and both sides of the difference, and ask how the money is settled.

explain-price_moved-meaning = The price changed while the order was created.
explain-price_moved-buyer = No payment was seen. Agree to the new price to see the payment details, or leave: an unpaid order simply expires.
explain-price_moved-agent = The price changed while your order was created. You can agree to the new price or leave the order; unpaid, it simply expires.
explain-price_moved-next = Nothing. The customer decides.

explain-price_moved_after_payment-meaning = The price changed, and money has already arrived.
explain-price_moved_after_payment-buyer = Do not send more before you have agreed to the new price. If you do not agree, write to the shop's support with the order id.
explain-price_moved_after_payment-agent = The shop now asks for more than you approved, and a payment has already arrived. Please do not send more for now. We are asking the shop.
explain-price_moved_after_payment-next = Ask the shop why the amount rose after the order was created, and how the money is settled.

explain-payment_blocked-meaning = The payment details contradict each other.
explain-payment_blocked-buyer = No payment was seen. The address and the QR code are not shown, so that no money goes astray. You can order again; an unpaid order simply expires.
explain-payment_blocked-agent = The payment details of this order contradicted each other, so the app does not show them. Please do not pay this order. You can order again.
explain-payment_blocked-next = Look at the facts that disagree. If it is not only an invoice that ran out, report them to the shop.

explain-payment_blocked_after_payment-meaning = The payment details contradict each other, and money has already arrived.
explain-payment_blocked_after_payment-buyer = Do not send more. Write to the shop's support with the order id.
explain-payment_blocked_after_payment-agent = The payment details of this order contradict each other, and a payment has already arrived. Please do not send more. We are asking the shop.
explain-payment_blocked_after_payment-next = Send the shop the order id and the facts that disagree.

explain-added_by_id-meaning = This order was added by its id, so this app cannot check its payment details.
explain-added_by_id-buyer = Nothing payable is shown here. Go on where the order was placed, or order again; an unpaid order simply expires.
explain-added_by_id-agent = This order was not placed in this app, so we cannot check its payment details here. Please go on where you placed it, and compare coin, network and amount there. An unpaid order simply expires.
explain-added_by_id-next = Look at the order's own state word and at what has arrived.

## Paying

explain-waiting_for_payment-meaning = The order waits for its payment.
explain-waiting_for_payment-buyer = Send exactly the amount shown, in that coin and on that network.
explain-waiting_for_payment-agent = Your order waits for the payment. Please send exactly the amount that the order shows, in that coin and on that network. If you have just sent it, please do not send it again: it can take a while to be seen.
explain-waiting_for_payment-next = Nothing. If the customer has paid, ask for the transaction id and look again in some minutes.

explain-waiting_for_payment_long-meaning = The order still waits for its payment, and by our estimate the time to pay is over.
explain-waiting_for_payment_long-buyer = If you have not paid, better order again. If you have, do not send it again and keep this order.
explain-waiting_for_payment_long-agent = The shop has not reported a payment, and by our estimate the time to pay is over. If you have not paid, please order again. If you have, please do not send it again, and give us the transaction id.
explain-waiting_for_payment_long-next = If the customer has paid, compare coin, network, address and amount of the transaction with the order.

explain-arrived_amount_unknown-meaning = A payment arrived, and the shop does not say how much is due.
explain-arrived_amount_unknown-buyer = Send nothing more until the order shows what is missing.
explain-arrived_amount_unknown-agent = A payment has arrived for your order, but the shop does not say how much is due in all. Please send nothing more until that is clear.
explain-arrived_amount_unknown-next = Ask the customer for the transaction id and look again in some minutes.

explain-underpaid-meaning = A part of the payment arrived.
explain-underpaid-buyer = Send the missing amount to the same address while the order shows it.
explain-underpaid-agent = Only a part of the amount has arrived. Please send exactly the missing amount that the order shows, to the same address. Wallets and exchanges may take their fee from what you send.
explain-underpaid-next = Read the missing amount from the order and tell it to the customer.

explain-underpaid_amount_unknown-meaning = A part of the payment arrived; the shop does not say how much.
explain-underpaid_amount_unknown-buyer = Send nothing more until the order shows what is missing. If that does not change, write to the shop's support with the order id.
explain-underpaid_amount_unknown-agent = The shop reports that only a part of the amount has arrived, but not how much. Please send nothing more until that is clear.
explain-underpaid_amount_unknown-next = Ask the customer for the transaction id and compare its amount with the order.

explain-underpaid_long-meaning = A part of the payment arrived, and by our estimate the time to pay is over.
explain-underpaid_long-buyer = The order may expire at any moment. Before you send the rest, ask the shop's support with the order id.
explain-underpaid_long-agent = Only a part of the amount has arrived, and by our estimate the time to pay is over. Please send nothing more for now. We are asking the shop how to go on.
explain-underpaid_long-next = Ask the shop whether the rest can still be paid or the part is sent back.

explain-payment_seen-meaning = Do not pay again: your payment was seen.
explain-payment_seen-buyer = The network is confirming it. There is nothing left for you to do; do not pay again.
explain-payment_seen-agent = Your payment has been seen and is being confirmed by the network. Please do not pay again; there is nothing left for you to do.
explain-payment_seen-next = Wait for the confirmation.

explain-payment_seen_in_part-meaning = A payment was seen, and it is less than the amount due.
explain-payment_seen_in_part-buyer = Send nothing more unless the order asks for it.
explain-payment_seen_in_part-agent = A payment has been seen, but so far it is less than the amount due. Please send nothing more unless the order asks for it.
explain-payment_seen_in_part-next = Look again after the confirmation: the order may then ask for the rest.

explain-payment_seen_long-meaning = A payment was seen, and it is still not confirmed.
explain-payment_seen_long-buyer = Do not pay again. Look the transaction up in your wallet; if it is confirmed there, write to the shop's support with the order id.
explain-payment_seen_long-agent = Your payment has been seen, but its confirmation is taking long. Please do not pay again. We are asking the shop.
explain-payment_seen_long-next = Ask the customer for the transaction id, look whether the network has confirmed it, and send both ids to the shop.

explain-payment_received-meaning = The shop has received a payment.
explain-payment_received-buyer = There is nothing left for you to do; do not pay again.
explain-payment_received-agent = The shop has received your payment and goes on with the order. Please do not pay again; there is nothing left for you to do.
explain-payment_received-next = Wait for the delivery to begin.

explain-payment_received_long-meaning = The shop has received a payment, and the delivery has not begun.
explain-payment_received_long-buyer = Do not pay again. Write to the shop's support with the order id.
explain-payment_received_long-agent = The shop has received your payment, but the delivery has not begun yet. Please do not pay again. We are asking the shop.
explain-payment_received_long-next = Send the order id to the shop and ask why the delivery has not begun.

explain-overpaid_confirming-meaning = More than the amount due was seen.
explain-overpaid_confirming-buyer = Do not send anything more. What becomes of the surplus is the shop's decision: ask its support with the order id.
explain-overpaid_confirming-agent = More than the amount due has been seen. Your order goes on; please send nothing more. What becomes of the surplus is for the shop to say.
explain-overpaid_confirming-next = Wait for the confirmation. If the customer wants the surplus back, ask the shop with the order id.

## After the payment

explain-preparing_code-meaning = The shop has accepted the payment and is preparing the order.
explain-preparing_code-buyer = There is nothing left for you to do. Do not pay again.
explain-preparing_code-agent = The shop has accepted your payment and is preparing what you bought. Please do not pay again; there is nothing left for you to do.
explain-preparing_code-next = Wait for the delivery.

explain-preparing_code_long-meaning = The shop has accepted the payment, and the delivery takes longer than usual.
explain-preparing_code_long-buyer = Do not pay again. Look into your e-mail too; if nothing is there, write to the shop's support with the order id.
explain-preparing_code_long-agent = The shop has accepted your payment, but the delivery takes longer than usual. Please do not pay again, and look into your e-mail too. We are asking the shop.
explain-preparing_code_long-next = Send the order id to the shop and ask what holds the delivery up.

explain-overpaid_preparing-meaning = More than the amount due arrived, and the shop is preparing the order.
explain-overpaid_preparing-buyer = Do not send anything more. What becomes of the surplus is the shop's decision: ask its support with the order id.
explain-overpaid_preparing-agent = The shop has accepted your payment and is preparing what you bought. More than the amount due has arrived; what becomes of the surplus is for the shop to say.
explain-overpaid_preparing-next = Wait for the delivery. If the customer wants the surplus back, ask the shop with the order id.

explain-done_without_code-meaning = The shop says that it is done; its code has not come here yet.
explain-done_without_code-buyer = Wait some minutes, and look into your e-mail too. Do not pay again.
explain-done_without_code-agent = The shop says that your order is done. The code can take some minutes; please look into your e-mail and its spam folder too.
explain-done_without_code-next = Look again in some minutes. Without a code, what was bought was usually sent by e-mail.

explain-partly_delivered-meaning = A part of the order is here.
explain-partly_delivered-buyer = The rest has not come yet. Do not pay again.
explain-partly_delivered-agent = A part of your order has been delivered, and the rest has not come yet. Please do not pay again.
explain-partly_delivered-next = Wait for the rest.

explain-partly_delivered_long-meaning = A part of the order is here, and the rest takes longer than usual.
explain-partly_delivered_long-buyer = Do not pay again. Look into your e-mail too; if the rest is not there, write to the shop's support with the order id.
explain-partly_delivered_long-agent = A part of your order has been delivered, and the rest takes longer than usual. Please do not pay again. We are asking the shop.
explain-partly_delivered_long-next = Send the order id to the shop and say which part is missing.

explain-partly_delivered_some_failed-meaning = A part of the order is here, and another part failed.
explain-partly_delivered_some_failed-buyer = Do not pay again. Write to the shop's support with the order id and say what is missing.
explain-partly_delivered_some_failed-agent = A part of your order has been delivered, and another part could not be. Please do not pay again. We are asking the shop how that part is settled.
explain-partly_delivered_some_failed-next = Read the reason from the failed delivery, and ask the shop how that part is settled.

explain-delivered-meaning = The shop has delivered the order.
explain-delivered-buyer = Open the order to see what came.
explain-delivered-agent = Your order has been delivered. A code is in the order and in most cases also in your e-mail; a top-up goes straight to the phone.
explain-delivered-next = If the customer has nothing, check the e-mail address or the phone number of the order. Never ask for the code itself.

explain-overpaid_delivered-meaning = The shop has delivered the order; more than the amount due had arrived.
explain-overpaid_delivered-buyer = Open the order to see it. What becomes of the surplus is the shop's decision: ask its support with the order id.
explain-overpaid_delivered-agent = Your order has been delivered. More than the amount due had arrived; what becomes of the surplus is for the shop to say.
explain-overpaid_delivered-next = If the customer wants the surplus back, ask the shop with the order id.

explain-done_check_email-meaning = The shop says that it is done and sent no code here. Check your e-mail.
explain-done_check_email-buyer = Look into the e-mail of the order, spam folder included; a top-up is on the phone. If nothing is there, write to the shop's support with the order id.
explain-done_check_email-agent = The shop says that your order is done. Please look into your e-mail, spam folder included; a top-up goes straight to the phone. If nothing is there, tell us.
explain-done_check_email-next = Check the e-mail address or the phone number of the order. If nothing came, ask the shop to send it again.

explain-manual_action-meaning = A person at the shop is checking the order.
explain-manual_action-buyer = This can take up to a day, and there is nothing for you to do. Do not pay again.
explain-manual_action-agent = A person at the shop is checking your order. This can take up to a day. Please do not pay again; there is nothing for you to do.
explain-manual_action-next = Wait up to a day. Look whether the shop has asked the customer for something by e-mail.

explain-manual_action_over_a_day-meaning = A person at the shop has been checking the order for over a day.
explain-manual_action_over_a_day-buyer = Do not pay again. Look whether the shop has written to you; if not, write to its support with the order id.
explain-manual_action_over_a_day-agent = The shop has been checking your order for over a day, which is longer than usual. Please do not pay again. We are asking the shop.
explain-manual_action_over_a_day-next = Send the order id to the shop and ask what the check is about.

## Time ran out

explain-expired_unpaid-meaning = Time ran out and we saw no payment.
explain-expired_unpaid-buyer = If you did send it, do not send again: keep this order, we keep checking for a day. If not, you can order again.
explain-expired_unpaid-agent = The time to pay ran out and the shop reports no payment. If you did not pay, you can order again. If you did, please do not send it again and give us the transaction id: a late payment can still be taken up within about a day.
explain-expired_unpaid-next = If the customer has paid, compare coin, network, address and amount of the transaction with the order.

explain-expired_unpaid_over_a_day-meaning = Time ran out over a day ago and we saw no payment.
explain-expired_unpaid_over_a_day-buyer = Nothing more is expected to happen. If you did send it, do not send again: write to the shop's support with the order id and the transaction id.
explain-expired_unpaid_over_a_day-agent = The time to pay ran out over a day ago and the shop reports no payment. If you did pay, please do not send it again and give us the transaction id, so that we can ask the shop.
explain-expired_unpaid_over_a_day-next = If the customer has paid, send the order id and the transaction id to the shop.

explain-expired_part_paid-meaning = Time ran out before all of it arrived.
explain-expired_part_paid-buyer = Do not send the rest. Write to the shop's support with the order id.
explain-expired_part_paid-agent = The time to pay ran out when only a part of the amount had arrived. Please do not send the rest. We are asking the shop how the part is settled.
explain-expired_part_paid-next = Ask the shop whether the part is sent back or the order can go on. Say which refund address the order has, or that it has none.

explain-paid_late-meaning = The payment arrived after the time.
explain-paid_late-buyer = The shop may still take it up within a day. Do not pay again and keep this order.
explain-paid_late-agent = Your payment arrived after the time to pay. The shop may still take it up within about a day. Please do not pay again.
explain-paid_late-next = Wait up to a day. Have the transaction id ready.

explain-expired_after_detection-meaning = The payment was seen, but was not confirmed before the time ran out.
explain-expired_after_detection-buyer = The shop may still take it up within a day. Do not pay again and keep this order.
explain-expired_after_detection-agent = Your payment was seen, but the time to pay ran out before it was confirmed. The shop may still take it up within about a day. Please do not pay again.
explain-expired_after_detection-next = Ask the customer for the transaction id and look whether the network has confirmed it.

explain-paid_late_over_a_day-meaning = The payment came too late, and the order has not gone on for a day.
explain-paid_late_over_a_day-buyer = Do not pay again. Write to the shop's support with the order id and the transaction id.
explain-paid_late_over_a_day-agent = Your payment came too late, and the order has not gone on for a day. Please do not pay again. We are asking the shop how it is settled.
explain-paid_late_over_a_day-next = Send the order id and the transaction id to the shop and ask whether the order goes on or the money is sent back.

## The end

explain-delivery_failed-meaning = The shop could not deliver the order.
explain-delivery_failed-buyer = The payment had been accepted. Do not pay again. Write to the shop's support with the order id.
explain-delivery_failed-agent = The shop could not deliver your order. Please do not pay again. We are asking the shop how it is settled.
explain-delivery_failed-next = Read the reason from the failed delivery, and ask the shop for another delivery or a refund.

explain-payment_failed-meaning = The payment failed.
explain-payment_failed-buyer = Do not pay this order. If you have sent money, write to the shop's support with the order id; if not, you can order again.
explain-payment_failed-agent = The shop says that the payment of this order failed. If you have sent money, please do not send it again and give us the transaction id. If not, you can order again.
explain-payment_failed-next = If the customer has sent money, send the order id and the transaction id to the shop.

explain-payment_failed_after_payment-meaning = The payment failed, although money had been seen.
explain-payment_failed_after_payment-buyer = Do not pay again. Write to the shop's support with the order id and the transaction id.
explain-payment_failed_after_payment-agent = The shop says that the payment failed, although money had been seen. Please do not pay again. We are asking the shop how it is settled.
explain-payment_failed_after_payment-next = Send the order id and the transaction id to the shop and ask whether the order goes on or the money is sent back.

explain-payment_setup_failed-meaning = The shop could not set up the payment.
explain-payment_setup_failed-buyer = There is nothing to pay here. You can order again. If you have sent money, write to the shop's support with the order id.
explain-payment_setup_failed-agent = The shop could not set up the payment of this order, so there is nothing to pay. You can order again. If you have sent money, please give us the transaction id.
explain-payment_setup_failed-next = Let the customer order again, perhaps with another coin or network. If it happens again, report it to the shop.

explain-cancelled-meaning = The order was cancelled.
explain-cancelled-buyer = Do not pay this order. If you have sent money, write to the shop's support with the order id.
explain-cancelled-agent = This order was cancelled. Please do not pay it. If you have sent money, give us the transaction id.
explain-cancelled-next = If the customer has sent money, send the order id and the transaction id to the shop.

explain-cancelled_after_payment-meaning = The order was cancelled after money had been seen.
explain-cancelled_after_payment-buyer = Do not pay again. Write to the shop's support with the order id.
explain-cancelled_after_payment-agent = This order was cancelled after a payment had been seen. Please do not pay again. We are asking the shop how it is settled.
explain-cancelled_after_payment-next = Ask the shop whether the money is sent back. Say which refund address the order has, or that it has none.

explain-refunded-meaning = The shop says that it has refunded the order.
explain-refunded-buyer = Look at the refund address, if the order has one. Otherwise write to the shop's support with the order id.
explain-refunded-agent = The shop says that it has refunded this order. Please look at the refund address that you gave. If you gave none or nothing arrives, tell us.
explain-refunded-next = If nothing arrives, ask the shop for the transaction id of the refund.

explain-not_found-meaning = The shop does not know this order.
explain-not_found-buyer = Nothing payable is shown. If you have sent money, write to the shop's support with the order id.
explain-not_found-agent = The shop does not know an order with this id. Please check the id. If you have sent money, give us the transaction id.
explain-not_found-next = Compare the id letter by letter with the customer's. If it is right and money was sent, ask the shop.

explain-not_found_after_payment-meaning = The shop no longer knows this order, although money had been seen.
explain-not_found_after_payment-buyer = Do not pay again. Write to the shop's support with the order id.
explain-not_found_after_payment-agent = The shop no longer knows your order, although a payment had been seen. Please do not pay again. We are asking the shop.
explain-not_found_after_payment-next = Send the shop the order id and when the order was last seen there.

explain-unknown_state-meaning = The shop says “{ $word }”, a word that this version does not know.
explain-unknown_state-buyer = Do not pay again. We keep following the order.
explain-unknown_state-agent = The shop gives the state of your order as “{ $word }”. We are finding out what that means; please do not pay again in the meantime.
explain-unknown_state-next = Update the app. If the word is still unknown then, ask the shop what it means.

explain-no_state-meaning = The shop did not say where the order stands.
explain-no_state-buyer = Do not pay again. We keep following the order.
explain-no_state-agent = The shop did not say where your order stands. Please do not pay again in the meantime; we look again shortly.
explain-no_state-next = Look again in some minutes.
