# What an order's situation means. Four sentences a code:
#   meaning  what happened, short enough for a headline
#   buyer    what the buyer should do; also the text of a notification, so no value but $word
#   agent    what to tell the customer, to be quoted as it is
#   next     what the person who answers the customer does next
# "The shop" is Cryptorefills. Nothing here promises more than the shop says.

## Money, as far as the shop reports it

explain-money-none-seen = La tienda no informa de ningún pago.
explain-money-part = La tienda ha detectado una parte del importe, no todo.
explain-money-seen = La tienda ha detectado un pago.
explain-money-yes = La tienda tiene el pago.
explain-money-unknown = Con esto no se sabe si ha llegado dinero.
explain-money-returned = La tienda dice que ha reembolsado el pedido.

## Escalation

explain-escalate-never = No hace falta.
explain-escalate-if-disputed = Solo si el cliente dice algo distinto de lo que dice el pedido.
explain-escalate-after-minutes = Si nada ha cambiado después de { $n ->
    [one] { $n } minuto
   *[other] { $n } minutos
}.
explain-escalate-after-hours = Si nada ha cambiado después de { $n ->
    [one] { $n } hora
   *[other] { $n } horas
}.
explain-escalate-now = Ahora.

explain-contact = Soporte: { $contact }

## Before there is anything to pay

explain-sending-meaning = El pedido se está creando.
explain-sending-buyer = Espera un momento. Los datos de pago aparecen cuando la tienda ha respondido y se han comprobado.
explain-sending-agent = Tu pedido se está creando en este momento. Todavía no hay nada que pagar.
explain-sending-next = Vuelve a mirar dentro de un minuto.

explain-outcome_unknown-meaning = No sabemos si este pedido se creó.
explain-outcome_unknown-buyer = No había nada que pagar, y no lo intentaremos de nuevo por nuestra cuenta. Puedes empezar un pedido nuevo; un pedido sin pagar simplemente caduca.
explain-outcome_unknown-agent = No sabemos si este pedido se creó, y nunca mostró nada que pagar. Puedes pedir de nuevo: un pedido sin pagar simplemente caduca.
explain-outcome_unknown-next = Si el cliente tiene un ID de pedido, busca ese pedido. Si no, no queda nada por hacer.

explain-mismatch-meaning = La tienda creó un pedido distinto.
explain-mismatch-buyer = No se detectó ningún pago y no se muestra ninguna dirección. Puedes volver y pedir de nuevo; un pedido sin pagar simplemente caduca.
explain-mismatch-agent = Lo que creó la tienda no es lo que aprobaste, así que la app no mostró nada que pagar. Por favor, no pagues ese pedido. Puedes pedir de nuevo.
explain-mismatch-next = Compara lo aprobado con lo creado. Si vuelve a ocurrir, comunica ambas cosas a la tienda.

explain-mismatch_after_payment-meaning = La tienda creó un pedido distinto, y ha llegado dinero para ese pedido.
explain-mismatch_after_payment-buyer = No envíes más. Escribe al soporte de la tienda con el ID del pedido.
explain-mismatch_after_payment-agent = Este pedido no es lo que aprobaste, y ha llegado un pago para él. Por favor, no envíes más. Estamos preguntando a la tienda cómo se resolverá.
explain-mismatch_after_payment-next = Envía a la tienda el ID del pedido y las dos versiones de la diferencia, y pregunta qué se hace con el dinero.

explain-price_moved-meaning = El precio cambió mientras se creaba el pedido.
explain-price_moved-buyer = No se detectó ningún pago. Acepta el precio nuevo para ver los datos de pago, o deja el pedido: sin pagar, simplemente caduca.
explain-price_moved-agent = El precio cambió mientras se creaba tu pedido. Puedes aceptar el precio nuevo o dejar el pedido; sin pagar, simplemente caduca.
explain-price_moved-next = Nada. Decide el cliente.

