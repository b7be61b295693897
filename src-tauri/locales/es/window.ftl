# The words of the window, by screen. Values arrive already formatted.

## Everywhere

app-version = Cryptorefills Desktop { $version }
powered-by = Powered by Cryptorefills
fault-window = La ventana no pudo entender la respuesta. No se cambió nada.
optional = opcional
suspended = suspendida
country = País
country-none = Ningún país con ese nombre
money = { $amount } { $coin }
money-on = { $amount } { $coin } en { $network }

action-try-again = Reintentar
action-refresh = Actualizar
action-refreshing = Actualizando
action-close = Cerrar
action-back-to-orders = Volver a los pedidos
action-back-to-shop = Volver a la tienda
action-check = Comprobar
action-check-again = Comprobar de nuevo
action-checking = Comprobando
action-creating = Creando el pedido
action-create = Crear pedido · pagar { $amount } { $coin }
action-check-now = Comprobar ya
action-forget = Olvidar este pedido
action-forget-yes = Olvidarlo
action-keep = Conservar
action-stay = Quedarme
action-clear = Limpiar
action-save = Guardar
action-cancel = Cancelar
action-add = Añadir
action-change = Cambiar
action-remove = Quitar

time-yesterday = Ayer
time-ago-seconds = hace { $n } s
time-ago-minutes = hace { $n } min
time-ago-hours = hace { $n } h
time-ago-days = hace { $n } { $n ->
    [one] día
   *[other] días
}
time-span-seconds = { $s } s
time-span-minutes = { $m } min { $s } s
time-span-whole-minutes = { $m } min
time-span-hours = { $h } h { $m } min

copy = Copiar
copy-done = Copiado
copy-amount-name = Copiar importe: { $amount } { $coin } en { $network }
copy-address-name = Copiar dirección
copy-invoice-name = Copiar factura
copy-memo-name = Copiar memo: { $memo }
copy-order-id-name = Copiar ID del pedido
copy-secret-name = Copiar: { $name }

kind-gift_card = Tarjeta regalo
kind-top_up = Recarga
kind-esim = eSIM
kinds-all = Todo
kinds-gift_card = Tarjetas regalo
kinds-top_up = Recargas móviles
kinds-esim = eSIM y datos

theme = Tema
theme-system = Sistema
theme-light = Claro
theme-dark = Oscuro
scale = Tamaño
scale-body = De todo lo que hay en la ventana. { $key } + más y { $key } + menos hacen lo mismo; { $key } + 0 vuelve al 100 %.
scale-percent = { $size } %

prose-from-shop = de la tienda, como texto sin formato
prose-none = La tienda no dice nada al respecto.
prose-link-host = ({ $host })

## Shell

rail-name = Principal
rail-shop = Tienda
rail-orders = Pedidos
rail-orders-count = { $n ->
    [one] { $n } en curso
   *[other] { $n } en curso
}
rail-inbox = Avisos
rail-inbox-count = { $n ->
    [one] { $n } sin leer
   *[other] { $n } sin leer
}
rail-discreet = Discreto
rail-settings = Ajustes

status-followed = { $n ->
    [0] Ningún pedido en seguimiento
    [one] Siguiendo 1 pedido
   *[other] Siguiendo { $n } pedidos
}
status-live = { $followed }, en vivo
status-some-live = { $live } de { $n } pedidos en vivo
status-here = Este pedido: { $link }
status-connecting = { $followed }, conectando
status-polling = { $followed }, comprobando cada { $every }
status-offline = { $followed }, sin conexión desde las { $time }. Tus pagos no se ven afectados
status-demo = solo 127.0.0.1

link-resting = Ya no se sigue
link-connecting = Conectando
link-live = En vivo, comprobado hace { $span }
link-polling = Comprobando cada { $every }, última vez hace { $span }
link-offline = Sin conexión desde las { $time }, tu pago no se ve afectado

demo-banner = Demo. La tienda, las monedas y los códigos son inventados y viven en este equipo. Aquí no se puede pagar nada.
demo-leave = Salir de la demo
override-banner = No es la tienda habitual. La app habla con
leave-title = ¿Salir y volver al inicio?
leave-body-demo = Los pedidos inventados de la demo se quedan en la carpeta de la demo.
leave-body-shop = Tus pedidos se quedan en este equipo, cifrados, y estarán aquí cuando vuelvas.
leave-yes = Salir

