# La app sin su ventana: cerrarla, iniciarla con la sesión, el icono del panel.

closing-title = Tus pedidos se siguen con la ventana cerrada
closing-body = La app sigue en marcha sin ventana y te avisa cuando cambia un pedido. Puedes desactivarlo en Ajustes.
closing-back = Para volver a ver la ventana, abre la app otra vez. Si tu escritorio muestra su icono en el panel, también sirve.
closing-quit = Cerrar la app
closing-yes = Cerrar la ventana

settings-background = Segundo plano e inicio
autostart = Iniciar con el equipo
autostart-body = Se inicia sin ventana cuando entras en tu sesión y sigue los pedidos abiertos.
autostart-unknown = Este sistema no dice si la app se inicia sola, así que no se puede cambiar aquí.
autostart-failed = No se pudo cambiar. Puede que tu sistema no lo permita.

tray-orders = { $n ->
    [one] { $n } pedido abierto
   *[other] { $n } pedidos abiertos
}
tray-no-orders = Ningún pedido abierto
tray-phase = { $phase }: { $n }

about-made-with = Hecha con el trabajo de otros
about-made-with-body = { $n ->
    [one] Esta app contiene { $n } componente de código abierto.
   *[other] Esta app contiene { $n } componentes de código abierto.
}
about-licences = Ver licencias
about-licences-title = Licencias
about-licence-name = Nombre
about-licence-version = Versión
about-licence-terms = Licencia