explain-price_moved_after_payment-meaning = El precio cambió, y ya ha llegado dinero.
explain-price_moved_after_payment-buyer = No envíes más antes de aceptar el precio nuevo. Si no lo aceptas, escribe al soporte de la tienda con el ID del pedido.
explain-price_moved_after_payment-agent = La tienda pide ahora más de lo que aprobaste, y ya ha llegado un pago. Por favor, no envíes más por ahora. Estamos preguntando a la tienda.
explain-price_moved_after_payment-next = Pregunta a la tienda por qué subió el importe después de crearse el pedido y qué se hace con el dinero.

explain-payment_blocked-meaning = Los datos de pago se contradicen.
explain-payment_blocked-buyer = No se detectó ningún pago. La dirección y el código QR no se muestran, para que no se pierda dinero. Puedes pedir de nuevo; un pedido sin pagar simplemente caduca.
explain-payment_blocked-agent = Los datos de pago de este pedido se contradecían, así que la app no los muestra. Por favor, no pagues este pedido. Puedes pedir de nuevo.
explain-payment_blocked-next = Mira los datos que no coinciden. Si no es solo una factura caducada, comunícalos a la tienda.

explain-payment_blocked_after_payment-meaning = Los datos de pago se contradicen, y ya ha llegado dinero.
explain-payment_blocked_after_payment-buyer = No envíes más. Escribe al soporte de la tienda con el ID del pedido.
explain-payment_blocked_after_payment-agent = Los datos de pago de este pedido se contradicen, y ya ha llegado un pago. Por favor, no envíes más. Estamos preguntando a la tienda.
explain-payment_blocked_after_payment-next = Envía a la tienda el ID del pedido y los datos que no coinciden.

explain-added_by_id-meaning = Este pedido se añadió por su ID, así que esta app no puede comprobar sus datos de pago.
explain-added_by_id-buyer = Aquí no se muestra nada que se pueda pagar. Sigue donde se hizo el pedido, o pide de nuevo; un pedido sin pagar simplemente caduca.
explain-added_by_id-agent = Este pedido no se hizo en esta app, así que aquí no podemos comprobar sus datos de pago. Por favor, sigue donde lo hiciste y compara allí la moneda, la red y el importe. Un pedido sin pagar simplemente caduca.
explain-added_by_id-next = Mira la palabra con la que la tienda da el estado del pedido y lo que ha llegado.

## Paying

explain-waiting_for_payment-meaning = El pedido espera su pago.
explain-waiting_for_payment-buyer = Envía exactamente el importe que se muestra, en esa moneda y por esa red.
explain-waiting_for_payment-agent = Tu pedido espera el pago. Por favor, envía exactamente el importe que muestra el pedido, en esa moneda y por esa red. Si acabas de enviarlo, por favor, no lo envíes otra vez: puede tardar un poco en detectarse.
explain-waiting_for_payment-next = Nada. Si el cliente ha pagado, pídele el ID de la transacción y vuelve a mirar en unos minutos.

explain-waiting_for_payment_long-meaning = El pedido sigue esperando su pago y, según nuestra estimación, el plazo para pagar ha terminado.
explain-waiting_for_payment_long-buyer = Si no has pagado, es mejor pedir de nuevo. Si has pagado, no pagues otra vez y conserva este pedido.
explain-waiting_for_payment_long-agent = La tienda no ha informado de ningún pago y, según nuestra estimación, el plazo para pagar ha terminado. Si no has pagado, por favor, pide de nuevo. Si has pagado, no pagues otra vez y danos el ID de la transacción.
explain-waiting_for_payment_long-next = Si el cliente ha pagado, compara la moneda, la red, la dirección y el importe de la transacción con el pedido.

explain-arrived_amount_unknown-meaning = Llegó un pago, y la tienda no dice cuánto se debe.
explain-arrived_amount_unknown-buyer = No envíes nada más hasta que el pedido muestre lo que falta.
explain-arrived_amount_unknown-agent = Ha llegado un pago para tu pedido, pero la tienda no dice cuánto se debe en total. Por favor, no envíes nada más hasta que esté claro.
explain-arrived_amount_unknown-next = Pide al cliente el ID de la transacción y vuelve a mirar en unos minutos.

