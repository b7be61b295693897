# Case files (the recorded life of an order), and the headings of an explanation. Values arrive as text.

case-intact = Intact: { $count ->
    [one] one record
   *[other] { $count } records
}, written by version { $app } from { $from } to { $to }.
case-no-proof = Nothing was changed by accident or in passing. That is no proof: whoever writes such a file can write another.
case-not-intact = Not intact.
case-fault-no-case = Line { $line }: this is not the beginning of a case file.
case-fault-newer = The file was made by a newer version of the app (format { $version }). Update the app to open it.
case-fault-changed = Line { $line } is not what was written.
case-fault-replaced = Line { $line } was made anew: the line behind it was written after another one.
case-fault-missing-one = Record { $first } is missing before line { $line }.
case-fault-missing = Records { $first } to { $last } are missing before line { $line }.
case-fault-out-of-place = Line { $line } holds record { $seq }, which belongs further up.
case-fault-cut = The file ends at line { $line } without its last record: it was cut off, or is still being written.
case-fault-after-end = Line { $line }: something was added behind the last record.
case-replayed-in-part = Only the records before that line were played.
case-file-unreadable = The case file could not be read.
case-file-too-large = A file of more than 64 MiB is no case file.
case-file-exists = There is a file of this name already, and a case file is never written over another. Choose a new name.
case-file-unwritable = The case file could not be written. What it holds so far can be read.
case-one-order = A case file is about one order: give one ID with --record.

case-head-line = Line

## What a file holds, and what was met on the way to the shop

case-holds = Answers: { $stream } by stream, { $poll } by poll. Asks that failed: { $failed }. Streams opened: { $opened }, ended: { $ended }, refused: { $refused }. Messages that could not be read: { $unreadable }.
case-met-ask_failed = Asked, and nothing was learned
case-met-stream_refused = No live stream
case-met-stream_opened = Live stream opened
case-met-stream_ended = Live stream ended
case-met-unreadable = A message that could not be read
case-why-offline = no connection could be made
case-why-name_not_found = the shop’s name could not be looked up
case-why-proxy = no connection through the proxy
case-why-tls = no secure connection
case-why-timed_out = no answer in time
case-why-interrupted = the connection broke before the answer was whole
case-why-page = a page of the network answered instead of the shop
case-why-too_large = the answer was too large to take
case-why-redirected = the answer pointed elsewhere and was not followed
case-why-refused = the shop refused
case-why-unauthorized = the shop does not accept this partner ID
case-why-forbidden = the shop refused, or asks for a pause
case-why-rate_limited = too many requests for now
case-why-not_found = the shop does not know the order
case-why-down = the shop is down
case-why-unreadable = the answer could not be read
case-why-not_sendable = the request could not be made
case-why-no_stream = the shop offers none for this order
case-why-not_a_stream = something else than a stream answered
case-why-stopped = the shop ended it for good
case-why-closed = this app closed it
case-why-ended = it ended without a word
case-why-quiet = nothing came for too long
case-why-too_long = a message was too large to take
case-why-cut = the connection broke

## Headings of an explanation

sheet-code = Code
sheet-meaning = What happened
sheet-money = Money
sheet-buyer = The buyer should
sheet-tell = Tell the customer
sheet-next = What comes next
sheet-escalate = Escalate
