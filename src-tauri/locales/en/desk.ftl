# The support desk: orders looked up by their id and only read, and case files that are played again.
# It speaks to an agent; desk-message alone is sent to the customer.

rail-support = Support
desk-name = Support desk
desk-read-only = Read-only
desk-read-only-note = Nothing on this desk can create, pay or change an order.
desk-leave = Leave the desk

## The box

desk-paste = Find an order
desk-paste-hint = Paste anything: a message, an e-mail, a link. The order id is found in it.
desk-look-up = Look up
desk-clear = Clear the box
desk-found-one = Order id found
desk-found-many = { $count } order ids found: choose one
desk-found-guess = No order id, only words that come near one: choose, or ask for the id
desk-found-none = No order id in this text. Ask the customer for the id in the order e-mail.
desk-found-no-id = This is no order id: one has only letters, digits, - and _, and at most 64 of them. Compare it with the order e-mail.
desk-choose = Order ids found

## What lies on the desk

desk-queues = Queues
desk-queue-attention = Needs attention
desk-queue-partly_paid = Partly paid
desk-queue-manual_long = Manual over 24 h
desk-queue-undelivered = Undelivered over 15 min
desk-queue-expired_with_money = Expired with money
desk-queue-none = Nothing waits here.
desk-queue-span = for { $span }
desk-queue-since = since { $time }
desk-queue-more = { $n }+
desk-queue-more-note = More than { $n }: only these are listed.
desk-queue-rested = No longer followed
desk-queue-rested-note = As last heard. Open one to ask the shop again.
desk-queue-back = Back to the order
desk-on-desk = Looked up
desk-on-desk-count = { $open } of { $most }
desk-on-desk-none = Orders that you look up are followed here while the desk is open. They are not added to this app's own orders.
desk-put-away = Take order { $id } off the desk
desk-check = Check now
desk-own = It is in this app's own orders too.
desk-start = Paste what the customer wrote
desk-start-note = The desk finds the order id, asks the shop, and says what the state means, what to tell the customer and what to do next.
desk-looking = Asking the shop…

## Why nothing is known

desk-not-yet = The shop does not know this id (404). A new order can take a moment to appear, so it is asked again for another { $minutes ->
    [one] minute
   *[other] { $minutes } minutes
}. An id with a typing slip will never appear.
desk-unknown = The shop has not known this id for two minutes (404). Either it has a typing slip, or the order belongs to another partner or another shop. Nothing can be said about money from here.
desk-unauthorized = The shop refuses to show this order to this app's partner ID (401). It may belong to another partner: send the customer to the partner they bought from. It is asked again from time to time.
desk-forbidden = The shop refuses to answer (403). That is either a pause after many requests or an order of another partner; the answer does not say which. It is asked again more slowly.

## The verdict

desk-means = What it means
desk-tell = Tell the customer
desk-next = Do next
desk-escalate = Escalate
desk-customer-language = The customer's language
desk-copy-message = Copy message
desk-arrived = { $received } of { $due } { $coin } arrived.
desk-save-case = Save case file
desk-case-saved = Case file saved
desk-recorded = Case file so far: { $count ->
    [one] one answer
   *[other] { $count } answers
}{ $n ->
    [0] .
    [one] , one event of the connection.
   *[other] , { $n } events of the connection.
}
desk-record-full = The case file is full: nothing later is in it.
desk-message =
    Your order { $id } ({ $name })

    { $tell }
desk-message-unnamed =
    Your order { $id }

    { $tell }

## The timeline

desk-timeline = Timeline
desk-timeline-note = first seen, time in state
desk-timeline-own = Marked steps are from this app’s own history of the order.
desk-step-own = app history
desk-step-app-for = by this app, for { $span }
desk-step-app-now = by this app, { $span } so far
desk-step-delivered = { $state }, { $open } of { $all } done
desk-step-unknown-order = Not known to the shop
desk-step-stream-for = by live stream, for { $span }
desk-step-stream-now = by live stream, { $span } so far
desk-step-poll-for = by poll, for { $span }
desk-step-poll-now = by poll, { $span } so far
desk-step-stream = by live stream
desk-step-poll = by poll
desk-step-app = by this app
desk-step-shop = the shop's own date
desk-step-unknown = 404 for two minutes

## The answer

desk-answer = Answer of { $time }
desk-masked = { $count } masked
desk-changes = { $count ->
    [one] One change
   *[other] { $count } changes
}
desk-next-change = Go to the next change
desk-no-changes = No change
desk-all-same = { $count ->
    [one] One answer so far: nothing to compare it with
   *[other] { $count } answers so far, all the same to the letter
}
desk-which = Answer
desk-which-one = { $time } by { $source ->
    [stream] stream
   *[other] poll
}{ $count ->
    [one] {""}
   *[other] , { $count } times
}
desk-against = Compared with
desk-against-none = Not compared
desk-search = Search the answer
desk-search-at = { $n } of { $count }
desk-search-none = No line
desk-search-next = Next line found
desk-search-before = Previous line found
desk-line-added = added
desk-line-changed = changed
desk-line-removed = removed
desk-cut = The answer is longer than this. Only its beginning is shown.
desk-no-answer = There is no answer yet.
desk-copy-json = Copy as shown
desk-copy-id = Copy the order id

## Looking at a masked value

desk-reveal = Reveal { $field }
desk-reveal-title = Why do you need to see it?
desk-reveal-note = The reason is written into a log on this computer, with the time, the ends of the order id and the name of the field. The value is not.
desk-reveal-field = Field
desk-reveal-reason = Reason
desk-reveal-yes = Log and reveal
desk-reveal-hide = Hide { $field }
desk-reason-customer = The customer cannot open the e-mail
desk-reason-compare = Comparing with what the customer sent
desk-reason-shop = The shop asks for it
desk-log = Reveal log
desk-log-note = Kept on this computer alone. It holds no code, no address and no whole order id.
desk-log-none = Nobody has revealed anything.
desk-log-time = Time
desk-log-order = Order

## The partner's own support

desk-contact = Your support contact
desk-contact-note = Named to customers where they should write to somebody. Without one, nobody is named.
desk-contact-hint = An e-mail address or a link
desk-contact-none = none

## Case files

desk-open-case = Open a case file
desk-case = Case file
desk-case-close = Close the case file
desk-case-intact = Intact. Nothing in its { $count ->
    [one] one record
   *[other] { $count } records
} was changed since it was written.
desk-case-broken = Not intact: this is not the file as it was written.
desk-case-unusable = This cannot be opened as a case file.
desk-case-written = Written by version { $app }, begun { $time }
desk-case-moment = Moment
desk-case-at = Record { $n } of { $all }
desk-case-before = Previous record
desk-case-after = Next record
desk-case-nothing = There is no sound record to play.
desk-case-no-answer = The shop did not know the order at this moment.
desk-case-records = Records
desk-case-not-yet = Nothing was known of the order yet.
desk-case-stands = The order stood as it was last heard:

## Faults and dialogs

error-desk-full = There are as many orders on the desk as it can follow. Take one off first.
error-desk-gone = This is not on the desk any more.
error-desk-read-only = The support desk is open, and it is read-only. Leave it first.
error-desk-reason = Say in a few words why you need to see it.
error-desk-log = The log could not be written, so nothing was revealed. Check that the disk has room.
error-desk-log-unread = The log could not be read.
error-desk-case-unmade = The case file could not be made.
dialog-case-save = Save the case file
dialog-case-open = Open a case file
dialog-case-kind = Case file of Cryptorefills Desktop
