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

## Headings of an explanation

sheet-code = Code
sheet-meaning = What happened
sheet-money = Money
sheet-buyer = The buyer should
sheet-tell = Tell the customer
sheet-next = What comes next
sheet-escalate = Escalate
