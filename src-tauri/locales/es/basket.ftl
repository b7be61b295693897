# The basket, what is read back while one types, a price that moved, and the limits that a buyer sets.

## Basket

buy-now = Comprar ahora
basket = Cesta
basket-open = Abrir la cesta, { $n ->
    [0] vacía
    [one] 1 artículo
   *[other] { $n } artículos
}
basket-add = A la cesta
basket-added = Añadido
basket-added-say = Añadido. En la cesta hay { $n ->
    [one] 1 artículo
   *[other] { $n } artículos
}.
basket-full = La cesta está llena. Un pedido admite { $most } artículos como máximo. Compra primero estos o quita alguno.
basket-elsewhere = La cesta es para { $country }. Cada pedido es para un solo país. Compra primero lo que contiene o vacíala.
basket-lines = En tu pedido
basket-items = { $n ->
    [one] 1 artículo
   *[other] { $n } artículos
}
basket-for = para { $country }
basket-most = { $most } como máximo por pedido
basket-empty = Tu cesta está vacía. Elige una marca en la tienda.
basket-clear = Vaciar la cesta
line-quantity = Cantidad de { $name }
line-less = Uno menos de { $name }
line-more = Uno más de { $name }
line-remove = Quitar { $name }
line-phone-for = para { $name }
line-removed = Se ha quitado { $name }.
summary-item = { $n } × { $name }
refund-placeholder = Tu propia dirección de { $coin }
cure-remove-line = Quitarlo
cure-switch-country = Cambiar la tienda a { $country }

problem-line-other-country-title = Esto se vende en otro país
problem-line-other-country-sentence = Es de { $country } y el resto del pedido, de { $basket }. Cada pedido es para un solo país. No se hizo ningún pedido. Quítalo y cómpralo aparte.
problem-basket-other-country-title = Tu cesta es para { $basket }
problem-basket-other-country-sentence = La tienda está ahora en { $here }. No se hizo ningún pedido. Vuelve a { $basket } para comprar lo que hay en la cesta.

## Read back

hint-email = Has escrito { $typed }. ¿Querías decir { $meant }? Se queda así si no lo cambias.
phone-read-back = La tienda recibe { $number } ({ $country }).
phone-read-hint = Aquí se muestra como lo recibe la tienda.

## A price that moved

moved-title = El precio ha cambiado
moved-body = No se hizo ningún pedido ni se pagó nada. Acabamos de volver a preguntar a la tienda y pide más de lo que viste.
moved-seen = Viste
moved-now = Ahora
moved-note = El precio ha cambiado desde la última vez que lo viste.

## Limits

limit-title = Por encima del límite que fijaste
limit-question = Aún no se hizo ningún pedido. ¿Comprar de todos modos?
limit-yes = Comprar de todos modos · pagar { $amount } { $coin }
limit-order = Este pedido vale { $sum } { $currency }. Tu límite es de { $limit } { $currency } por pedido.
limit-day = Con este pedido serían { $sum } { $currency } en 24 horas, de los que { $before } { $currency } ya estaban pedidos. Tu límite es de { $limit } { $currency } al día.
settings-limits = Límites de gasto
settings-limits-body = Por encima de un límite, la compra se confirma una vez más. No hay ninguno hasta que lo fijes. Cada límite suma los valores nominales en su propia moneda; un producto sin valor en dinero no cuenta. Un día son las últimas 24 horas.
limit-currency = Divisa
limit-per-order = Por pedido
limit-per-day = Por día
limit-add = Añadir un límite
limit-remove = Quitar el límite en { $currency }
limit-saved = Guardado.
error-limit-currency = Una divisa tiene tres letras, por ejemplo USD. No se ha guardado nada.
error-limit-amount = Un límite es un número con punto antes de los decimales, por ejemplo 200 o 49.50. No se ha guardado nada.
error-limit-twice = Cada divisa solo puede tener una línea. No se ha guardado nada.
error-limit-empty = Escribe un límite por pedido o por día, o quita la línea. No se ha guardado nada.
error-limit-too-many = Hay demasiados límites. Quita alguno. No se ha guardado nada.
