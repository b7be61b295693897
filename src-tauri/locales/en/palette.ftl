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
palette-basket = Open the basket

# Words that each action answers to besides its name, with commas between them. Somebody who types one, or begins to, means it.
palette-words-shop = shop, store, brands, catalogue, gift cards, browse, home
palette-words-orders = orders, history, purchases, my codes, bought
palette-words-inbox = inbox, news, notices, messages, unread
palette-words-settings = settings, preferences, options, configuration, partner ID, proxy, passphrase, keyring, notifications, spending limit, licences
palette-words-desk = support desk, agent, customer, look up, case file
palette-words-basket = basket, cart, checkout, pay, buy
palette-words-doctor = doctor, check this computer, diagnostics, diagnosis, health, problem, troubleshoot, test
palette-words-add = add an order, import, order ID, track
palette-words-export = export orders, CSV, JSON, download, save as, spreadsheet, backup
palette-words-country = country, region, currency
palette-words-language-en = language, translation, English
palette-words-language-es = language, translation, Spanish
palette-words-language-ko = language, translation, Korean
palette-words-theme-system = theme, appearance, colours, automatic, system theme
palette-words-theme-light = theme, appearance, colours, light theme, bright, day, white
palette-words-theme-dark = theme, appearance, colours, dark theme, dark mode, night, black
palette-words-refresh = refresh, reload, update
palette-words-discreet = discreet mode, hide, privacy, private, mask, amounts
palette-words-simulator = flight simulator, scenarios, stories, demo, speed, training
palette-words-quit = quit, exit, close
