# The sentences for problems that a check or a refusal names. What happened, that nothing was ordered, the one next step.

error-no-price = La tienda no dio un precio para este pedido, así que no se creó nada y no se pagó nada. Comprueba de nuevo; si sigue igual, elige otra forma de pago.

## What the app finds before it asks the shop.

problem-email-missing-title = Falta tu correo electrónico
problem-email-missing-sentence = No se hizo ningún pedido. Escribe la dirección de correo a la que debe escribir la tienda.
problem-email-too-long-title = Este correo electrónico es demasiado largo
problem-email-too-long-sentence = No se hizo ningún pedido. Escribe uno más corto.
problem-email-no-at-title = Esto no es un correo electrónico
problem-email-no-at-sentence = Debe llevar exactamente una @. No se hizo ningún pedido. Corrígelo.
problem-email-characters-title = Este correo electrónico no se puede usar
problem-email-characters-sentence = Contiene un espacio o un carácter no permitido. No se hizo ningún pedido. Corrígelo.
problem-email-domain-title = El final de este correo electrónico no es correcto
problem-email-domain-sentence = Lo que va después de la @ no es un lugar que reciba correo. No se hizo ningún pedido. Corrígelo.
problem-email-again-missing-title = Escribe tu correo electrónico otra vez
problem-email-again-missing-sentence = Un error al escribirlo enviaría tu código a otra persona. No se hizo ningún pedido.
problem-email-again-differs-title = Los dos correos electrónicos son distintos
problem-email-again-differs-sentence = No se hizo ningún pedido. Compáralos y corrige el que esté mal.

problem-phone-missing-title = Falta el número de teléfono
problem-phone-missing-sentence = No se hizo ningún pedido. Escribe el número que recibirá la recarga. Empieza por { $prefix }.
problem-phone-characters-title = Esto no es un número de teléfono
problem-phone-characters-sentence = Un número de teléfono solo lleva cifras, con + delante del país. No se hizo ningún pedido. Corrige el número.
problem-phone-not-a-number-title = Este número de teléfono no existe
problem-phone-not-a-number-sentence = No se hizo ningún pedido. Escribe el número completo. Empieza por { $prefix }.
problem-phone-other-country-title = Este número es de otro país
problem-phone-other-country-sentence = El número es de { $other }, y esta recarga solo funciona en { $country }. No se hizo ningún pedido. Escribe un número que empiece por { $prefix }.

problem-value-not-a-number-title = Esto no es un importe
problem-value-not-a-number-sentence = No se hizo ningún pedido. Escribe cifras, con un punto antes de los decimales.
problem-value-below-title = Este importe es demasiado pequeño
problem-value-below-sentence = El importe mínimo a la venta es { $value } { $currency }. No se hizo ningún pedido. Elige ese o uno mayor.
problem-value-above-title = Este importe es demasiado grande
problem-value-above-sentence = El importe máximo a la venta es { $value } { $currency }. No se hizo ningún pedido. Elige ese o uno menor.
problem-value-off-step-title = Este importe no se vende
problem-value-off-step-sentence = El más cercano es { $value } { $currency }. No se hizo ningún pedido. Elige ese u otro importe.

problem-quantity-none-title = Falta la cantidad
problem-quantity-none-sentence = No se hizo ningún pedido. Escribe la cantidad que quieres, 1 o más.
problem-quantity-too-many-title = Es más de lo que admite un pedido
problem-quantity-too-many-sentence = Un pedido admite { $most ->
    [one] { $most } artículo
   *[other] { $most } artículos
}. No se hizo ningún pedido. Pide menos ahora y el resto en un segundo pedido.
problem-lines-none-title = Aún no has elegido nada
problem-lines-none-sentence = No se hizo ningún pedido. Elige lo que quieres comprar.
problem-product-gone-title = Esto ya no se vende
problem-product-gone-sentence = La tienda lo retiró de su catálogo. No se hizo ningún pedido. Elige otro importe u otra marca.
problem-product-not-for-sale-title = Esto no se puede comprar en este momento

