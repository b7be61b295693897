# The basket, what is read back while one types, a price that moved, and the limits that a buyer sets.

## Basket

buy-now = Buy now
basket = Basket
basket-open = Open the basket, { $n ->
    [0] empty
    [one] 1 item
   *[other] { $n } items
}
basket-add = Add to basket
basket-added = Added
basket-added-say = Added. The basket holds { $n ->
    [one] 1 item
   *[other] { $n } items
}.
basket-full = The basket is full. An order holds { $most } items at most. Buy these first, or take something out.
basket-elsewhere = The basket is for { $country }. An order is for one country. Buy what is in it first, or empty it.
basket-lines = In your order
basket-items = { $n ->
    [one] 1 item
   *[other] { $n } items
}
basket-for = { $country }
basket-most = at most { $most } in one order
basket-empty = Your basket is empty. Pick a brand in the shop.
basket-clear = Empty the basket
line-quantity = Quantity of { $name }
line-less = One less of { $name }
line-more = One more of { $name }
line-remove = Remove { $name }
line-phone-for = for { $name }
line-removed = { $name } was removed.
summary-item = { $n } × { $name }
refund-placeholder = Your own { $coin } address
cure-remove-line = Remove it
cure-switch-country = Set the shop to { $country }

problem-line-other-country-title = This is sold in another country
problem-line-other-country-sentence = It is from { $country }, and the rest of the order from { $basket }. An order is for one country. Nothing was ordered. Remove it and buy it on its own.
problem-basket-other-country-title = Your basket is for { $basket }
problem-basket-other-country-sentence = The shop is set to { $here } now. Nothing was ordered. Set it back to { $basket } to buy what is in the basket.

## Read back

hint-email = You typed { $typed }. Did you mean { $meant }? It stays as it is unless you change it.
phone-read-back = The shop is told { $number } ({ $country }).
phone-read-hint = Read back here as the shop is told it.

## A price that moved

moved-title = The price has moved
moved-body = Nothing was ordered and nothing has been paid. The shop was asked again just now and wants more than you saw.
moved-seen = You saw
moved-now = Now
moved-note = The price has moved since you last saw it.

## Limits

limit-title = Above the limit you set
limit-question = Nothing was ordered yet. Buy all the same?
limit-yes = Buy all the same · pay { $amount } { $coin }
limit-order = This order is worth { $sum } { $currency }. Your limit is { $limit } { $currency } an order.
limit-day = With this order it would be { $sum } { $currency } in 24 hours, { $before } { $currency } of it ordered before. Your limit is { $limit } { $currency } a day.
settings-limits = Spending limits
settings-limits-body = Above a limit the checkout asks once more. Off unless you set one. Limits count face values in their own currency; a product without a value in money is not counted. A day is the last 24 hours.
limit-currency = Currency
limit-per-order = Per order
limit-per-day = Per day
limit-add = Add a limit
limit-remove = Remove the limit in { $currency }
limit-saved = Saved.
error-limit-currency = A currency has three letters, for example USD. Nothing was saved.
error-limit-amount = A limit is a number with a dot before the cents, for example 200 or 49.50. Nothing was saved.
error-limit-twice = Each currency can have one line only. Nothing was saved.
error-limit-empty = Enter a limit per order or per day, or remove the line. Nothing was saved.
error-limit-too-many = There are too many limits. Remove some. Nothing was saved.
