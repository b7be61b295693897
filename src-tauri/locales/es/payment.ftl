# La pantalla del pedido: lo que ocupa el lugar del código QR y las partes de un pago.

tile-waiting = Todavía no hay nada que pagar
tile-waiting-note = La dirección y su código QR aparecen cuando la tienda haya respondido y se hayan comprobado.
tile-never = No hay nada que pagar
tile-never-note = Nunca se mostró una dirección para este pedido.
tile-withheld = Ahora no hay nada que pagar
tile-withheld-note = La dirección y su código QR se retienen para que no se pierda dinero.
tile-paid = Ya no queda nada por pagar
tile-paid-note = La tienda ha visto tu pago, así que la dirección y su código QR ya no están.
tile-checked = Ahora no hay nada que pagar
tile-checked-note = Mientras se revisa, la dirección y su código QR no se muestran.
tile-over = Ya no hay nada que pagar
tile-over-note = No envíes nada a la dirección de este pedido. Ya no se muestra.
arrived-missing-within = Envía los { $missing } { $coin } que faltan a la misma dirección en { $n ->
    [one] 1 minuto
   *[other] { $n } minutos
} aproximadamente.
arrived-part = { $received } recibidos
arrived-part-seen = { $received } recibidos, vistos por primera vez a las { $time }
arrived-rest = faltan { $missing }
timer-say-over = Según nuestra estimación, el tiempo para pagar ha terminado. La tienda decide.