## Welcome

welcome-promise = Tarjetas regalo, recargas y eSIM, pagadas desde tu propio monedero.
welcome-point-coins = Tus monedas siguen siendo tuyas
welcome-point-coins-body = La app muestra qué enviar y sigue el pedido. Nunca tiene tus claves ni tu dinero.
welcome-point-codes = Los códigos permanecen ocultos
welcome-point-codes-body = Cifrados en este equipo, solo se leen mientras mantienes pulsado el botón.
welcome-point-hosts = Sin cuenta, sin telemetría
welcome-point-hosts-body = Solo habla con los servidores de la tienda, todos enumerados en Ajustes.
welcome-question = ¿Cómo quieres empezar?
welcome-change-later = Puedes cambiarlo en cualquier momento en Ajustes.
welcome-demo = Explorar la demo
welcome-demo-body = Una tienda inventada en este equipo. Sin dinero, sin red y con un monedero que paga con nada.
welcome-shop = Usar un ID de socio
welcome-shop-body = La tienda real. Mirar no cuesta nada y no requiere cuenta.
welcome-partner-id = ID de socio
welcome-partner-note = La tienda no comprueba este ID. Uno equivocado funciona igual de bien, pero la comisión se pierde. Compáralo letra por letra con tu página de socio.
welcome-open-demo = Abrir la demo
welcome-open-shop = Abrir la tienda
welcome-no-partner-id = No tengo ID de socio

## Shop

filters = Filtros
filter-kind = Tipo
filter-category = Categoría
filter-in-stock = Solo disponibles
filter-any-amount = Importe libre
filter-more = { $n ->
    [one] { $n } más
   *[other] { $n } más
}
filter-fewer = Menos
filter-remove = Quitar el filtro { $name }
search-name = Buscar marcas
search-placeholder = { $n ->
    [one] Buscar en { $n } marca
   *[other] Buscar en { $n } marcas
}
key-ctrl = Ctrl
search-keys = { $key } K
brands-found = { $n ->
    [one] marca
   *[other] marcas
}
brands-all = Todas las marcas
brands-grid = Marcas
catalogue-age = De { $ago }
catalogue-loading = Cargando la tienda por primera vez
card-name = { $name }, { $range }, { $stock }, { $kind }
card-no-amounts = Sin importes ahora
card-in-stock = Disponible
card-out-of-stock = Sin existencias
empty-title = Ninguna marca encaja
empty-with = Filtros activos: { $names }
empty-clear = Limpiar búsqueda y filtros
empty-country = La tienda no tiene nada para este país por el momento.

pane-name = Marca
pane-tabs = Sobre esta marca
pane-opening = Abriendo
pane-kind-email = { $kind }, por correo
pane-kind-phone = { $kind }, a un número de teléfono
tab-buy = Comprar
tab-terms = Términos
tab-redeem = Cómo canjear

amount = Importe
amount-range = de { $min } a { $max } { $currency }, en pasos de { $step }
amount-less = { $step } menos
amount-more = { $step } más
amount-slider = Importe, control deslizante
plans = Planes
plan-data = Datos
plan-days = Días
plan-price = Aprox. ({ $coin })
plan-gigabyte = Por GB
plan-unlimited = ilimitados
pay-with = Pagar con
coins-all = { $n ->
    [one] { $n } moneda
   *[other] Las { $n } monedas
}
coins-fewer = Menos monedas
network-of = Red de { $coin }
network-hint = elige la que usa tu monedero al enviar
network-minimum = mín. { $amount }
recommended = Recomendada
price-about = Pagas unos
price-asking = Preguntando a la tienda
price-choose = Elige un importe para ver el precio.
price-choose-plan = Elige un plan para ver el precio.
price-not-sold = No hay precio para este importe.

## Checkout

