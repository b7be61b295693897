# What the core says about the catalogue: why something is not sold, and which values are.

not-for-sale-out-of-stock = Sin existencias por ahora.
not-for-sale-no-products = La tienda no ofrece nada aquí por el momento.
not-for-sale-by-account = Esto va a una cuenta del vendedor, y esta app no lo admite.
not-for-sale-e-money = Solo pueden comprarlo quienes tienen una cuenta verificada en la tienda.

value-below = El valor mínimo es { $min } { $currency }.
value-above = El valor máximo es { $max } { $currency }.
value-off-step = Se vende en pasos de { $step } { $currency }; el valor más cercano es { $nearest } { $currency }.
value-not-a-number = Escribe un número, por ejemplo 50 o 12.50.

brand-not-found = La tienda ya no ofrece esta marca en este país.
product-not-found = La tienda ya no ofrece este producto.
price-not-stated = La tienda no dio un precio en esta moneda.
logo-not-found = No hay imagen de esta marca.
catalogue-came-empty = La tienda envió una lista vacía.

# Where coin and face value are the same money: what is paid beside what it is worth.
price-over-face = un { $percent } % más que su valor de { $value } { $currency }
price-at-face = exactamente su valor de { $value } { $currency }
price-under-face = un { $percent } % menos que su valor de { $value } { $currency }
