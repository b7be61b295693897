# La mesa de soporte: pedidos que se buscan por su id y solo se leen, y expedientes que se reproducen.

rail-support = Soporte
desk-name = Mesa de soporte
desk-read-only = Solo lectura
desk-read-only-note = Aquí nada puede crear, pagar ni cambiar un pedido.
desk-leave = Salir de la mesa

## The box

desk-paste = Buscar un pedido
desk-paste-hint = Pega lo que sea: un mensaje, un correo, un enlace. El ID del pedido se encuentra solo.
desk-look-up = Consultar
desk-clear = Vaciar el cuadro
desk-found-one = ID de pedido encontrado
desk-found-many = { $count } ID de pedido encontrados: elige uno
desk-found-guess = Ningún ID de pedido, solo palabras que se parecen: elige una o pide el ID
desk-found-none = No hay ningún ID de pedido en este texto. Pide al cliente el que figura en el correo del pedido.
desk-found-no-id = Esto no es un ID de pedido: solo lleva letras, cifras, - y _, y como mucho 64. Compáralo con el correo del pedido.
desk-choose = ID de pedido encontrados

## What lies on the desk

desk-queues = Colas
desk-queue-attention = Requieren atención
desk-queue-partly_paid = Pagados en parte
desk-queue-manual_long = En revisión más de 24 h
desk-queue-undelivered = Sin entregar más de 15 min
desk-queue-expired_with_money = Caducados con dinero
desk-queue-none = Aquí no espera nada.
desk-queue-span = desde hace { $span }
desk-queue-since = desde el { $time }
desk-queue-more = { $n }+
desk-queue-more-note = Más de { $n }: solo se muestran estos.
desk-queue-rested = Ya no se siguen
desk-queue-rested-note = Como se supo por última vez. Abre uno para volver a preguntar a la tienda.
desk-queue-back = Volver al pedido
desk-on-desk = Consultados
desk-on-desk-count = { $open } de { $most }
desk-on-desk-none = Los pedidos que consultas se siguen aquí mientras la mesa está abierta. No se añaden a los pedidos propios de esta app.
desk-put-away = Quitar de la mesa el pedido { $id }
desk-check = Comprobar ahora
desk-own = También está entre los pedidos propios de esta app.
desk-start = Pega lo que escribió el cliente
desk-start-note = La mesa encuentra el ID, pregunta a la tienda y dice qué significa el estado, qué decirle al cliente y qué hacer después.
desk-looking = Preguntando a la tienda…

## Why nothing is known

desk-not-yet = La tienda no conoce este ID (404). Un pedido nuevo puede tardar un momento en aparecer, así que se vuelve a preguntar durante { $minutes ->
    [one] un minuto más
   *[other] { $minutes } minutos más
}. Un ID mal escrito no aparecerá nunca.
desk-unknown = La tienda no conoce este ID desde hace dos minutos (404). O está mal escrito, o el pedido es de otro socio o de otra tienda. Desde aquí no se puede decir nada sobre el dinero.
desk-unauthorized = La tienda no muestra este pedido al ID de socio de esta app (401). Puede ser de otro socio: dirige al cliente a quien le vendió. Se vuelve a preguntar de vez en cuando.
desk-forbidden = La tienda se niega a responder (403). Es una pausa tras muchas consultas o un pedido de otro socio; la respuesta no dice cuál de las dos. Se vuelve a preguntar más despacio.

## The verdict

desk-means = Qué significa
desk-tell = Dile al cliente
desk-next = Qué hacer ahora
desk-escalate = Escalar
desk-customer-language = Idioma del cliente
desk-copy-message = Copiar mensaje
desk-arrived = Han llegado { $received } de { $due } { $coin }.
desk-save-case = Guardar expediente
desk-case-saved = Expediente guardado
desk-recorded = Expediente hasta ahora: { $count ->
    [one] una respuesta
   *[other] { $count } respuestas
}{ $n ->
    [0] .
    [one] , un suceso de la conexión.
   *[other] , { $n } sucesos de la conexión.
}
desk-record-full = El expediente está lleno: no contiene nada posterior.
desk-message =
    Tu pedido { $id } ({ $name })

    { $tell }
desk-message-unnamed =
    Tu pedido { $id }

    { $tell }

## The timeline

