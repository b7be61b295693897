# Lo que ha revisado el diagnóstico: qué encontró, por qué importa y cómo se arregla. Los valores llegan como texto.

doctor-keyring = Llavero
doctor-folder = Carpeta de datos
doctor-disk = Espacio en disco
doctor-proxy = Proxy
doctor-api = La tienda
doctor-stream = Actualizaciones en vivo
doctor-clock = Reloj

doctor-state-good = bien
doctor-state-poor = mejorable
doctor-state-bad = hay que arreglarlo
doctor-state-unknown = no se sabe

doctor-why-keyring = Guarda la clave que cifra tus pedidos, para que sigan ahí con sus códigos después de reiniciar.
doctor-why-folder = Los pedidos se anotan aquí antes de enviarse. Sin esta carpeta no se puede comprar nada.
doctor-why-disk = Un pedido solo se envía cuando ya está anotado a salvo.
doctor-why-proxy = Todas las peticiones pasan por aquí. Con un proxy equivocado parece que la tienda está caída.
doctor-why-api = De aquí vienen las marcas, los precios y los pedidos.
doctor-why-stream = Así ves un pago o un código en uno o dos segundos; sin esto, la app pregunta cada pocos segundos.
doctor-why-clock = Las conexiones seguras y el tiempo que queda para pagar se juzgan con el reloj de este equipo.

doctor-keyring-good = El llavero responde.
doctor-keyring-poor = El llavero no se puede usar ahora mismo.
doctor-folder-good = Se puede escribir en { $folder }.
doctor-folder-new = { $folder } aún no existe y se puede crear.
doctor-folder-bad = No se puede escribir en { $folder }.
doctor-folder-fix = Da a tu cuenta de usuario permiso para escribir en { $folder } y vuelve a comprobarlo.
doctor-disk-good = Hay { $free } libres.
doctor-disk-low = Solo hay { $free } libres.
doctor-disk-unknown = En este sistema no se puede saber cuánto espacio queda.
doctor-disk-fix = Libera espacio en el disco donde está la carpeta de datos y vuelve a comprobarlo.
doctor-proxy-pac = Tu sistema decide con un archivo automático de proxy (PAC) y esta app no puede leerlo.
doctor-api-good = { $host } responde.
doctor-api-bad = { $host } no se puede usar ahora mismo.
doctor-stream-good = El camino a las actualizaciones en vivo de los pedidos está abierto.
doctor-stream-poor = Ahora mismo no hay actualizaciones en vivo. En su lugar se pregunta por los pedidos cada pocos segundos.
doctor-stream-none = La tienda no ofrece actualizaciones en vivo en este momento. No hay que hacer nada.
doctor-clock-good = El reloj coincide con el de la tienda.
doctor-clock-ahead = El reloj va { $seconds ->
    [one] un segundo adelantado
   *[other] { $seconds } segundos adelantado
} respecto al de la tienda.
doctor-clock-behind = El reloj va { $seconds ->
    [one] un segundo atrasado
   *[other] { $seconds } segundos atrasado
} respecto al de la tienda.
doctor-clock-unknown = La tienda no dijo qué hora es, así que no se pudo comparar el reloj.
doctor-clock-fix-linux = Deja que el sistema ponga la hora solo: timedatectl set-ntp true
doctor-clock-fix-macos = Deja que el sistema ponga la hora solo: Ajustes del Sistema, General, Fecha y hora, “Ajustar fecha y hora automáticamente”.
doctor-clock-fix-windows = Deja que el sistema ponga la hora solo: Configuración, Hora e idioma, Fecha y hora, “Establecer la hora automáticamente”, y después “Sincronizar ahora”.
doctor-not-told = No se pudo comprobar.

doctor-no-desktop = Aquí no hay una sesión de escritorio a la que preguntar.
doctor-window-only = Solo la propia app puede saberlo.
doctor-ask-app = Abre la app y elige “Revisar este equipo” en sus ajustes.
doctor-tray-host = Tu escritorio muestra iconos en la bandeja y la biblioteca que necesita el icono de la app está instalada.
doctor-tray-no-host = Tu escritorio no muestra iconos en la bandeja. Todo funciona sin ellos.
doctor-tray-no-host-fix = Añade una bandeja del sistema a tu panel. En GNOME hace falta la extensión “AppIndicator and KStatusNotifierItem Support”.
doctor-tray-no-library = Tu escritorio muestra iconos en la bandeja. La biblioteca que necesita el icono de la app no está en las carpetas habituales.
doctor-renderer-outside = La app dibujará sin DMA-BUF, que con algunos controladores deja la ventana en blanco. Con qué motor, solo la app puede saberlo.
doctor-renderer-outside-risky = Si la app se inicia desde aquí, dibujará con DMA-BUF, que con algunos controladores deja la ventana en blanco.

doctor-head-why = Por qué importa
doctor-head-fix = Qué hacer

cli-looking = Revisando este equipo y el camino a la tienda …
cli-no-data-folder = Este usuario no tiene una carpeta de datos habitual. Indica una con --data-dir.