checkout-title = Finalizar compra
checkout-calm = Comprobar no crea nada ni mueve dinero
checkout-ready = Todo está en orden. Se muestra el precio final.
problems-count = { $n ->
    [one] Una cosa por corregir.
   *[other] { $n } cosas por corregir.
}
problems-nothing-happened = No se creó ningún pedido ni se pagó nada.
field-email = Correo
field-email_again = Repetir correo
field-phone = Teléfono
field-amount = Importe
field-product = Producto
field-coin = Moneda
field-network = Red
field-promo = Código promocional
field-refund_address = Dirección de reembolso
field-order = Pedido
cure-use = Usar { $value }
cure-switch-to = Cambiar a { $coin } en { $network }
cure-remove-promo = Quitar el código
cure-clear-refund-address = Quitar la dirección
cure-choose-another = Elegir otro
phone = Número de teléfono
phone-hint = aquí llega la recarga
email = Tu correo electrónico
email-hint = aquí llega el código
email-hint-receipt = para el recibo
email-again = El mismo correo otra vez
email-same = coincide
quantity = Cantidad
promo = Código promocional
refund = Dirección de reembolso
refund-note = Solo se usa si la tienda tiene que devolver dinero. No se puede añadir más tarde.
newsletter = Enviarme ofertas por correo
way = { $coin } en { $network }
way-suspended = { $coin } en { $network }, suspendido
summary = Resumen
summary-what = { $kind }, { $label }
summary-line = Recibes
summary-line-value = { $n } × { $label }
summary-to = Se envía a
summary-before-promo = Sin el código promocional
summary-pay = Pagas
summary-no-quote = se muestra al comprobar
summary-checked = Comprobado con la tienda. Esta cotización vale para un pedido.
summary-confirm-later = Confirmas el precio final antes de que se cree el pedido.
summary-final = Este es el precio final.

## Order

order-title = Pedido
order-opening = Abriendo el pedido
order-subtitle = { $kind } para { $country }, a { $to }
order-footer = Puedes cerrar esta ventana. Seguimos el pedido y te avisaremos.
order-footer-demo = Puedes cerrar esta ventana. La demo sigue en marcha y te avisará.
order-footer-ends = Si cierras esta ventana, la app termina. El pedido se sigue de nuevo cuando la abras.
order-footer-quiet = Puedes cerrar esta ventana. Seguimos el pedido; las notificaciones están desactivadas.
order-not-refundable = No reembolsable tras la entrega
order-put-away = Archivar u olvidar
order-id-unknown = desconocido
unsaved = Este pedido no se pudo guardar, copia esto ahora. { $why } Lo que ves aquí está solo en la memoria: deja la app abierta y copia el ID del pedido y los códigos en un lugar seguro. La app vuelve a intentar guardarlo por sí sola.
unsaved-again = Guardar de nuevo
steps-name = Pasos del pedido
step-pay = Pagar
step-confirm = Confirmar
step-prepare = Preparar
step-code = Código
step-done = hecho

pay-amount = Envía exactamente
pay-amount-missing = Envía lo que falta
pay-on-network = en { $network }
pay-address = A esta dirección
pay-address-same = A la misma dirección que antes
pay-invoice = A esta factura
pay-memo = Memo, obligatorio.
pay-memo-note = Sin él, este pedido no queda pagado.
pay-open-wallet = Abrir en monedero
pay-copy-link = Copiar enlace de pago
pay-copy-invoice = Copiar factura
demo-pay = Pagar con monedero demo
timer-about = { $n ->
    [one] Queda { $n } min aprox.
   *[other] Quedan unos { $n } min
}
timer-exact = Quedan { $time }
timer-note = estimación, hasta las { $time } aprox.
timer-over = Puede haber caducado
timer-over-note = según nuestra estimación; decide la tienda
timer-say = { $n ->
    [one] Queda 1 minuto aproximadamente
   *[other] Quedan unos { $n } minutos
} para pagar
qr-name = Código QR. { $caption }
qr-name-demo = Código QR de la demo, no se puede pagar. { $caption }
qr-demo-band = DEMO
qr-enlarge = Ampliar el código QR
qr-shrink = Cerrar el código QR ampliado
qr-which = Qué contiene el código QR
qr-kind-request = Solicitud de pago
qr-kind-address = Solo dirección
arrived-lead = Han llegado { $received } de { $due } { $coin }.
arrived-missing = Envía los { $missing } { $coin } que faltan a la misma dirección.
arrived-of = { $received } de { $due } { $coin }

details = Detalles
details-hint = ID del pedido, dirección de reembolso, historial
fact-price = Precio
fact-arrived = Recibido
fact-missing = Falta
fact-order-id = ID del pedido
fact-refund = Reembolso a
refund-none = sin indicar
timeline-title = Qué pasó
timeline-app = por esta app
timeline-app-for = por esta app, { $span }
timeline-app-so-far = por esta app, { $span } por ahora
timeline-stream = en vivo
timeline-stream-for = en vivo, { $span }
timeline-stream-so-far = en vivo, { $span } por ahora
timeline-poll = por consulta
timeline-poll-for = por consulta, { $span }
timeline-poll-so-far = por consulta, { $span } por ahora