desk-timeline = Cronología
desk-timeline-note = visto por primera vez, tiempo en el estado
desk-timeline-own = Los pasos marcados son del historial propio de esta app.
desk-step-own = historial
desk-step-app-for = por esta app, durante { $span }
desk-step-app-now = por esta app, { $span } hasta ahora
desk-step-delivered = { $state }, { $open } de { $all } entregados
desk-step-unknown-order = La tienda no lo conoce
desk-step-stream-for = en directo, durante { $span }
desk-step-stream-now = en directo, { $span } hasta ahora
desk-step-poll-for = por consulta, durante { $span }
desk-step-poll-now = por consulta, { $span } hasta ahora
desk-step-stream = en directo
desk-step-poll = por consulta
desk-step-app = por esta app
desk-step-shop = fecha que da la tienda
desk-step-unknown = 404 durante dos minutos

## The answer

desk-answer = Respuesta de las { $time }
desk-masked = { $count } ocultos
desk-changes = { $count ->
    [one] Un cambio
   *[other] { $count } cambios
}
desk-next-change = Ir al siguiente cambio
desk-no-changes = Sin cambios
desk-all-same = { $count ->
    [one] Una respuesta hasta ahora: no hay con qué compararla
   *[other] { $count } respuestas hasta ahora, todas idénticas
}
desk-which = Respuesta
desk-which-one = { $time } { $source ->
    [stream] en directo
   *[other] por consulta
}{ $count ->
    [one] {""}
   *[other] , { $count } veces
}
desk-against = Comparada con
desk-against-none = Sin comparar
desk-search = Buscar en la respuesta
desk-search-at = { $n } de { $count }
desk-search-none = Ninguna línea
desk-search-next = Siguiente línea encontrada
desk-search-before = Línea encontrada anterior
desk-line-added = añadido
desk-line-changed = cambiado
desk-line-removed = eliminado
desk-cut = La respuesta es más larga. Solo se muestra el principio.
desk-no-answer = Todavía no hay respuesta.
desk-copy-json = Copiar tal como se ve
desk-copy-id = Copiar el ID del pedido

## Looking at a masked value

desk-reveal = Mostrar { $field }
desk-reveal-title = ¿Por qué necesitas verlo?
desk-reveal-note = El motivo se anota en un registro de este equipo, con la hora, los extremos del ID del pedido y el nombre del campo. El valor, no.
desk-reveal-field = Campo
desk-reveal-reason = Motivo
desk-reveal-yes = Anotar y mostrar
desk-reveal-hide = Ocultar { $field }
desk-reason-customer = El cliente no puede abrir el correo
desk-reason-compare = Comparar con lo que envió el cliente
desk-reason-shop = Lo pide la tienda
desk-log = Registro de consultas
desk-log-note = Se guarda solo en este equipo. No contiene códigos, direcciones ni ID de pedido completos.
desk-log-none = Nadie ha mostrado nada.
desk-log-time = Hora
desk-log-order = Pedido

## The partner's own support

desk-contact = Tu contacto de soporte
desk-contact-note = Se indica a los clientes cuando deben escribir a alguien. Si no hay ninguno, no se nombra a nadie.
desk-contact-hint = Una dirección de correo o un enlace
desk-contact-none = ninguno

## Case files

desk-open-case = Abrir un expediente
desk-case = Expediente
desk-case-close = Cerrar el expediente
desk-case-intact = Íntegro. Nada ha cambiado en { $count ->
    [one] su único registro
   *[other] sus { $count } registros
} desde que se escribió.
desk-case-broken = No está íntegro: este no es el archivo tal como se escribió.
desk-case-unusable = Esto no se puede abrir como expediente.
desk-case-written = Escrito por la versión { $app }, iniciado { $time }
desk-case-moment = Momento
desk-case-at = Registro { $n } de { $all }
desk-case-before = Registro anterior
desk-case-after = Registro siguiente
desk-case-nothing = No hay ningún registro válido que reproducir.
desk-case-no-answer = En este momento la tienda no conocía el pedido.
desk-case-records = Registros
desk-case-not-yet = Todavía no se sabía nada del pedido.
desk-case-stands = El pedido seguía como se supo por última vez:

## Faults and dialogs

error-desk-full = Ya hay en la mesa tantos pedidos como puede seguir. Quita uno antes.
error-desk-gone = Esto ya no está en la mesa.
error-desk-read-only = La mesa de soporte está abierta y es de solo lectura. Sal de ella primero.
error-desk-reason = Di en pocas palabras por qué necesitas verlo.
error-desk-log = No se pudo escribir el registro, así que no se ha mostrado nada. Comprueba que haya espacio en el disco.
error-desk-log-unread = No se pudo leer el registro.
error-desk-case-unmade = No se pudo crear el expediente.
dialog-case-save = Guardar el expediente
dialog-case-open = Abrir un expediente
dialog-case-kind = Expediente de Cryptorefills Desktop