explain-underpaid-meaning = Llegó una parte del pago.
explain-underpaid-buyer = Envía el importe que falta a la misma dirección mientras el pedido lo muestre.
explain-underpaid-agent = Solo ha llegado una parte del importe. Por favor, envía exactamente el importe que falta según el pedido, a la misma dirección. Los monederos y las plataformas de intercambio pueden descontar su comisión de lo que envías.
explain-underpaid-next = Lee en el pedido el importe que falta y díselo al cliente.

explain-underpaid_amount_unknown-meaning = Llegó una parte del pago; la tienda no dice cuánto.
explain-underpaid_amount_unknown-buyer = No envíes nada más hasta que el pedido muestre lo que falta. Si eso no cambia, escribe al soporte de la tienda con el ID del pedido.
explain-underpaid_amount_unknown-agent = La tienda informa de que solo ha llegado una parte del importe, pero no de cuánto. Por favor, no envíes nada más hasta que esté claro.
explain-underpaid_amount_unknown-next = Pide al cliente el ID de la transacción y compara su importe con el pedido.

explain-underpaid_long-meaning = Llegó una parte del pago y, según nuestra estimación, el plazo para pagar ha terminado.
explain-underpaid_long-buyer = El pedido puede caducar en cualquier momento. Antes de enviar el resto, pregunta al soporte de la tienda con el ID del pedido.
explain-underpaid_long-agent = Solo ha llegado una parte del importe y, según nuestra estimación, el plazo para pagar ha terminado. Por favor, no envíes nada más por ahora. Estamos preguntando a la tienda cómo seguir.
explain-underpaid_long-next = Pregunta a la tienda si aún se puede pagar el resto o si se devuelve la parte.

explain-payment_seen-meaning = No pagues otra vez: tu pago se ha detectado.
explain-payment_seen-buyer = La red está confirmando el pago. No te queda nada por hacer; no pagues otra vez.
explain-payment_seen-agent = Tu pago se ha detectado y la red lo está confirmando. Por favor, no pagues otra vez; no te queda nada por hacer.
explain-payment_seen-next = Espera la confirmación.

explain-payment_seen_in_part-meaning = Se detectó un pago, y es menor que el importe debido.
explain-payment_seen_in_part-buyer = No envíes nada más, salvo que el pedido lo pida.
explain-payment_seen_in_part-agent = Se ha detectado un pago, pero por ahora es menor que el importe debido. Por favor, no envíes nada más, salvo que el pedido lo pida.
explain-payment_seen_in_part-next = Vuelve a mirar tras la confirmación: puede que entonces el pedido pida el resto.

explain-payment_seen_long-meaning = Se detectó un pago, y sigue sin confirmarse.
explain-payment_seen_long-buyer = No pagues otra vez. Busca la transacción en tu monedero; si allí está confirmada, escribe al soporte de la tienda con el ID del pedido.
explain-payment_seen_long-agent = Tu pago se ha detectado, pero su confirmación está tardando. Por favor, no pagues otra vez. Estamos preguntando a la tienda.
explain-payment_seen_long-next = Pide al cliente el ID de la transacción, mira si la red la ha confirmado y envía los dos ID a la tienda.

explain-payment_received-meaning = La tienda ha recibido un pago.
explain-payment_received-buyer = No te queda nada por hacer; no pagues otra vez.
explain-payment_received-agent = La tienda ha recibido tu pago y continúa con el pedido. Por favor, no pagues otra vez; no te queda nada por hacer.
explain-payment_received-next = Espera a que empiece la entrega.

explain-payment_received_long-meaning = La tienda ha recibido un pago, y la entrega no ha empezado.
explain-payment_received_long-buyer = No pagues otra vez. Escribe al soporte de la tienda con el ID del pedido.
explain-payment_received_long-agent = La tienda ha recibido tu pago, pero la entrega aún no ha empezado. Por favor, no pagues otra vez. Estamos preguntando a la tienda.
explain-payment_received_long-next = Envía el ID del pedido a la tienda y pregunta por qué la entrega no ha empezado.

