# La mesa de soporte: pedidos que se buscan por su id y solo se leen, y expedientes que se reproducen.

rail-support = Soporte
desk-name = Mesa de soporte
desk-read-only = Solo lectura
desk-read-only-note = Aquí nada puede crear, pagar ni cambiar un pedido.
desk-leave = Salir de la mesa

## The box

desk-paste = Buscar un pedido
desk-paste-hint = Pega lo que sea: un mensaje, un correo, un enlace. El id del pedido se encuentra solo.
desk-look-up = Consultar
desk-clear = Vaciar el cuadro
desk-found-one = Id de pedido encontrado
desk-found-many = { $count } ids de pedido encontrados: elige uno
desk-found-guess = Ningún id de pedido, solo palabras que se parecen: elige una o pide el id
desk-found-none = No hay ningún id de pedido en este texto. Pide al cliente el que figura en el correo del pedido.
desk-choose = Ids de pedido encontrados

## What lies on the desk

desk-queues = Colas
desk-queue-attention = Requieren atención
desk-queue-partly_paid = Pagados en parte
desk-queue-manual_long = En revisión más de 24 h
desk-queue-undelivered = Sin entregar más de 15 min
desk-queue-expired_with_money = Caducados con dinero
desk-queue-none = Aquí no espera nada.
desk-queue-span = desde hace { $span }
desk-queue-back = Volver al pedido
desk-on-desk = Consultados
desk-on-desk-count = { $open } de { $most }
desk-on-desk-none = Los pedidos que consultas se siguen aquí mientras la mesa está abierta. No se añaden a los pedidos propios de esta aplicación.
desk-put-away = Quitar de la mesa el pedido { $id }
desk-check = Comprobar ahora
desk-own = También está entre los pedidos propios de esta aplicación.
desk-start = Pega lo que escribió el cliente
desk-start-note = La mesa encuentra el id, pregunta a la tienda y dice qué significa el estado, qué decirle al cliente y qué hacer después.
desk-looking = Preguntando a la tienda…

## Why nothing is known

desk-not-yet = La tienda no conoce este id (404). Un pedido nuevo puede tardar un momento en aparecer, así que se vuelve a preguntar durante { $minutes ->
    [one] un minuto más
   *[other] { $minutes } minutos más
}. Un id mal escrito no aparecerá nunca.
desk-unknown = La tienda no conoce este id desde hace dos minutos (404). O está mal escrito, o el pedido es de otro partner o de otra tienda. Desde aquí no se puede decir nada sobre el dinero.
desk-unauthorized = La tienda no muestra este pedido al ID de partner de esta aplicación (401). Puede ser de otro partner: dirige al cliente a quien le vendió. Se vuelve a preguntar de vez en cuando.
desk-forbidden = La tienda se niega a responder (403). Es una pausa tras muchas consultas o un pedido de otro partner; la respuesta no dice cuál de las dos. Se vuelve a preguntar más despacio.

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
desk-recorded = { $count ->
    [one] Una respuesta registrada
   *[other] { $count } respuestas registradas
}
desk-record-full = El registro está lleno: las respuestas posteriores no están en él.
desk-message =
    Tu pedido { $id } ({ $name })

    { $tell }
desk-message-unnamed =
    Tu pedido { $id }

    { $tell }

## The timeline

desk-timeline = Cronología
desk-timeline-note = visto por primera vez, tiempo en el estado
desk-step-delivered = { $state }, { $open } de { $all } entregados
desk-step-unknown-order = La tienda no lo conoce
desk-step-stream-for = en directo, durante { $span }
desk-step-stream-now = en directo, { $span } hasta ahora
desk-step-poll-for = por consulta, durante { $span }
desk-step-poll-now = por consulta, { $span } hasta ahora
desk-step-shop = fecha que da la tienda
desk-step-unknown = 404 durante dos minutos

## The answer

desk-answer = Respuesta de las { $time }
desk-masked = { $count } ocultos
desk-changed = cambiado
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
desk-search-found = { $count ->
    [one] Una línea
   *[other] { $count } líneas
}
desk-line-added = añadido
desk-line-changed = cambiado
desk-line-removed = eliminado
desk-cut = La respuesta es más larga. Solo se muestra el principio.
desk-no-answer = Todavía no hay respuesta.
desk-copy-json = Copiar tal como se ve
desk-copy-id = Copiar el id del pedido

## Looking at a masked value

desk-reveal = Mostrar { $field }
desk-reveal-title = ¿Por qué necesitas verlo?
desk-reveal-note = El motivo se anota en un registro de este equipo, con la hora, los extremos del id del pedido y el nombre del campo. El valor, no.
desk-reveal-field = Campo
desk-reveal-reason = Motivo
desk-reveal-yes = Anotar y mostrar
desk-reveal-hide = Ocultar { $field }
desk-reason-customer = El cliente no puede abrir el correo
desk-reason-compare = Comparar con lo que envió el cliente
desk-reason-shop = Lo pide la tienda
desk-log = Registro de consultas
desk-log-note = Se guarda solo en este equipo. No contiene códigos, direcciones ni ids de pedido completos.
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
