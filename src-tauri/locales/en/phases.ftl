# What each phase of an order is called. What it means stands in explain.ftl.

phase-preparing = Preparing
phase-outcome_unknown = Outcome unknown
phase-mismatch = Not what you approved
phase-price_moved = Price changed
phase-payment_blocked = Payment details withheld
phase-awaiting_payment = Awaiting payment
phase-last_minutes = Last minutes
phase-partly_paid = Partly paid
phase-payment_seen = Payment seen, confirming
phase-preparing_code = Paid, preparing your code
phase-partly_delivered = Partly delivered
phase-delivered = Delivered
phase-check_email = Delivered by e-mail
phase-being_reviewed = Being reviewed
phase-expired_unpaid = Expired, nothing seen
phase-expired_part_paid = Expired, part paid
phase-paid_late = Paid late, being checked
phase-failed = Failed
phase-cancelled = Cancelled
phase-refunded = Refunded
phase-not_found = Not found
phase-unrecognised = State not known
