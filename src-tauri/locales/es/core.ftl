# The sentences that core decides on. Values arrive as text, already formatted.

## Faults. What happened, whether money moved, what to do next.

error-offline = Sin conexión con la tienda. No se envió nada y tus pagos no se ven afectados. Revisa tu conexión a internet e inténtalo de nuevo.
error-name-not-found = No se pudo encontrar la dirección de la tienda. No se envió nada. Revisa tu conexión a internet e inténtalo de nuevo.
error-proxy = Sin conexión a través del proxy { $host }. No se envió nada. Puede estar caído, rechazar esta app o pedir un inicio de sesión. Revísalo en Ajustes, en la sección Red.
error-proxy-host = Esto no es el nombre ni la dirección de un proxy. No se cambió nada. Escríbelo solo, por ejemplo proxy.example o 127.0.0.1; el puerto tiene su propio campo.
error-proxy-port = Un puerto es un número del 1 al 65535. No se cambió nada. Lo encontrarás en las instrucciones del proxy.
error-proxy-login = Los ajustes no guardan usuarios ni contraseñas porque no están cifrados; puede llevarlos la variable de entorno HTTPS_PROXY si aquí eliges “Sistema”. No se cambió nada.
proxy-direct = En este momento se accede a la tienda directamente, sin proxy.
proxy-through = En este momento se accede a la tienda a través del proxy { $host }.
proxy-loopback = A lo que funciona en este equipo se accede directamente. El proxy vale para la tienda real.
proxy-pac = Tu sistema usa un archivo de proxy automático (PAC). Esta app no puede leerlo: indica aquí el proxy a mano.
error-interrupted = La conexión se cortó antes de que llegara la respuesta completa. Tus pagos no se ven afectados. Inténtalo de nuevo.
error-captive-portal = En lugar de la tienda respondió una página web. Es probable que esta red pida primero iniciar sesión. Abre tu navegador, inicia sesión e inténtalo de nuevo.
error-tls = Esta app y el servidor no pudieron acordar una conexión segura, así que no se envió nada. Puede haber en medio una red de empresa o un antivirus. Prueba con otra red o actualiza esta app.
error-tls-bad-certificate = El servidor mostró un certificado de seguridad que ninguna tienda usaría, así que no se envió nada. Prueba con otra red. No pagues nada que se muestre en otro lugar.
error-tls-not-tls = Lo que respondió no usa una conexión segura, así que no se envió nada. Puede que esta red pida primero iniciar sesión: abre tu navegador e inténtalo de nuevo, o prueba con otra red.
error-tls-cut = La conexión se cortó antes de ser segura, así que no se envió nada. Puede haber un cortafuegos en medio. Inténtalo de nuevo o prueba con otra red.
error-tls-expired = El certificado de seguridad de la tienda ha caducado, así que no se envió nada. Revisa la fecha de este equipo; si es correcta, inténtalo más tarde.
error-tls-not-yet-valid = El certificado de seguridad de la tienda aún no es válido, así que no se envió nada. Es probable que el reloj de este equipo esté atrasado: ajusta la fecha y la hora e inténtalo de nuevo.
error-tls-wrong-name = El certificado de seguridad del servidor pertenece a otro nombre, así que no se envió nada. Prueba con otra red.
error-tls-unknown-issuer = Este equipo no confía en el certificado de seguridad del servidor, así que no se envió nada. Puede haber en medio una red de empresa o un antivirus. Prueba con otra red.
error-tls-revoked = El certificado de seguridad de la tienda fue retirado, así que no se envió nada. Inténtalo más tarde.
error-tls-no-authorities = Este equipo no tiene la lista de autoridades que responden por los servidores, así que no se envió nada. Instálala (en Linux el paquete suele llamarse ca-certificates) y vuelve a abrir la app.
error-timed-out = La tienda no respondió a tiempo. Tus pagos no se ven afectados. Inténtalo de nuevo.
error-asked-to-wait = La tienda nos pide ir más despacio. Tus pagos no se ven afectados. Espera un minuto e inténtalo de nuevo.
error-asked-to-wait-seconds = La tienda nos pide ir más despacio. Tus pagos no se ven afectados. Inténtalo de nuevo en { $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
}.
error-shop-down = La tienda no está disponible en este momento. Tus pagos no se ven afectados. Inténtalo de nuevo en unos minutos.
error-too-large = La respuesta de la tienda es mayor de lo que esta app admite. No se cambió nada.
error-redirected = La respuesta remite a otro lugar, y esta app no la sigue. No se cambió nada. Puede que la red pida iniciar sesión: abre tu navegador e inténtalo de nuevo.
error-unreadable = No se pudo leer la respuesta de la tienda. Tus pagos no se ven afectados. Inténtalo de nuevo; si sigue igual, actualiza esta app.
error-not-found = La tienda no conoce lo que se le pidió. No se cambió nada.
error-unauthorised = La tienda no acepta este ID de socio. No se hizo ningún pedido. Revisa el ID de socio en Ajustes.
error-shop-refused = La tienda rechazó la solicitud. Con ella no se hizo ningún pedido. Revisa lo que escribiste e inténtalo de nuevo.
error-not-sendable = No se pudo preparar la solicitud, así que no se envió nada. Revisa lo que escribiste.
error-no-profile = Elige primero la demo o la tienda.
error-gone = Esto ya no está aquí. No se hizo ningún pedido. Vuelve atrás y empieza de nuevo.
error-quote-spent = Esta cotización ya se usó o es demasiado antigua. Ahora no se hizo ningún pedido. Comprueba de nuevo para obtener otra.
error-order-gone = Este pedido ya no está en este equipo.
error-invalid-input = Esto no se puede usar tal como está escrito. No se envió nada. Revísalo e inténtalo de nuevo.
error-country = La tienda no conoce este país. Elige otro.
error-partner-id = Esto no es un ID de socio. Solo lleva letras, cifras, puntos, guiones y guiones bajos. Cópialo de nuevo de tu página de socio.
error-not-shown = En este estado no hay nada que mostrar ni copiar. No se cambió nada.
error-clipboard = No se pudo usar el portapapeles. No se copió nada.
error-link = No se pudo abrir el enlace. No se cambió nada.
error-shutting-down = La app se está cerrando. No se cambió nada.

