# The demo's flight simulator: a story that an order can be sent through, each a short label.

simulator-title = Simulador de vuelo
simulator-lead = Tú eres la red y la tienda
simulator-open = Simulador de vuelo
simulator-close = Cerrar el simulador de vuelo
simulator-speed = Velocidad
simulator-speed-times = { $n }×
simulator-speed-note = Acelera la historia, no la app.
simulator-on-this = La historia empieza en el pedido de la pantalla.
simulator-on-next = La historia empieza con cada pedido a partir de ahora.
simulator-next = Próximos pedidos: { $story }
simulator-by-hand = Esperan tu mano
simulator-clear = Sin historia para pedidos nuevos
simulator-running = Iniciada: { $story }
simulator-pay = Pagar este pedido
demo-pay-exact = Pagar exacto
demo-pay-too_little = Pagar de menos
demo-pay-too_much = Pagar de más
demo-pay-late = Pagar fuera de plazo
simulator-about-payment = Pago
simulator-about-decisions = La tienda decide
simulator-about-creation = Cómo se crea el pedido
simulator-about-creation-note = para los próximos pedidos
simulator-about-delivery = Entrega
simulator-about-stream = Actualizaciones en vivo
simulator-about-calls = Cada consulta

story-happy = Todo va bien
story-slow = Cada paso se toma su tiempo
story-underpaid_then_completed = Primero de menos, luego el resto
story-overpaid = Un diez por ciento de más
story-expired = Nadie paga
story-expired_part_paid = De menos, y se acaba el tiempo
story-paid_late = Pagado fuera de plazo
story-payment_failed = Se ve un pago y falla
story-payment_setup_failed = No se puede preparar el pago

story-cancelled = Cancelado antes del pago
story-manual_action = Soporte lo revisa y sigue
story-refunded = Revisado, y se devuelve el dinero
story-unknown_state = Palabras que nadie conoce
story-state_goes_back = Vuelve a contarse un estado viejo
story-vanishes = La tienda olvida el pedido
story-coin_suspended = La moneda se suspende entretanto

story-price_moved = Pide un cinco por ciento más
story-wrong_brand = Es de otra marca
story-wrong_network = Indica otra red
story-tampered_address = Alguien cambió la dirección
story-memo_required = El pago necesita un memo
story-answer_lost = La respuesta no llega nunca
story-answer_garbled = La respuesta es una página de error

story-partial_delivery = Llega un código, otros fallan
story-delivery_failed = Pagado, y no se puede entregar nada
story-done_without_code = Hecho, y el código fue por correo
story-code_after_done = Hecho, y el código llega después
story-code_replaced = Un código, y luego otro
story-code_as_text = Un texto con número de serie
story-code_as_link = El código es un enlace
story-code_with_security_code = Con código de seguridad
story-code_as_barcode = Con código de barras
story-code_as_qr = Con código QR

story-stream_drops = Las actualizaciones en vivo se cortan
story-no_stream = Ninguna actualización en vivo
story-silent_stream = Conectado y en silencio
story-bare_stop = Terminan sin decir nada
story-garbage_frames = Basura entre los mensajes

story-rate_limit_storm = Dice: demasiadas peticiones
story-captive_portal = Página de acceso de una red de invitados
story-outage = La tienda cae un rato
story-clock_behind = Su reloj va tres años atrasado
story-clock_ahead = Su reloj va dos horas adelantado