problem-way-missing-title = Elige cómo pagar
problem-way-missing-sentence = No se hizo ningún pedido. Elige una moneda y su red.
problem-coin-unknown-title = La tienda no acepta { $coin } ahora
problem-coin-unknown-sentence = No se hizo ningún pedido ni se pagó nada. Elige otra moneda.
problem-coin-suspended-title = Pagos con { $coin } suspendidos
problem-coin-suspended-sentence = La tienda ha pausado los pagos con { $coin }. No se hizo ningún pedido ni se pagó nada. Elige otra moneda.
problem-network-unknown-title = La tienda no acepta { $coin } en { $network } ahora
problem-network-unknown-sentence = No se hizo ningún pedido ni se pagó nada. Elige otra red.
problem-network-suspended-title = Pagos en { $network } suspendidos
problem-network-suspended-sentence = La tienda ha pausado { $coin } en { $network }. No se hizo ningún pedido ni se pagó nada. Elige otra red.
problem-network-unsupported-title = Desde aquí no se puede pagar { $coin } en { $network }
problem-network-unsupported-sentence = Esta app no puede comprobar direcciones de { $network }, así que no ofrece esa red. No se hizo ningún pedido. Elige otra red.

problem-promo-unreadable-title = Esto no es un código promocional
problem-promo-unreadable-sentence = Es demasiado largo o contiene caracteres que ningún código lleva. No se hizo ningún pedido. Escríbelo de nuevo o pide sin él.
problem-refund-address-title = Esto no es una dirección para { $coin } en { $network }
problem-refund-address-sentence = El dinero que se devolviera a ella podría perderse. No se hizo ningún pedido. Copia de nuevo la dirección desde tu monedero, o pide sin indicar ninguna.

## What the shop says. One pair for each of its codes.

problem-AMOUNT_LESS_THEN_MINIMUM_ALLOWED-title = El pedido es demasiado pequeño
problem-AMOUNT_LESS_THEN_MINIMUM_ALLOWED-sentence = { $known ->
    [yes] La tienda acepta { $limit } o más con { $coin } en { $network }.
   *[other] La tienda no acepta un pago tan pequeño con { $coin } en { $network }.
} No se hizo ningún pedido ni se pagó nada. Elige un importe mayor u otra moneda.
problem-MAXIMUM_AMOUNT_PER_ORDER_EXCEEDED-title = El pedido es demasiado grande
problem-MAXIMUM_AMOUNT_PER_ORDER_EXCEEDED-sentence = { $known ->
    [yes] Un pedido puede valer { $limit } como máximo.
   *[other] Vale más de lo que la tienda permite en un pedido.
} No se hizo ningún pedido ni se pagó nada. Elige un importe menor.
problem-DAILY_SPENDING_LIMIT_EXCEEDED-title = Se alcanzó el límite de hoy
problem-DAILY_SPENDING_LIMIT_EXCEEDED-sentence = La tienda no permite más hoy para quien compra. No se hizo ningún pedido ni se pagó nada. Vuelve a pedir mañana o elige un importe menor.
problem-MONTHLY_SPENDING_LIMIT_EXCEEDED-title = Se alcanzó el límite de este mes
problem-MONTHLY_SPENDING_LIMIT_EXCEEDED-sentence = La tienda no permite más este mes para quien compra. No se hizo ningún pedido ni se pagó nada. Vuelve a pedir el mes que viene o elige un importe menor.
problem-PRODUCT_COUNT_EXCEEDED-title = Es más de lo que admite un pedido
problem-PRODUCT_COUNT_EXCEEDED-sentence = No se hizo ningún pedido ni se pagó nada. Reduce la cantidad y pon el resto en un segundo pedido.
problem-MULTIPLE_LIMITED_PRODUCT_SAME_ORDER-title = Esto se vende de uno en uno
problem-MULTIPLE_LIMITED_PRODUCT_SAME_ORDER-sentence = La tienda admite un solo producto limitado por pedido. No se hizo ningún pedido ni se pagó nada. Pon la cantidad en 1 y pide el resto aparte.