error-store = No se pudieron leer o escribir los pedidos de este equipo. No se envió nada. Comprueba que el disco no esté lleno e inténtalo de nuevo.
error-store-full = El disco está lleno, así que no se puede guardar nada y no se envió nada. Libera espacio e inténtalo de nuevo.
error-store-read-only = Los pedidos de este equipo se pueden leer, pero no cambiar. No se envió nada. Mira en Ajustes.
error-store-closed = Los pedidos de este equipo están cerrados. No se envió nada. Vuelve a abrir la app.
error-store-damaged = Los pedidos de este equipo están dañados. No se sobrescribió nada y no se envió nada. Mira en Ajustes.
error-store-not-a-file = Donde deberían guardarse tus pedidos hay un enlace o una carpeta. No se sobrescribió nada y no se envió nada. Sácalo de la carpeta de datos y vuelve a abrir la app.
error-store-key = Los pedidos de este equipo están cifrados y falta su clave. No se sobrescribió nada. Mira en Ajustes.
error-order-id = Eso no es un número de pedido. Cópialo del correo de la tienda: letras, cifras y guiones, sin espacios.
error-passphrase-length = Una frase de contraseña tiene al menos { $least ->
    [one] { $least } carácter
   *[other] { $least } caracteres
} y ocupa una sola línea. Varias palabras se recuerdan mejor que los símbolos.
error-passphrase-wrong = Esta frase de contraseña no abre tus pedidos. Revisa las mayúsculas y el idioma del teclado e inténtalo de nuevo.
error-passphrase-no-key = No hay ninguna clave que una frase de contraseña pueda proteger. Mira arriba dónde se guardan tus pedidos.
error-key-box = No se pudo usar el archivo que guarda tu clave bajo la frase de contraseña. No se cambió nada.
error-nothing-to-begin = Los pedidos de este equipo están abiertos. No hay nada que empezar de cero.
error-backup-passphrase = Esta frase de contraseña no abre el archivo, o el archivo no es una copia de seguridad completa de esta app. No se cambió nada.
error-backup-newer = Esta copia de seguridad la hizo una versión más reciente de esta app. Actualiza la app y restáurala después. No se cambió nada.
error-backup-file = No se pudo leer o escribir el archivo. Elige otro lugar e inténtalo de nuevo.
error-erase-files = No se pudo borrar todo de la carpeta de datos. Cierra la app y borra la carpeta a mano; en Ajustes se indicaba dónde está.
error-erase-keyring = Se borró todo menos lo que guarda el llavero. Desbloquea el llavero y borra de nuevo, o elimina “cryptorefills-desktop” en el programa de contraseñas de tu sistema.
unsaved-full = El disco está lleno.
unsaved-read-only = No se puede escribir en el archivo de pedidos.
unsaved-refused = El archivo de pedidos no lo admitió.
error-store-busy = Otra ventana de esta app está usando los pedidos. No se envió nada. Cierra la otra e inténtalo de nuevo.