differences-fact = Dato
differences-expected = Esperado
differences-found = Encontrado
differences-approved = Aprobaste
differences-now = Ahora
price-agree = Aceptar { $amount }
forget-title = ¿Olvidar este pedido?
forget-body = Desaparece de este equipo junto con sus códigos. La tienda lo conserva, pero nadie podrá volver a mostrarte aquí sus códigos.

codes-when = { $time }, { $span } después de empezar
codes-note = Se oculta al soltar, al salir de esta ventana o tras { $span }. Un código copiado se borra del portapapeles tras un minuto.
codes-waiting = { $n ->
    [one] Hay una entrega más, pagada y en camino.
   *[other] Hay { $n } entregas más, pagadas y en camino.
}
delivery-title = { $label } de { $name }
delivery-region = Para { $country }
delivery-open = Canjear en { $host }
delivery-failed = Sin entregar: { $label } de { $name }. La tienda no dio ningún motivo.
delivery-failed-why = Sin entregar: { $label } de { $name }. La tienda dice: { $why }
secret-code = Código
secret-pin = PIN
secret-serial = Serie
secret-security_code = Código de seguridad
secret-link = Enlace
secret-barcode = Código de barras
secret-qr = Código QR
secret-reference = Referencia
secret-hidden = oculto
secret-hold = Mantén para ver
secret-keep-holding = Sigue pulsando
secret-release = Suelta y se oculta
secret-hide = Ocultar
secret-hold-name = Mantén pulsado para ver: { $name }
secret-toggle-show = Mostrar: { $name }
secret-toggle-hide = Ocultar: { $name }
secret-toggle-tip = Mostrar { $span } u ocultar: { $name }
secret-fault = No se pudo leer.

## Orders

orders-title = Pedidos
orders-count = { $n ->
    [one] { $n } en este perfil, cifrado en este equipo
   *[other] { $n } en este perfil, cifrados en este equipo
}
orders-filter = Filtrar por marca, correo, teléfono, estado o ID
orders-shown = { $n } de { $all }
orders-group-moving = Pendientes de ti o en curso
orders-group-finished = Terminados
orders-column-what = Qué
orders-column-state = Estado
orders-column-amount = Importe
orders-column-to = Para
orders-column-order = Pedido
orders-column-started = Inicio
orders-open = Abrir { $name }, { $label }, { $state }
orders-row-kind = { $kind }, { $label }, { $country }
orders-none = Aún no hay pedidos
orders-none-body = Lo que compres aparecerá aquí, con su estado y sus códigos.
orders-none-way = Ir a la tienda

## Inbox

inbox-title = Avisos
inbox-unread = , sin leer
inbox-none = Aún no hay nada
inbox-none-body = Aquí se guarda cada cambio importante de un pedido, también los que ya anunció una notificación.

## Settings