problem-NOT_AVAILABLE_PRODUCT-title = Esto no está a la venta
problem-NOT_AVAILABLE_PRODUCT-sentence = La tienda no vende aquí este importe de esta marca. No se hizo ningún pedido ni se pagó nada. Elige otro importe u otra marca.
problem-OUT_OF_STOCK-title = Sin existencias
problem-OUT_OF_STOCK-sentence = A la tienda no le queda nada por el momento. No se hizo ningún pedido ni se pagó nada. Elige otro importe u otra marca, o vuelve más tarde.
problem-NOT_ACTIVE-title = No se vende por el momento
problem-NOT_ACTIVE-sentence = La tienda ha pausado este producto. No se hizo ningún pedido ni se pagó nada. Elige otro o vuelve más tarde.
problem-PRODUCT_NOT_AVAILABLE-title = No disponible en este momento
problem-PRODUCT_NOT_AVAILABLE-sentence = La tienda no puede entregar este producto por el momento. No se hizo ningún pedido ni se pagó nada. Elige otro o vuelve más tarde.
problem-INVALID_BENEFICIARY_ACCOUNT-title = No se puede enviar ahí
problem-INVALID_BENEFICIARY_ACCOUNT-sentence = La tienda no acepta este correo electrónico o número de teléfono para este producto. No se hizo ningún pedido ni se pagó nada. Revísalo o escribe otro.
problem-INVALID_EMAIL_DOMAIN-title = La tienda no puede escribir a este correo electrónico
problem-INVALID_EMAIL_DOMAIN-sentence = No acepta lo que va después de la @. No se hizo ningún pedido ni se pagó nada. Corrígelo o usa otro.

problem-NOT_ALLOWED_PAYMENT_VIA-title = Esto no se puede pagar así
problem-NOT_ALLOWED_PAYMENT_VIA-sentence = { $told ->
    [yes] Para este producto la tienda acepta: { $details }. No se hizo ningún pedido ni se pagó nada. Si ahí aparece una moneda y una red que se ofrezcan aquí, elígelas; si no, elige otro producto.
   *[other] La tienda no acepta { $coin } para este producto. No se hizo ningún pedido ni se pagó nada. Elige otra moneda u otro producto.
}
problem-UNSUPPORTED_PROTOCOL_COIN_COMBINATION-title = No se acepta { $coin } en { $network }
problem-UNSUPPORTED_PROTOCOL_COIN_COMBINATION-sentence = { $told ->
    [yes] La tienda acepta: { $details }.
   *[other] La tienda solo acepta { $coin } en otras redes.
} No se hizo ningún pedido ni se pagó nada. Elige otra red.
problem-SUSPENDED_COIN-title = Pagos con { $coin } suspendidos
problem-SUSPENDED_COIN-sentence = La tienda ha pausado los pagos con esta moneda. No se hizo ningún pedido ni se pagó nada. Elige otra moneda.
problem-SUSPENDED_NETWORK-title = Pagos en { $network } suspendidos
problem-SUSPENDED_NETWORK-sentence = La tienda ha pausado los pagos en esta red. No se hizo ningún pedido ni se pagó nada. Elige otra red.
problem-CANT_SETUP_PAYMENT-title = No se pudo preparar el pago
problem-CANT_SETUP_PAYMENT-sentence = La tienda no pudo obtener una dirección para { $coin } en { $network }. No hay nada que pagar. Elige otra red o comprueba de nuevo en unos minutos.

problem-LOGIN_REQUIRED-title = Esto requiere una cuenta en la tienda
problem-LOGIN_REQUIRED-sentence = La tienda solo lo vende a quien inicia sesión, y esta app no lo hace. No se hizo ningún pedido ni se pagó nada. Elige otro producto o cómpralo en cryptorefills.com.
problem-KYC_MISSING-title = La tienda debe saber quién compra esto
problem-KYC_MISSING-sentence = Solo lo vende a quien le ha demostrado su identidad. No se hizo ningún pedido ni se pagó nada. Elige otro producto o cómpralo en cryptorefills.com.
problem-KYC_PENDING-title = La tienda aún está comprobando tu identidad
problem-KYC_PENDING-sentence = Hasta que termine no te venderá esto. No se hizo ningún pedido ni se pagó nada. Elige otro producto o espera la respuesta de la tienda.
problem-VERIFICATION_REQUIRED-title = Esto requiere una cuenta verificada
problem-VERIFICATION_REQUIRED-sentence = La tienda solo lo vende a cuentas verificadas, y esta app no inicia sesión. No se hizo ningún pedido ni se pagó nada. Elige otro producto o cómpralo en cryptorefills.com.
problem-FULLNAME_MISSING-title = La tienda necesita tu nombre completo para esto
problem-FULLNAME_MISSING-sentence = Toma el nombre de una cuenta, y esta app no inicia sesión. No se hizo ningún pedido ni se pagó nada. Elige otro producto o cómpralo en cryptorefills.com.

