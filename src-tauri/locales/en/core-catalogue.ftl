# What the core says about the catalogue: why something is not sold, and which values are.

not-for-sale-out-of-stock = Out of stock for now.
not-for-sale-no-products = The shop lists nothing to buy here at the moment.
not-for-sale-by-account = This goes to an account at the seller, which this app does not support.
not-for-sale-e-money = Only buyers with a verified account at the shop can buy this.

value-below = The smallest value is { $min } { $currency }.
value-above = The largest value is { $max } { $currency }.
value-off-step = This is sold in steps of { $step } { $currency }; the nearest value is { $nearest } { $currency }.
value-not-a-number = Enter a number, such as 50 or 12.50.

brand-not-found = The shop does not list this brand in this country any more.
product-not-found = The shop does not list this product any more.
price-not-stated = The shop gave no price for this coin.
logo-not-found = There is no picture of this brand.
catalogue-came-empty = The shop sent an empty list.

# Where coin and face value are the same money: what is paid beside what it is worth.
price-over-face = { $percent } % more than its value of { $value } { $currency }
price-at-face = exactly its value of { $value } { $currency }
price-under-face = { $percent } % less than its value of { $value } { $currency }
