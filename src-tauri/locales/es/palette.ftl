# The palette: one field for brands, orders and what the app can do.

palette-title = Buscar una marca, un pedido o una acción
palette-hint = Marca, pedido o acción
palette-countries-hint = País
palette-found = Coincidencias
palette-brands = Marcas
palette-orders = Pedidos
palette-actions = Acciones
palette-none = No hay coincidencias.
palette-looking = Buscando
palette-key-close = Esc
palette-go = Ir a { $name }
palette-country = Cambiar de país…
palette-country-to = Comprar en { $name }
palette-theme = Tema: { $name }
palette-language = Idioma: { $name }
palette-discreet-on = Activar el modo discreto
palette-discreet-off = Desactivar el modo discreto
palette-refresh = Actualizar la tienda
palette-open = Buscar en todo
