# Un código entregado: cómo se muestra, lo que guarda con él quien compra y la hoja para regalar.

secret-esim_server = Dirección SM-DP+
secret-esim_code = Código de activación
secret-earlier = Código anterior
secret-earlier-note = Un código anterior: la tienda lo cambió después. Guárdalo hasta que el nuevo funcione.
secret-esim-note = Escanea el código QR con el teléfono que usará la eSIM, o escribe en él la dirección y el código de activación.

code-picture-name = { $name }, como imagen
code-picture-fetch = Traerla de { $host }
code-picture-fetch-hint = La imagen está en { $host }. Esta app solo la pide cuando pulsas.
code-picture-unsafe = La tienda no da una dirección https para la imagen, así que no se descarga.
code-picture-drawn = Dibujado aquí a partir del código, como Code 128. Si en caja no lo lee, pide que escriban el código.
code-picture-none = Este código no se puede mostrar como imagen. Usa su texto.
code-picture-address = La tienda dio una dirección de la que esta app no descarga imágenes. No se pidió nada. Usa el texto del código.

mark-used = Marcar como usado
mark-used-done = Usado
mark-balance = Saldo restante
mark-balance-add = Apuntarlo
mark-balance-change = Cambiar
mark-balance-save = Guardar
mark-balance-cancel = Cancelar
mark-balance-hint = Por ejemplo 12,50 o «gastado». Se guarda cifrado en este equipo.

lines-title = { $here } de { $all } entregadas
lines-title-all = { $all } líneas, todo entregado
lines-delivered = Entregado
lines-waiting = En camino
lines-failed = Sin entregar
lines-failed-why = La tienda dice: { $why }
lines-failed-untold = La tienda no dio ningún motivo.
lines-waiting-why = Ya está pagado. Aparecerá aquí sin que hagas nada.

gift-open = Imprimir para regalar
gift-title = Imprimir una hoja de regalo
gift-to = Para
gift-from = De
gift-message = Mensaje
gift-ask = La hoja muestra el código. Quien tenga el papel puede usarlo, y algunas impresoras guardan una copia. Lo que pagaste no aparece.
gift-preview = La hoja, con el código aún oculto
gift-print = Mostrar el código e imprimir
gift-close = Cerrar
gift-sheet-title = Un regalo para ti
gift-sheet-to = Para { $name }
gift-sheet-from = De { $name }
gift-print-fault = No se pudo enviar la página a la impresora. No se imprimió nada.
