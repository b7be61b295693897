# La revisión del equipo como página, lo que solo ve el programa de la ventana y el archivo para quien te ayuda.

doctor-notifications = Notificaciones
doctor-tray = Icono de la bandeja
doctor-renderer = Motor de la ventana

doctor-why-notifications = Te avisan de un pago visto o de un código que ya llegó mientras la ventana está cerrada.
doctor-why-tray = Con la ventana cerrada, muestra que los pedidos se siguen vigilando y te lleva a ellos.
doctor-why-renderer = Dibuja esta ventana. Uno antiguo puede mostrarla mal y no tiene actualizaciones de seguridad.

doctor-notifications-good = Tu sistema muestra notificaciones.
doctor-notifications-off = Desactivaste las notificaciones.
doctor-notifications-off-fix = Para recibirlas, actívalas en Ajustes, Notificaciones.
doctor-notifications-missing-fix = Instala e inicia un servicio de notificaciones, por ejemplo con: sudo apt install notification-daemon
doctor-notifications-silent-fix = Reinicia el servicio de notificaciones de tu escritorio, o cierra la sesión y vuelve a entrar.
doctor-notifications-refusing-fix = Permite las notificaciones de Cryptorefills Desktop en los ajustes de tu sistema.
doctor-tray-good = El icono de la bandeja está en su sitio.
doctor-tray-poor = No hay icono en la bandeja. Todo funciona sin él.
doctor-tray-fix-linux = Instala la biblioteca que necesita y reinicia la app: sudo apt install libayatana-appindicator3-1. En GNOME hace falta además la extensión “AppIndicator and KStatusNotifierItem Support”.
doctor-tray-fix = Reinicia la app. Si el icono sigue sin aparecer, ábrela desde el menú de tu sistema.
doctor-renderer-good = { $engine }
doctor-renderer-risky = { $engine }, con el renderizador DMA-BUF, que con algunos controladores deja la ventana en blanco.
doctor-renderer-risky-fix = Si la ventana queda en blanco, inicia la app sin WEBKIT_DISABLE_DMABUF_RENDERER=0.
doctor-renderer-unknown = El motor no dice qué versión es.

doctor-page-title = Revisar este equipo
doctor-page-lead = Lo que puede impedir que esta app funcione y cómo arreglarlo. No se mira nada de tus pedidos.
doctor-page-back = Volver a ajustes
doctor-page-again = Revisar de nuevo
doctor-page-looking = Revisando…
doctor-page-at = revisado a las { $time }
doctor-page-good = Todo está como debe.
doctor-page-some = { $n ->
    [one] Una cosa se puede mejorar.
   *[other] { $n } cosas se pueden mejorar.
}
doctor-page-bad = { $n ->
    [one] Una cosa impide que la app funcione.
   *[other] { $n } cosas impiden que la app funcione.
}

diagnostics-title = Archivo de diagnóstico
diagnostics-body = Para quien te ayude. Contiene lo que se ve arriba, sin pedidos, códigos, importes, correos, direcciones, carpetas ni servidores.
diagnostics-show = Ver lo que contiene
diagnostics-name = Lo que contiene el archivo de diagnóstico
diagnostics-save = Guardar exactamente esto…
diagnostics-saved = Guardado.
diagnostics-not-saved = No se pudo escribir el archivo. Elige otro lugar y guárdalo de nuevo.
dialog-diagnostics-title = Guardar diagnóstico
dialog-diagnostics-kind = Diagnóstico

settings-doctor = Revisar este equipo
settings-doctor-body = Llavero, disco, red, reloj y notificaciones: qué funciona, por qué importa y qué hacer.
settings-doctor-way = Revisar