error-demo = No se pudo iniciar la tienda de la demo. No se cambió nada. Sal de la demo y ábrela de nuevo.
error-demo-only = Esto solo funciona en la demo. No se pagó nada.

## The keyring. `vault-is-…` says what state it is in, the rest why it could not be used.

vault-is-keyring = La clave que cifra tus pedidos se guarda en el llavero de tu sistema.
vault-is-passphrase = La clave que cifra tus pedidos se guarda bajo tu frase de contraseña. La app te la pide cada vez que se abre.
vault-is-passphrase-needed = Tus pedidos de este equipo se abren con tu frase de contraseña. Mientras no la escribas, los pedidos nuevos solo se conservan hasta que cierres la app.
vault-is-demo = La demo guarda una clave desechable junto a sus pedidos inventados. No protege nada real.
vault-is-not-asked = Aún no se ha consultado el llavero. Se hará cuando abras la tienda.
vault-is-key-missing = El llavero responde, pero no tiene la clave de los pedidos de este equipo. Se conservan tal como están, y los pedidos nuevos solo se conservan hasta que cierres la app. Recupera la clave y vuelve a comprobar; o empieza de cero y restaura una copia de seguridad si la tienes.
vault-is-no-room = No se puede escribir nada en la carpeta de datos. Los pedidos solo se conservan hasta que cierres la app. Libera espacio o da a esta app permiso para escribir ahí, y vuelve a comprobar.

vault-no-bus = No hay una sesión de escritorio en la que pueda funcionar un llavero. Los pedidos solo se conservan hasta que cierres la app. Abre la app desde una sesión de escritorio y vuelve a comprobar.
vault-no-service = No hay ningún llavero en marcha. Los pedidos solo se conservan hasta que cierres la app. Inicia GNOME Keyring, KWallet o KeePassXC y vuelve a comprobar.
vault-no-default-collection = El sistema aún no tiene un llavero predeterminado. Los pedidos solo se conservan hasta que cierres la app. Crea uno en el programa de contraseñas de tu sistema y vuelve a comprobar.
vault-locked = El llavero está bloqueado. Los pedidos solo se conservan hasta que cierres la app. Desbloquea el llavero y vuelve a comprobar.
vault-prompt-dismissed = El llavero no se desbloqueó. Los pedidos solo se conservan hasta que cierres la app. Vuelve a comprobar y escribe la contraseña del llavero cuando se te pida.
vault-prompt-ignored = El llavero no ha respondido. Puede que una ventana de tu sistema esté esperando tu contraseña. Los pedidos solo se conservan hasta que cierres la app. Contesta en esa ventana y vuelve a comprobar.
vault-died = El llavero se detuvo mientras se le consultaba. Los pedidos solo se conservan hasta que cierres la app. Vuelve a comprobar.
vault-ambiguous = El llavero tiene más de una clave de esta app, y no queremos adivinar. Los pedidos solo se conservan hasta que cierres la app. Elimina la equivocada en el programa de contraseñas de tu sistema y vuelve a comprobar.
vault-bad-value = No se puede leer lo que el llavero guarda para esta app. Los pedidos solo se conservan hasta que cierres la app. Revisa lo guardado en el programa de contraseñas de tu sistema y vuelve a comprobar.
vault-refused = El llavero se negó. Los pedidos solo se conservan hasta que cierres la app. Permite que esta app use el llavero y vuelve a comprobar.
vault-file = No se puede usar el archivo de clave de la demo. Los pedidos de la demo solo se conservan hasta que cierres la app.

## The orders on this computer

