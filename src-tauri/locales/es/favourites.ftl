error-favourites-full = Ya tienes { $most } favoritos en este país. Quita uno y después añade esta marca.
