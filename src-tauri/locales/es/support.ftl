# What a buyer sends to the shop's support, and what the shop says of a refund.

support-message =
    Pedido { $id } ({ $name })
    Estado: { $word } ({ $phase })
    A pagar: { $amount } { $coin } en { $network }
    Cryptorefills Desktop { $version }
support-message-received =
    Pedido { $id } ({ $name })
    Estado: { $word } ({ $phase })
    A pagar: { $amount } { $coin } en { $network }
    Recibido: { $received } { $coin }
    Cryptorefills Desktop { $version }
support-copy = Copiar un mensaje para soporte
fact-refunded = Reembolsado
fact-refund-reason = Motivo
refund-not-stated = no indicado
