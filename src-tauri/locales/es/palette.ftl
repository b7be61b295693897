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
palette-basket = Abrir la cesta

# Words that each action answers to besides its name, with commas between them. Somebody who types one, or begins to, means it.
palette-words-shop = tienda, marcas, catálogo, tarjetas regalo, comprar, inicio
palette-words-orders = pedidos, historial, compras, mis códigos
palette-words-inbox = avisos, novedades, mensajes, sin leer, bandeja
palette-words-settings = ajustes, preferencias, opciones, configuración, ID de socio, proxy, frase de contraseña, llavero, notificaciones, límite de gasto, licencias
palette-words-desk = soporte, atención al cliente, agente, consultar, expediente
palette-words-basket = cesta, carrito, pagar, finalizar compra
palette-words-doctor = doctor, revisar este equipo, diagnóstico, comprobar, salud, problema, prueba
palette-words-add = añadir un pedido, agregar, importar, ID del pedido, seguir
palette-words-export = exportar pedidos, CSV, JSON, descargar, guardar como, hoja de cálculo
palette-words-country = país, región, divisa
palette-words-language-en = idioma, lengua, traducción, inglés
palette-words-language-es = idioma, lengua, traducción, español, castellano
palette-words-language-ko = idioma, lengua, traducción, coreano
palette-words-theme-system = tema, apariencia, colores, automático, tema del sistema
palette-words-theme-light = tema, apariencia, colores, tema claro, modo claro, día, blanco
palette-words-theme-dark = tema, apariencia, colores, tema oscuro, modo oscuro, noche, negro
palette-words-refresh = actualizar, recargar
palette-words-discreet = modo discreto, ocultar, privacidad, privado, esconder, importes
palette-words-simulator = simulador de vuelo, escenarios, historias, demo, velocidad, práctica
palette-words-quit = salir, cerrar
