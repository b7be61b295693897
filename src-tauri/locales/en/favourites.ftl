error-favourites-full = You already have { $most } favourites in this country. Take one away, then add this brand.