problem-COUPON_REQUIRES_LOGIN-title = Este código promocional requiere una cuenta
problem-COUPON_REQUIRES_LOGIN-sentence = Solo funciona para quien inicia sesión, y esta app no lo hace. No se hizo ningún pedido ni se pagó nada. Pide sin el código.
problem-COUPON_NOT_FOUND-title = La tienda no conoce este código promocional
problem-COUPON_NOT_FOUND-sentence = No se hizo ningún pedido ni se pagó nada. Revisa el código o pide sin él.
problem-COUPON_NOT_ACTIVE-title = Este código promocional no está activo
problem-COUPON_NOT_ACTIVE-sentence = Aún no ha empezado o está en pausa. No se hizo ningún pedido ni se pagó nada. Pide sin él o espera a que esté activo.
problem-COUPON_ALREADY_SPENT-title = Este código promocional ya se usó
problem-COUPON_ALREADY_SPENT-sentence = Solo funciona una vez. No se hizo ningún pedido ni se pagó nada. Pide sin él.
problem-COUPON_MAX_USAGE_REACHED-title = Este código promocional está agotado
problem-COUPON_MAX_USAGE_REACHED-sentence = Se usó tantas veces como se permite. No se hizo ningún pedido ni se pagó nada. Pide sin él.
problem-COUPON_EXPIRED-title = Este código promocional ha caducado
problem-COUPON_EXPIRED-sentence = No se hizo ningún pedido ni se pagó nada. Pide sin él.
problem-COUPON_BELOW_MIN_AMOUNT-title = El pedido es demasiado pequeño para este código promocional
problem-COUPON_BELOW_MIN_AMOUNT-sentence = { $known ->
    [yes] El código funciona a partir de { $limit }.
   *[other] El código solo funciona con pedidos mayores.
} No se hizo ningún pedido ni se pagó nada. Elige un importe mayor o pide sin el código.
problem-COUPON_NOT_VALID_FOR_USER-title = Este código promocional es de otra persona
problem-COUPON_NOT_VALID_FOR_USER-sentence = La tienda no lo acepta con este correo electrónico. No se hizo ningún pedido ni se pagó nada. Pide sin él.
problem-COUPON_NOT_VALID_FOR_CATEGORY-title = Este código promocional es para otras categorías
problem-COUPON_NOT_VALID_FOR_CATEGORY-sentence = No funciona con lo que elegiste. No se hizo ningún pedido ni se pagó nada. Pide sin él.
problem-COUPON_NOT_VALID_FOR_KIND-title = Este código promocional es para otros tipos de producto
problem-COUPON_NOT_VALID_FOR_KIND-sentence = No funciona con lo que elegiste. No se hizo ningún pedido ni se pagó nada. Pide sin él.
problem-COUPON_NOT_VALID_FOR_BRAND-title = Este código promocional es para otras marcas
problem-COUPON_NOT_VALID_FOR_BRAND-sentence = No funciona con lo que elegiste. No se hizo ningún pedido ni se pagó nada. Pide sin él.
problem-COUPON_NOT_VALID_FOR_COUNTRY-title = Este código promocional es para otros países
problem-COUPON_NOT_VALID_FOR_COUNTRY-sentence = No funciona en este país. No se hizo ningún pedido ni se pagó nada. Pide sin él.
problem-COUPON_NOT_VALID_FOR_STORE-title = Este código promocional no funciona aquí
problem-COUPON_NOT_VALID_FOR_STORE-sentence = La tienda solo lo acepta en otro de sus puntos de venta. No se hizo ningún pedido ni se pagó nada. Pide sin él.

problem-unknown-title = La tienda rechazó este pedido
problem-unknown-sentence = Dio el motivo “{ $code }”, que esta app no conoce. No se hizo ningún pedido ni se pagó nada. Cambia el pedido, o escribe al soporte de la tienda e indica este motivo.
problem-no-reason-title = La tienda rechazó este pedido
problem-no-reason-sentence = No dio ningún motivo. No se hizo ningún pedido ni se pagó nada. Comprueba de nuevo; si sigue igual, escribe al soporte de la tienda.