explain-overpaid_confirming-meaning = Se detectó más del importe debido.
explain-overpaid_confirming-buyer = No envíes nada más. Qué pasa con el excedente lo decide la tienda: pregunta a su soporte con el ID del pedido.
explain-overpaid_confirming-agent = Se ha detectado más del importe debido. Tu pedido continúa; por favor, no envíes nada más. Qué pasa con el excedente debe decirlo la tienda.
explain-overpaid_confirming-next = Espera la confirmación. Si el cliente quiere que le devuelvan el excedente, pregunta a la tienda con el ID del pedido.

## After the payment

explain-preparing_code-meaning = La tienda ha aceptado el pago y está preparando el pedido.
explain-preparing_code-buyer = No te queda nada por hacer. No pagues otra vez.
explain-preparing_code-agent = La tienda ha aceptado tu pago y está preparando lo que compraste. Por favor, no pagues otra vez; no te queda nada por hacer.
explain-preparing_code-next = Espera la entrega.

explain-preparing_code_long-meaning = La tienda ha aceptado el pago, y la entrega tarda más de lo habitual.
explain-preparing_code_long-buyer = No pagues otra vez. Mira también tu correo; si no hay nada, escribe al soporte de la tienda con el ID del pedido.
explain-preparing_code_long-agent = La tienda ha aceptado tu pago, pero la entrega tarda más de lo habitual. Por favor, no pagues otra vez y mira también tu correo. Estamos preguntando a la tienda.
explain-preparing_code_long-next = Envía el ID del pedido a la tienda y pregunta qué retrasa la entrega.

explain-overpaid_preparing-meaning = Llegó más del importe debido, y la tienda está preparando el pedido.
explain-overpaid_preparing-buyer = No envíes nada más. Qué pasa con el excedente lo decide la tienda: pregunta a su soporte con el ID del pedido.
explain-overpaid_preparing-agent = La tienda ha aceptado tu pago y está preparando lo que compraste. Ha llegado más del importe debido; qué pasa con el excedente debe decirlo la tienda.
explain-overpaid_preparing-next = Espera la entrega. Si el cliente quiere que le devuelvan el excedente, pregunta a la tienda con el ID del pedido.

explain-done_without_code-meaning = La tienda da el pedido por terminado; su código aún no ha llegado aquí.
explain-done_without_code-buyer = Espera unos minutos y mira también tu correo. No pagues otra vez.
explain-done_without_code-agent = La tienda dice que tu pedido está terminado. El código puede tardar unos minutos; por favor, mira también tu correo y su carpeta de spam.
explain-done_without_code-next = Vuelve a mirar en unos minutos. Si no hay código, lo comprado suele haberse enviado por correo.

explain-partly_delivered-meaning = Una parte del pedido ya está aquí.
explain-partly_delivered-buyer = El resto aún no ha llegado. No pagues otra vez.
explain-partly_delivered-agent = Una parte de tu pedido se ha entregado, y el resto aún no ha llegado. Por favor, no pagues otra vez.
explain-partly_delivered-next = Espera el resto.

explain-partly_delivered_long-meaning = Una parte del pedido ya está aquí, y el resto tarda más de lo habitual.
explain-partly_delivered_long-buyer = No pagues otra vez. Mira también tu correo; si el resto no está ahí, escribe al soporte de la tienda con el ID del pedido.
explain-partly_delivered_long-agent = Una parte de tu pedido se ha entregado, y el resto tarda más de lo habitual. Por favor, no pagues otra vez. Estamos preguntando a la tienda.
explain-partly_delivered_long-next = Envía el ID del pedido a la tienda y di qué parte falta.

explain-partly_delivered_some_failed-meaning = Una parte del pedido ya está aquí, y otra parte falló.
explain-partly_delivered_some_failed-buyer = No pagues otra vez. Escribe al soporte de la tienda con el ID del pedido y di qué falta.
explain-partly_delivered_some_failed-agent = Una parte de tu pedido se ha entregado, y otra parte no se pudo entregar. Por favor, no pagues otra vez. Estamos preguntando a la tienda cómo se resuelve esa parte.
explain-partly_delivered_some_failed-next = Lee el motivo en la entrega fallida y pregunta a la tienda cómo se resuelve esa parte.

