# What the command line says. Values arrive as text, already formatted and cleaned.

## Notes and faults

cli-asking = Preguntando a la tienda…
cli-override = Preguntando a { $host } en lugar de a la tienda.
cli-built-in-countries = La tienda no dio una lista de países; esta es la que trae el programa.
cli-no-brands = La tienda no ofrece ninguna marca aquí por el momento.
cli-keyring-unused = No se pudo leer el llavero, así que las solicitudes salieron sin ID de socio.
cli-partner-id = Este ID de socio no se puede usar: debe tener de 1 a 200 caracteres ASCII visibles.
cli-unauthorised = La tienda no acepta este ID de socio. No se hizo ningún pedido.
cli-refused-because = La tienda lo rechazó: { $codes }.
cli-address = { $why }.
cli-recipient = No se envió nada: { $why }.
cli-to-missing = Este producto va a un teléfono: indica su número con --to.
cli-by-account = Este producto va a una cuenta del vendedor, y eso no se admite aquí.
cli-order-id = Un ID de pedido solo lleva letras, cifras, guiones y guiones bajos, 64 como máximo.
cli-reveal-terminal = Los códigos solo se muestran en una terminal. Quita --reveal o no redirijas la salida.
cli-brand-unknown = La tienda no ofrece nada con este nombre en { $country }. El nombre debe coincidir letra por letra, también en las mayúsculas.
cli-product-unknown = Esta marca no tiene esa denominación ni ese valor en { $country }. El comando “products” muestra lo que hay.
cli-order-unknown = La tienda no conoce este pedido.
cli-orders-unknown = La tienda no conoce { $count ->
    [one] { $count } de los pedidos
   *[other] { $count } de los pedidos
}.
cli-delivery-failed = El pedido está terminado, pero no se entregó todo. El comando “order show” dice qué falló.
cli-no-such-command = Ese comando no existe.
cli-output = No se pudo escribir la salida.
cli-runtime = No se pudo iniciar el programa en este equipo.
cli-sandbox-start = No se pudo iniciar el entorno de pruebas: { $why }.
cli-interrupted = Interrumpido.

## Answers in one line

cli-sandbox-listening = el entorno de pruebas escucha en { $url }
cli-about = { $item } cuesta ahora unos { $amount } { $coin }. El precio exacto depende también de la red.
cli-would-pass = La tienda aceptaría este pedido: { $amount } { $coin } en { $network }.
cli-would-refuse = La tienda rechazaría este pedido.
cli-other-via = { $via }: { $why }

## Following orders

cli-watching = Siguiendo { $open } de { $all ->
    [one] { $all } pedido
   *[other] { $all } pedidos
}: { $live } en vivo, { $polling } por consultas, { $offline } sin conexión.

## Table headings

cli-head-country = País
cli-head-code = Código
cli-head-brand = Marca
cli-head-kind = Tipo
cli-head-category = Categoría
cli-head-from = Desde
cli-head-to = Hasta
cli-head-stock = Existencias
cli-head-denomination = Denominación
cli-head-label = Etiqueta
cli-head-about = Aprox.
cli-head-goes-to = Destino
cli-head-coin = Moneda
cli-head-network = Red
cli-head-minimum = Pago mínimo
cli-head-state = Estado
cli-head-problem = Problema
cli-head-meaning = Qué significa
cli-head-time = Hora (UTC)
cli-head-order = Pedido
cli-head-source = Fuente
cli-head-payment = Pago
cli-head-means = Significado
cli-head-price = Precio
cli-head-received = Recibido
cli-head-created = Creado
cli-head-updated = Actualizado
cli-head-email = Correo
cli-head-delivery = Entrega
cli-head-status = Situación
cli-head-serial = Serie
cli-head-security = Código de seguridad
cli-head-reference = Referencia
cli-head-link = Imagen
cli-head-text = Texto
cli-head-earlier = Código anterior
cli-head-failure = Qué falló
cli-head-steps = Cómo canjear

## Words in tables

cli-out-of-stock = sin existencias
cli-in-stock = disponible
cli-suspended = suspendida
cli-open = abierta
cli-not-in-app = no se ofrece en la app
cli-range = de { $min } a { $max } en pasos de { $step }
cli-date = Una fecha se escribe así: 2026-11-21.
cli-codes-reveal = Los códigos solo salen junto con los ID: añade --reveal.
cli-reveal-orders = Los ID, contactos y códigos completos solo se escriben para quien está ante un terminal. Omite --reveal o no envíes la salida a otro lugar.
cli-export-done = { $n ->
    [one] Un pedido escrito.
   *[other] { $n } pedidos escritos.
}
cli-orders-none = Ningún pedido encaja.
cli-kept-unknown = La app de este equipo no tiene ese pedido.
cli-head-started = Inicio (UTC)
cli-head-what = Qué
cli-head-amount = Importe
cli-head-labels = Etiquetas
