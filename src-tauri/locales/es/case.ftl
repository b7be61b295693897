# Expedientes (la vida registrada de un pedido) y los títulos de una explicación. Los valores llegan como texto.

case-intact = Íntegro: { $count ->
    [one] un registro
   *[other] { $count } registros
}, escrito con la versión { $app } desde { $from } hasta { $to }.
case-no-proof = Nada cambió por accidente ni por descuido. No es una prueba: quien escribe un archivo así puede escribir otro.
case-not-intact = No está íntegro.
case-fault-no-case = Línea { $line }: esto no es el comienzo de un expediente.
case-fault-newer = El archivo se creó con una versión más nueva de la app (formato { $version }). Actualízala para abrirlo.
case-fault-changed = La línea { $line } no es la que se escribió.
case-fault-replaced = La línea { $line } se rehízo: la línea siguiente se escribió detrás de otra distinta.
case-fault-missing-one = Falta el registro { $first } antes de la línea { $line }.
case-fault-missing = Faltan los registros { $first } a { $last } antes de la línea { $line }.
case-fault-out-of-place = La línea { $line } contiene el registro { $seq }, que va más arriba.
case-fault-cut = El archivo termina en la línea { $line } sin su último registro: se cortó o aún se está escribiendo.
case-fault-after-end = Línea { $line }: se añadió algo detrás del último registro.
case-replayed-in-part = Solo se han reproducido los registros anteriores a esa línea.
case-file-unreadable = No se pudo leer el expediente.
case-file-too-large = Un archivo de más de 64 MiB no es un expediente.
case-file-exists = Ya hay un archivo con este nombre y un expediente nunca se escribe encima de otro. Elige otro nombre.
case-file-unwritable = No se pudo escribir el expediente. Lo que contiene hasta ahora se puede leer.
case-one-order = Un expediente trata de un solo pedido: indica un único ID con --record.

case-head-line = Línea

## Lo que contiene un archivo y lo que pasó de camino a la tienda

case-holds = Respuestas: { $stream } en vivo, { $poll } por consulta. Consultas fallidas: { $failed }. Conexiones en vivo abiertas: { $opened }, terminadas: { $ended }, rechazadas: { $refused }. Mensajes ilegibles: { $unreadable }.
case-met-ask_failed = Se preguntó y no se supo nada
case-met-stream_refused = Sin conexión en vivo
case-met-stream_opened = Conexión en vivo abierta
case-met-stream_ended = Conexión en vivo terminada
case-met-unreadable = Un mensaje que no se pudo leer
case-why-offline = no se pudo conectar
case-why-name_not_found = no se encontró el nombre de la tienda en la red
case-why-proxy = no hubo conexión a través del proxy
case-why-tls = no hubo conexión segura
case-why-timed_out = no hubo respuesta a tiempo
case-why-interrupted = la conexión se cortó antes de terminar la respuesta
case-why-page = respondió una página de la red en lugar de la tienda
case-why-too_large = la respuesta era demasiado grande
case-why-redirected = la respuesta apuntaba a otro sitio y no se siguió
case-why-refused = la tienda se negó
case-why-unauthorized = la tienda no acepta este ID de socio
case-why-forbidden = la tienda se negó o pide una pausa
case-why-rate_limited = demasiadas consultas por ahora
case-why-not_found = la tienda no conoce el pedido
case-why-down = la tienda no funciona
case-why-unreadable = la respuesta no se pudo leer
case-why-not_sendable = no se pudo hacer la consulta
case-why-no_stream = la tienda no la ofrece para este pedido
case-why-not_a_stream = respondió otra cosa
case-why-stopped = la tienda la terminó para siempre
case-why-closed = la cerró esta app
case-why-ended = terminó sin decir nada
case-why-quiet = no llegó nada durante demasiado tiempo
case-why-too_long = un mensaje era demasiado grande
case-why-cut = la conexión se cortó

## Títulos de una explicación

sheet-code = Código
sheet-meaning = Qué ha pasado
sheet-money = Dinero
sheet-buyer = El comprador debería
sheet-tell = Dile al cliente
sheet-next = Qué sigue
sheet-escalate = Escalar
