# La elección del idioma. Cada idioma aparece con su propio nombre, que no está en ningún archivo.

language = Idioma
language-body = Para todo lo que dice la app, también en avisos y menús. La tienda también te escribe en ese idioma, si puede.
language-system = Sistema
