# The palette: one field for brands, orders and what the app can do.

palette-title = Find a brand, an order or an action
palette-hint = Brand, order or action
palette-countries-hint = Country
palette-found = What fits
palette-brands = Brands
palette-orders = Orders
palette-actions = Actions
palette-none = Nothing fits.
palette-looking = Looking
palette-key-close = Esc
palette-go = Go to { $name }
palette-country = Change the country…
palette-country-to = Shop in { $name }
palette-theme = Theme: { $name }
palette-language = Language: { $name }
palette-discreet-on = Turn discreet mode on
palette-discreet-off = Turn discreet mode off
palette-refresh = Refresh the shop
palette-open = Search everything