notices-missing = Tu sistema no muestra notificaciones: no hay ningún servicio de notificaciones en marcha. Todas las novedades están en Avisos.
notices-silent = El servicio de notificaciones de tu sistema no responde. Todas las novedades están en Avisos.
notices-refusing = Tu sistema se niega a mostrar notificaciones de esta app. Todas las novedades están en Avisos.
store-damaged = El archivo de tus pedidos está dañado. Se apartó en la carpeta de datos como { $file }, sin borrarlo. { $saved ->
    [one] Se pudo leer y pasar a un archivo nuevo { $saved } pedido.
   *[other] Se pudieron leer y pasar a un archivo nuevo { $saved } pedidos.
}
store-newer = Tus pedidos los escribió una versión más reciente de esta app. Aquí se pueden leer, pero no cambiar. Actualiza esta app para hacer pedidos.
store-begun-afresh = Tus pedidos anteriores, cuya clave se perdió, se conservan en la carpeta de datos como { $file }. Los pedidos nuevos van a un archivo nuevo.
store-read-only = No se puede escribir en la carpeta de datos. Tus pedidos se pueden leer, pero no cambiar. Da a esta app permiso para escribir ahí y vuelve a abrirla.

## Notices: their titles. No amounts, codes or e-mail addresses. The text of each stands in explain.ftl.

notice-discreet-title = Un pedido ha cambiado
notice-discreet-body = Abre la app para ver qué pasó.

notice-mismatch-title = { $brand }: no es lo que aprobaste
notice-price_moved-title = { $brand }: el precio cambió
notice-partly_paid-title = { $brand }: llegó una parte del pago
notice-payment_seen-title = { $brand }: pago detectado
notice-preparing_code-title = { $brand }: pago aceptado
notice-partly_delivered-title = { $brand }: entrega parcial
notice-delivered-title = { $brand }: pedido entregado
notice-check_email-title = { $brand }: terminado, mira tu correo
notice-being_reviewed-title = { $brand }: en revisión
notice-expired_unpaid-title = { $brand }: se acabó el plazo
notice-expired_part_paid-title = { $brand }: se acabó el plazo, pago parcial
notice-paid_late-title = { $brand }: el pago llegó tarde
notice-failed-title = { $brand }: el pedido falló
notice-cancelled-title = { $brand }: el pedido se canceló
notice-refunded-title = { $brand }: pedido reembolsado

## Facts that can disagree

fact-approval = Aprobación en este equipo
fact-address = Dirección
fact-amount = Importe
fact-coin = Moneda
fact-network = Red
fact-invoice-amount = Importe en la factura
fact-invoice-expired = Factura abierta hasta
fact-token = Contrato del token
fact-memo = Memo
fact-picture = Código QR de la tienda
fact-no-check = Direcciones de esta red
fact-brand = Marca
fact-country = País
fact-denomination = Importe de la tarjeta o recarga
fact-beneficiary = Enviado a
fact-quantity = Cantidad

## Paying

payment-checked = La dirección, el importe, la moneda y la red coinciden: { $coin } en { $network }.
payment-warning = Solo { $coin } en { $network }. Un envío de { $coin } por otra red no llegará a este pedido.
qr-caption-request = Dirección e importe, como solicitud de pago para tu monedero
qr-caption-request-careful = Algunos monederos lo leen mal. Compara antes de enviar
qr-caption-address = Solo la dirección. Escribe tú el importe en tu monedero
qr-caption-invoice = La factura Lightning, con el importe incluido
qr-caption-demo = El pago inventado de la demo. Ningún monedero puede pagarlo

## Buying

region-only = Solo funciona en { $country }
network-no-check = Esta app no puede comprobar direcciones de { $network }, así que no ofrece esa red.
network-other-site = Esta forma de pago solo funciona en el sitio de la tienda.
error-settings-not-saved = Tu elección vale hasta que cierres la app, pero no se pudo guardar. Comprueba que el disco no esté lleno y que se pueda escribir en la carpeta de datos.
error-no-randomness = Este equipo no dio números aleatorios, así que no se pudo crear una clave. No se creó nada. Inténtalo de nuevo.

## Following an order

link-partner-refused = La tienda no acepta este ID de socio. Revísalo en Ajustes. Se sigue preguntando por el pedido.
