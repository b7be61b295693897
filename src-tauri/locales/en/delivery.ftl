# A delivered code: how it is shown, what the buyer keeps with it, and the sheet to give away.

secret-esim_server = SM-DP+ address
secret-esim_code = Activation code
secret-earlier = Earlier code
secret-earlier-note = An earlier code: the shop has replaced it since. Keep it until the new one has worked.
secret-esim-note = Scan the QR code with the phone that is to use the eSIM, or type the address and the activation code into it.

code-picture-name = { $name }, as a picture
code-picture-fetch = Get it from { $host }
code-picture-fetch-hint = The picture lies at { $host }. This app asks there only when you press.
code-picture-unsafe = The shop names no https address for the picture, so it is not fetched.
code-picture-drawn = Drawn here from the code, as Code 128. If the till does not take it, have the code typed in.
code-picture-none = This code cannot be shown as a picture. Use its text instead.
code-picture-address = The shop named an address that this app does not fetch pictures from. Nothing was asked. Use the text of the code instead.

mark-used = Mark as used
mark-used-done = Used
mark-balance = Balance left
mark-balance-add = Write it down
mark-balance-change = Change
mark-balance-save = Save
mark-balance-cancel = Cancel
mark-balance-hint = For example 12.50, or all spent. It stays on this computer, encrypted.

lines-title = { $here } of { $all } here
lines-title-all = { $all } lines, all here
lines-delivered = Delivered
lines-waiting = On its way
lines-failed = Not delivered
lines-failed-why = The shop says: { $why }
lines-failed-untold = The shop gave no reason.
lines-waiting-why = Paid. It appears here by itself.

gift-open = Print gift sheet
gift-title = Print a gift sheet
gift-to = To
gift-from = From
gift-message = Message
gift-ask = The sheet shows the code. Whoever holds the paper can use it, and some printers keep a copy. What you paid is not on it.
gift-preview = The sheet, with the code still hidden
gift-print = Show the code and print
gift-close = Close
gift-sheet-title = A gift for you
gift-sheet-to = For { $name }
gift-sheet-from = From { $name }
gift-print-fault = The page could not be handed to the printer. Nothing was printed.
