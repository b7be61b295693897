# What a buyer sends to the shop's support, and what the shop says of a refund.

support-message =
    주문 { $id } ({ $name })
    상태: { $word } ({ $phase })
    결제 금액: { $amount } { $coin }, { $network }
    Cryptorefills Desktop { $version }
support-message-received =
    주문 { $id } ({ $name })
    상태: { $word } ({ $phase })
    결제 금액: { $amount } { $coin }, { $network }
    도착한 금액: { $received } { $coin }
    Cryptorefills Desktop { $version }
support-copy = 고객센터용 메시지 복사
fact-refunded = 환불 금액
fact-refund-reason = 사유
refund-not-stated = 알려지지 않음