explain-delivered-meaning = La tienda ha entregado el pedido.
explain-delivered-buyer = Abre el pedido para ver lo que llegó.
explain-delivered-agent = Tu pedido se ha entregado. Un código está en el pedido y, en la mayoría de los casos, también en tu correo; una recarga va directamente al teléfono.
explain-delivered-next = Si el cliente no tiene nada, revisa el correo o el número de teléfono del pedido. Nunca pidas el código en sí.

explain-overpaid_delivered-meaning = La tienda ha entregado el pedido; había llegado más del importe debido.
explain-overpaid_delivered-buyer = Abre el pedido para verlo. Qué pasa con el excedente lo decide la tienda: pregunta a su soporte con el ID del pedido.
explain-overpaid_delivered-agent = Tu pedido se ha entregado. Había llegado más del importe debido; qué pasa con el excedente debe decirlo la tienda.
explain-overpaid_delivered-next = Si el cliente quiere que le devuelvan el excedente, pregunta a la tienda con el ID del pedido.

explain-done_check_email-meaning = La tienda da el pedido por terminado y no envió ningún código aquí. Mira tu correo.
explain-done_check_email-buyer = Mira el correo del pedido, incluida la carpeta de spam; una recarga está en el teléfono. Si no hay nada, escribe al soporte de la tienda con el ID del pedido.
explain-done_check_email-agent = La tienda dice que tu pedido está terminado. Por favor, mira tu correo, incluida la carpeta de spam; una recarga va directamente al teléfono. Si no hay nada, dínoslo.
explain-done_check_email-next = Revisa el correo o el número de teléfono del pedido. Si no llegó nada, pide a la tienda que lo envíe otra vez.

explain-manual_action-meaning = Una persona de la tienda está revisando el pedido.
explain-manual_action-buyer = Esto puede tardar hasta un día, y no tienes que hacer nada. No pagues otra vez.
explain-manual_action-agent = Una persona de la tienda está revisando tu pedido. Esto puede tardar hasta un día. Por favor, no pagues otra vez; no tienes que hacer nada.
explain-manual_action-next = Espera hasta un día. Mira si la tienda ha pedido algo al cliente por correo.

explain-manual_action_over_a_day-meaning = Una persona de la tienda lleva más de un día revisando el pedido.
explain-manual_action_over_a_day-buyer = No pagues otra vez. Mira si la tienda te ha escrito; si no, escribe a su soporte con el ID del pedido.
explain-manual_action_over_a_day-agent = La tienda lleva más de un día revisando tu pedido, más de lo habitual. Por favor, no pagues otra vez. Estamos preguntando a la tienda.
explain-manual_action_over_a_day-next = Envía el ID del pedido a la tienda y pregunta de qué trata la revisión.

## Time ran out

explain-expired_unpaid-meaning = Se acabó el plazo y no detectamos ningún pago.
explain-expired_unpaid-buyer = Si enviaste el pago, no lo envíes otra vez: conserva este pedido, seguimos comprobando durante un día. Si no, puedes pedir de nuevo.
explain-expired_unpaid-agent = Se acabó el plazo para pagar y la tienda no informa de ningún pago. Si no pagaste, puedes pedir de nuevo. Si pagaste, por favor, no pagues otra vez y danos el ID de la transacción: un pago tardío aún se puede procesar en el plazo de un día, aproximadamente.
explain-expired_unpaid-next = Si el cliente ha pagado, compara la moneda, la red, la dirección y el importe de la transacción con el pedido.

explain-expired_unpaid_over_a_day-meaning = El plazo se acabó hace más de un día y no detectamos ningún pago.
explain-expired_unpaid_over_a_day-buyer = No se espera que pase nada más. Si enviaste el pago, no lo envíes otra vez: escribe al soporte de la tienda con el ID del pedido y el ID de la transacción.
explain-expired_unpaid_over_a_day-agent = El plazo para pagar se acabó hace más de un día y la tienda no informa de ningún pago. Si pagaste, por favor, no pagues otra vez y danos el ID de la transacción para que podamos preguntar a la tienda.
explain-expired_unpaid_over_a_day-next = Si el cliente ha pagado, envía a la tienda el ID del pedido y el ID de la transacción.

