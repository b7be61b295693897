# What a buyer sends to the shop's support, and what the shop says of a refund.

support-message =
    Order { $id } ({ $name })
    State: { $word } ({ $phase })
    To pay: { $amount } { $coin } on { $network }
    Cryptorefills Desktop { $version }
support-message-received =
    Order { $id } ({ $name })
    State: { $word } ({ $phase })
    To pay: { $amount } { $coin } on { $network }
    Arrived: { $received } { $coin }
    Cryptorefills Desktop { $version }
support-copy = Copy a message for support
fact-refunded = Refunded
fact-refund-reason = Reason
refund-not-stated = not stated