settings-title = Ajustes
settings-partner = Socio y país
settings-appearance = Apariencia
settings-privacy = Privacidad
settings-notifications = Notificaciones
settings-keys = Claves y datos
settings-network = Red
settings-about = Acerca de
quit = Cerrar la app
quit-body = Termina la app. Los pedidos se siguen de nuevo la próxima vez que la abras. { $key } + Q hace lo mismo.
settings-partner-body = Se envía con cada solicitud. La tienda no lo comprueba: un ID equivocado funciona igual de bien, pero la comisión se pierde.
settings-country-body = Decide qué se puede comprar y en qué divisa.
settings-theme-body = Sigue a tu sistema salvo que elijas otro.
settings-discreet = Modo discreto
settings-discreet-body = Oculta lo pagado, direcciones, correos, códigos e ID en todas partes; el valor de la tarjeta queda a la vista. { $key } + Mayús + H hace lo mismo.
settings-keep = Seguir los pedidos en segundo plano
settings-keep-body = Al cerrar la ventana, la app sigue en marcha mientras haya pedidos abiertos.
settings-notify = Notificarme los cambios
settings-notify-body = Sin importes, códigos ni correos en el texto.
settings-key = Clave de la base de datos de pedidos
settings-folder = Carpeta de datos
settings-folder-body = Aquí se guardan los pedidos y los códigos, cifrados.
settings-proxy = Cómo se conecta la app
settings-proxy-system-body = A través del proxy de tu sistema, si tiene uno.
settings-proxy-none-body = Siempre directamente, diga lo que diga tu sistema.
settings-proxy-http-body = A través de este proxy HTTP. Los pedidos en seguimiento se pasan a él de inmediato.
settings-proxy-socks5-body = A través de este proxy SOCKS5, que también resuelve los nombres. Los pedidos en seguimiento se pasan a él de inmediato.
settings-proxy-host = Nombre o dirección del proxy
settings-proxy-port = Puerto
proxy-kind-system = Sistema
proxy-kind-none = Sin proxy
proxy-kind-http = HTTP
proxy-kind-socks5 = SOCKS5
settings-hosts = Servidores con los que habla la app
settings-hosts-body = Estos y ningún otro, salvo el servidor de la imagen de un código, que se nombra antes de descargarla. Sin telemetría.
settings-leave-demo = Salir de la demo
settings-leave-shop = Volver al inicio
partner-none = Sin definir
partner-built_in = Viene con esta app
partner-saved = Guardado en el llavero
vault-check = Comprobar
vault-way = Abrir ajustes
vault-keyring = En el llavero del sistema
vault-demo = Clave de demo
vault-not_asked = Aún sin consultar
vault-session_only = Solo esta sesión
vault-key_missing = Falta la clave
vault-passphrase = Con tu frase de contraseña
vault-passphrase_needed = Falta tu frase

## Where orders are kept

passphrase = Frase de contraseña
passphrase-again = La misma otra vez
passphrase-differs = Las dos no coinciden.
keeping-unlock = Abrir tus pedidos
keeping-unlock-body = Se les añaden los pedidos que hiciste entretanto.
keeping-unlock-yes = Abrir
keeping-passphrase = Frase de contraseña
keeping-passphrase-instead = Sin llavero, una frase de contraseña puede conservar tus pedidos en este equipo. La app te la pide cada vez que se abre. Nadie puede recuperarla.
keeping-passphrase-besides = Abre tus pedidos aunque el llavero haya perdido su clave. Nadie puede recuperarla.
keeping-passphrase-set = Crear una frase…
keeping-passphrase-change = Cambiarla…
keeping-backup = Copia de seguridad
keeping-backup-body = Un archivo con todos los pedidos y códigos, cifrado con su propia frase de contraseña. Al restaurarlo se añade lo que falta aquí y no cambia nada más.
keeping-backup-passphrase = Frase de la copia
keeping-back-up = Crear copia…
keeping-restore = Restaurar…
keeping-backup-choose = Elegir dónde…
keeping-restore-choose = Elegir archivo…
keeping-backed-up = { $n ->
    [one] { $n } pedido en la copia de seguridad.
   *[other] { $n } pedidos en la copia de seguridad.
}
keeping-restored = { $n ->
    [one] { $n } pedido añadido.
   *[other] { $n } pedidos añadidos.
}
keeping-afresh = Empezar de cero…
keeping-afresh-title = ¿Empezar sin los pedidos anteriores?
keeping-afresh-body = El archivo con tus pedidos anteriores se queda en la carpeta de datos con otro nombre. Sin su clave nada puede abrirlo. Después se puede restaurar una copia de seguridad.
keeping-erase = Borrar todo
keeping-erase-body = Los pedidos, códigos, avisos, ajustes, el ID de socio y las claves desaparecen de este equipo. Las copias de seguridad y los pedidos en la tienda no se tocan.
keeping-erase-way = Borrar…
keeping-erase-title = ¿Borrar todo?
keeping-erase-warning = Los códigos que no hayas usado ni guardado en otro lugar se pierden, y los pedidos en curso dejan de seguirse. Esto no se puede deshacer.
keeping-erase-yes = Borrar todo

## An order from elsewhere

add-order-way = Añadir un pedido…
add-order-title = Añadir un pedido
add-order-body = El número de pedido está en el correo de la tienda. El pedido se sigue entonces aquí, códigos incluidos. Quien tenga el número puede leer los códigos: no lo compartas.
add-order-number = Número de pedido
add-order-yes = Añadir