explain-expired_part_paid-meaning = El plazo se acabó antes de que llegara todo.
explain-expired_part_paid-buyer = No envíes el resto. Escribe al soporte de la tienda con el ID del pedido.
explain-expired_part_paid-agent = El plazo para pagar se acabó cuando solo había llegado una parte del importe. Por favor, no envíes el resto. Estamos preguntando a la tienda cómo se resuelve esa parte.
explain-expired_part_paid-next = Pregunta a la tienda si la parte se devuelve o si el pedido puede continuar. Di qué dirección de reembolso tiene el pedido, o que no tiene ninguna.

explain-paid_late-meaning = El pago llegó fuera de plazo.
explain-paid_late-buyer = Puede que la tienda aún lo procese en el plazo de un día. No pagues otra vez y conserva este pedido.
explain-paid_late-agent = Tu pago llegó fuera de plazo. Puede que la tienda aún lo procese en el plazo de un día, aproximadamente. Por favor, no pagues otra vez.
explain-paid_late-next = Espera hasta un día. Ten a mano el ID de la transacción.

explain-expired_after_detection-meaning = El pago se detectó, pero no se confirmó antes de que se acabara el plazo.
explain-expired_after_detection-buyer = Puede que la tienda aún lo procese en el plazo de un día. No pagues otra vez y conserva este pedido.
explain-expired_after_detection-agent = Tu pago se detectó, pero el plazo se acabó antes de que se confirmara. Puede que la tienda aún lo procese en el plazo de un día, aproximadamente. Por favor, no pagues otra vez.
explain-expired_after_detection-next = Pide al cliente el ID de la transacción y mira si la red la ha confirmado.

explain-paid_late_over_a_day-meaning = El pago llegó demasiado tarde, y el pedido lleva un día sin avanzar.
explain-paid_late_over_a_day-buyer = No pagues otra vez. Escribe al soporte de la tienda con el ID del pedido y el ID de la transacción.
explain-paid_late_over_a_day-agent = Tu pago llegó demasiado tarde, y el pedido lleva un día sin avanzar. Por favor, no pagues otra vez. Estamos preguntando a la tienda cómo se resuelve.
explain-paid_late_over_a_day-next = Envía a la tienda el ID del pedido y el ID de la transacción, y pregunta si el pedido continúa o si se devuelve el dinero.

## The end

explain-delivery_failed-meaning = La tienda no pudo entregar el pedido.
explain-delivery_failed-buyer = El pago se había aceptado. No pagues otra vez. Escribe al soporte de la tienda con el ID del pedido.
explain-delivery_failed-agent = La tienda no pudo entregar tu pedido. Por favor, no pagues otra vez. Estamos preguntando a la tienda cómo se resuelve.
explain-delivery_failed-next = Lee el motivo en la entrega fallida y pide a la tienda otra entrega o un reembolso.

explain-payment_failed-meaning = El pago falló.
explain-payment_failed-buyer = No pagues este pedido. Si has enviado dinero, escribe al soporte de la tienda con el ID del pedido; si no, puedes pedir de nuevo.
explain-payment_failed-agent = La tienda dice que el pago de este pedido falló. Si has enviado dinero, por favor, no lo envíes otra vez y danos el ID de la transacción. Si no, puedes pedir de nuevo.
explain-payment_failed-next = Si el cliente ha enviado dinero, envía a la tienda el ID del pedido y el ID de la transacción.

explain-payment_failed_after_payment-meaning = El pago falló, aunque se había detectado dinero.
explain-payment_failed_after_payment-buyer = No pagues otra vez. Escribe al soporte de la tienda con el ID del pedido y el ID de la transacción.
explain-payment_failed_after_payment-agent = La tienda dice que el pago falló, aunque se había detectado dinero. Por favor, no pagues otra vez. Estamos preguntando a la tienda cómo se resuelve.
explain-payment_failed_after_payment-next = Envía a la tienda el ID del pedido y el ID de la transacción, y pregunta si el pedido continúa o si se devuelve el dinero.

