# The watch over a copied address.

clipboard-swapped = El portapapeles ha cambiado
clipboard-swapped-body = Copiaste una dirección y ahora hay otra. Algunos programas maliciosos hacen esto. No la pegues en tu monedero.
clipboard-copied = Copiaste
clipboard-found = Ahora en el portapapeles
clipboard-understood = Entendido
clipboard-differs = distinto
clipboard-unreadable = Este sistema no deja que la app mire el portapapeles. Compara la dirección pegada con esta pantalla antes de enviar.
