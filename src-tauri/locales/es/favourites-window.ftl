# Favoritos, lo comprado antes y la misma marca en otros países.

row-favourites = Favoritos
row-recent = Comprado antes
row-all = Ver { $n }
row-fewer = Ver menos
favourite-add = Añadir { $name } a favoritos
favourite-remove = Quitar { $name } de favoritos
favourite-added = { $name } ya está entre tus favoritos.
favourite-removed = { $name } ya no está entre tus favoritos.
card-favourite = { $name }, favorito
card-coming = Un momento
elsewhere = También en
elsewhere-open = Abrir esta marca en { $country }. La tienda cambia a ese país.