explain-payment_setup_failed-meaning = La tienda no pudo preparar el pago.
explain-payment_setup_failed-buyer = Aquí no hay nada que pagar. Puedes pedir de nuevo. Si has enviado dinero, escribe al soporte de la tienda con el ID del pedido.
explain-payment_setup_failed-agent = La tienda no pudo preparar el pago de este pedido, así que no hay nada que pagar. Puedes pedir de nuevo. Si has enviado dinero, por favor, danos el ID de la transacción.
explain-payment_setup_failed-next = Haz que el cliente pida de nuevo, quizá con otra moneda u otra red. Si vuelve a ocurrir, comunícalo a la tienda.

explain-cancelled-meaning = El pedido se canceló.
explain-cancelled-buyer = No pagues este pedido. Si has enviado dinero, escribe al soporte de la tienda con el ID del pedido.
explain-cancelled-agent = Este pedido se canceló. Por favor, no lo pagues. Si has enviado dinero, danos el ID de la transacción.
explain-cancelled-next = Si el cliente ha enviado dinero, envía a la tienda el ID del pedido y el ID de la transacción.

explain-cancelled_after_payment-meaning = El pedido se canceló después de detectarse dinero.
explain-cancelled_after_payment-buyer = No pagues otra vez. Escribe al soporte de la tienda con el ID del pedido.
explain-cancelled_after_payment-agent = Este pedido se canceló después de detectarse un pago. Por favor, no pagues otra vez. Estamos preguntando a la tienda cómo se resuelve.
explain-cancelled_after_payment-next = Pregunta a la tienda si se devuelve el dinero. Di qué dirección de reembolso tiene el pedido, o que no tiene ninguna.

explain-refunded-meaning = La tienda dice que ha reembolsado el pedido.
explain-refunded-buyer = Mira la dirección de reembolso, si el pedido tiene una. Si no, escribe al soporte de la tienda con el ID del pedido.
explain-refunded-agent = La tienda dice que ha reembolsado este pedido. Por favor, mira la dirección de reembolso que indicaste. Si no indicaste ninguna o no llega nada, dínoslo.
explain-refunded-next = Si no llega nada, pide a la tienda el ID de la transacción del reembolso.

explain-not_found-meaning = La tienda no conoce este pedido.
explain-not_found-buyer = No se muestra nada que se pueda pagar. Si has enviado dinero, escribe al soporte de la tienda con el ID del pedido.
explain-not_found-agent = La tienda no conoce ningún pedido con este ID. Por favor, revisa el ID. Si has enviado dinero, danos el ID de la transacción.
explain-not_found-next = Compara el ID letra por letra con el del cliente. Si es correcto y se envió dinero, pregunta a la tienda.

explain-not_found_after_payment-meaning = La tienda ya no conoce este pedido, aunque se había detectado dinero.
explain-not_found_after_payment-buyer = No pagues otra vez. Escribe al soporte de la tienda con el ID del pedido.
explain-not_found_after_payment-agent = La tienda ya no conoce tu pedido, aunque se había detectado un pago. Por favor, no pagues otra vez. Estamos preguntando a la tienda.
explain-not_found_after_payment-next = Envía a la tienda el ID del pedido y cuándo se vio allí por última vez.

explain-unknown_state-meaning = La tienda dice “{ $word }”, una palabra que esta versión no conoce.
explain-unknown_state-buyer = No pagues otra vez. Seguimos pendientes del pedido.
explain-unknown_state-agent = La tienda da el estado de tu pedido como “{ $word }”. Estamos averiguando qué significa; por favor, no pagues otra vez mientras tanto.
explain-unknown_state-next = Actualiza la app. Si la palabra sigue sin conocerse, pregunta a la tienda qué significa.

explain-no_state-meaning = La tienda no dijo en qué punto está el pedido.
explain-no_state-buyer = No pagues otra vez. Seguimos pendientes del pedido.
explain-no_state-agent = La tienda no dijo en qué punto está tu pedido. Por favor, no pagues otra vez mientras tanto; volveremos a mirar pronto.
explain-no_state-next = Vuelve a mirar en unos minutos.
