# The sentences for problems that a check or a refusal names. What happened, that nothing was ordered, the one next step.

error-no-price = The shop gave no price for this order, so nothing was created and nothing has been paid. Check again; if it stays so, choose another way to pay.

## What the app finds before it asks the shop.

problem-email-missing-title = Your e-mail address is missing
problem-email-missing-sentence = Nothing was ordered. Enter the address that the shop should write to.
problem-email-too-long-title = This e-mail address is too long
problem-email-too-long-sentence = Nothing was ordered. Enter a shorter address.
problem-email-no-at-title = This is not an e-mail address
problem-email-no-at-sentence = It needs exactly one @. Nothing was ordered. Correct the address.
problem-email-characters-title = This e-mail address cannot be used
problem-email-characters-sentence = It holds a blank or a character that is not allowed. Nothing was ordered. Correct the address.
problem-email-domain-title = The end of this e-mail address is not right
problem-email-domain-sentence = What stands after the @ is not a place that takes mail. Nothing was ordered. Correct the address.
problem-email-again-missing-title = Enter your e-mail address a second time
problem-email-again-missing-sentence = A typing mistake would send your code to somebody else. Nothing was ordered.
problem-email-again-differs-title = The two e-mail addresses differ
problem-email-again-differs-sentence = Nothing was ordered. Compare them and correct the wrong one.

problem-phone-missing-title = The phone number is missing
problem-phone-missing-sentence = Nothing was ordered. Enter the number that the top-up goes to. It starts with { $prefix }.
problem-phone-characters-title = This is not a phone number
problem-phone-characters-sentence = A phone number has digits only, with + in front of the country. Nothing was ordered. Correct the number.
problem-phone-not-a-number-title = This phone number does not exist
problem-phone-not-a-number-sentence = Nothing was ordered. Enter the whole number. It starts with { $prefix }.
problem-phone-other-country-title = This number belongs to another country
problem-phone-other-country-sentence = The number is from { $other }, and this top-up works in { $country } only. Nothing was ordered. Enter a number that starts with { $prefix }.

problem-value-not-a-number-title = This is not an amount
problem-value-not-a-number-sentence = Nothing was ordered. Enter digits, with a dot before the cents.
problem-value-below-title = This amount is too small
problem-value-below-sentence = The smallest amount sold is { $value } { $currency }. Nothing was ordered. Choose it or a larger one.
problem-value-above-title = This amount is too large
problem-value-above-sentence = The largest amount sold is { $value } { $currency }. Nothing was ordered. Choose it or a smaller one.
problem-value-off-step-title = This amount is not sold
problem-value-off-step-sentence = The nearest one is { $value } { $currency }. Nothing was ordered. Choose it or another amount.

problem-quantity-none-title = The quantity is missing
problem-quantity-none-sentence = Nothing was ordered. Enter how many you want, 1 or more.
problem-quantity-too-many-title = That is more than one order takes
problem-quantity-too-many-sentence = One order takes { $most } items. Nothing was ordered. Order fewer now and the rest in a second order.
problem-lines-none-title = Nothing is chosen yet
problem-lines-none-sentence = Nothing was ordered. Choose what you want to buy.
problem-product-gone-title = This is not sold any more
problem-product-gone-sentence = The shop took it out of its catalogue. Nothing was ordered. Choose another amount or brand.
problem-product-not-for-sale-title = This cannot be bought right now

problem-way-missing-title = Choose how to pay
problem-way-missing-sentence = Nothing was ordered. Choose a coin and its network.
problem-coin-unknown-title = The shop does not take { $coin } now
problem-coin-unknown-sentence = Nothing was ordered and nothing has been paid. Choose another coin.
problem-coin-suspended-title = { $coin } is suspended
problem-coin-suspended-sentence = The shop has paused payments in { $coin }. Nothing was ordered and nothing has been paid. Choose another coin.
problem-network-unknown-title = The shop does not take { $coin } on { $network } now
problem-network-unknown-sentence = Nothing was ordered and nothing has been paid. Choose another network.
problem-network-suspended-title = { $network } is suspended
problem-network-suspended-sentence = The shop has paused { $coin } on { $network }. Nothing was ordered and nothing has been paid. Choose another network.
problem-network-unsupported-title = { $coin } on { $network } cannot be paid from here
problem-network-unsupported-sentence = This app cannot check addresses on { $network }, so it does not offer it. Nothing was ordered. Choose another network.

problem-promo-unreadable-title = This is not a promo code
problem-promo-unreadable-sentence = It is too long or holds characters that no code has. Nothing was ordered. Enter it again or order without it.
problem-refund-address-title = This is not an address for { $coin } on { $network }
problem-refund-address-sentence = Money sent back to it could be lost. Nothing was ordered. Copy the address again from your wallet, or order without one.

## What the shop says. One pair for each of its codes.

problem-AMOUNT_LESS_THEN_MINIMUM_ALLOWED-title = The order is too small
problem-AMOUNT_LESS_THEN_MINIMUM_ALLOWED-sentence = { $known ->
    [yes] The shop takes { $limit } or more with { $coin } on { $network }.
   *[other] The shop does not take so small a payment with { $coin } on { $network }.
} Nothing was ordered and nothing has been paid. Choose a larger amount or another coin.
problem-MAXIMUM_AMOUNT_PER_ORDER_EXCEEDED-title = The order is too large
problem-MAXIMUM_AMOUNT_PER_ORDER_EXCEEDED-sentence = { $known ->
    [yes] One order may be worth { $limit } at most.
   *[other] It is worth more than the shop allows in one order.
} Nothing was ordered and nothing has been paid. Choose a smaller amount.
problem-DAILY_SPENDING_LIMIT_EXCEEDED-title = The limit for today is reached
problem-DAILY_SPENDING_LIMIT_EXCEEDED-sentence = The shop allows no more for this buyer today. Nothing was ordered and nothing has been paid. Order again tomorrow, or choose a smaller amount.
problem-MONTHLY_SPENDING_LIMIT_EXCEEDED-title = The limit for this month is reached
problem-MONTHLY_SPENDING_LIMIT_EXCEEDED-sentence = The shop allows no more for this buyer this month. Nothing was ordered and nothing has been paid. Order again next month, or choose a smaller amount.
problem-PRODUCT_COUNT_EXCEEDED-title = That is more than one order takes
problem-PRODUCT_COUNT_EXCEEDED-sentence = Nothing was ordered and nothing has been paid. Lower the quantity and put the rest into a second order.
problem-MULTIPLE_LIMITED_PRODUCT_SAME_ORDER-title = This is sold one at a time
problem-MULTIPLE_LIMITED_PRODUCT_SAME_ORDER-sentence = The shop takes only one limited product in an order. Nothing was ordered and nothing has been paid. Set the quantity to 1 and order the rest apart.

problem-NOT_AVAILABLE_PRODUCT-title = This is not for sale
problem-NOT_AVAILABLE_PRODUCT-sentence = The shop does not sell this amount of this brand here. Nothing was ordered and nothing has been paid. Choose another amount or brand.
problem-OUT_OF_STOCK-title = Out of stock
problem-OUT_OF_STOCK-sentence = The shop has none left for the moment. Nothing was ordered and nothing has been paid. Choose another amount or brand, or come back later.
problem-NOT_ACTIVE-title = Not sold at the moment
problem-NOT_ACTIVE-sentence = The shop has paused this product. Nothing was ordered and nothing has been paid. Choose another one, or come back later.
problem-PRODUCT_NOT_AVAILABLE-title = Not available right now
problem-PRODUCT_NOT_AVAILABLE-sentence = The shop cannot deliver this product at the moment. Nothing was ordered and nothing has been paid. Choose another one, or come back later.
problem-INVALID_BENEFICIARY_ACCOUNT-title = It cannot be sent there
problem-INVALID_BENEFICIARY_ACCOUNT-sentence = The shop does not accept this e-mail address or phone number for this product. Nothing was ordered and nothing has been paid. Check it, or enter another one.
problem-INVALID_EMAIL_DOMAIN-title = The shop cannot write to this e-mail address
problem-INVALID_EMAIL_DOMAIN-sentence = It does not accept what stands after the @. Nothing was ordered and nothing has been paid. Correct the address, or use another one.

problem-NOT_ALLOWED_PAYMENT_VIA-title = This cannot be paid in this way
problem-NOT_ALLOWED_PAYMENT_VIA-sentence = { $told ->
    [yes] For this product the shop takes: { $details }. Nothing was ordered and nothing has been paid. If that names a coin and network offered here, choose them; otherwise choose another product.
   *[other] The shop does not take { $coin } for this product. Nothing was ordered and nothing has been paid. Choose another coin or another product.
}
problem-UNSUPPORTED_PROTOCOL_COIN_COMBINATION-title = { $coin } is not taken on { $network }
problem-UNSUPPORTED_PROTOCOL_COIN_COMBINATION-sentence = { $told ->
    [yes] The shop takes: { $details }.
   *[other] The shop takes { $coin } on other networks only.
} Nothing was ordered and nothing has been paid. Choose another network.
problem-SUSPENDED_COIN-title = { $coin } is suspended
problem-SUSPENDED_COIN-sentence = The shop has paused payments in this coin. Nothing was ordered and nothing has been paid. Choose another coin.
problem-SUSPENDED_NETWORK-title = { $network } is suspended
problem-SUSPENDED_NETWORK-sentence = The shop has paused payments on this network. Nothing was ordered and nothing has been paid. Choose another network.
problem-CANT_SETUP_PAYMENT-title = The payment could not be set up
problem-CANT_SETUP_PAYMENT-sentence = The shop could not get an address for { $coin } on { $network }. Nothing is to be paid. Choose another network, or check again in a few minutes.

problem-LOGIN_REQUIRED-title = This needs an account at the shop
problem-LOGIN_REQUIRED-sentence = The shop sells this only to signed-in buyers, and this app does not sign in. Nothing was ordered and nothing has been paid. Choose another product, or buy it on cryptorefills.com.
problem-KYC_MISSING-title = The shop must know who buys this
problem-KYC_MISSING-sentence = It sells this only to buyers who have proved who they are to the shop. Nothing was ordered and nothing has been paid. Choose another product, or buy it on cryptorefills.com.
problem-KYC_PENDING-title = The shop is still checking who you are
problem-KYC_PENDING-sentence = Until that is done it does not sell this to you. Nothing was ordered and nothing has been paid. Choose another product, or wait for the shop's answer.
problem-VERIFICATION_REQUIRED-title = This needs a verified account
problem-VERIFICATION_REQUIRED-sentence = The shop sells this only to verified buyers, and this app does not sign in. Nothing was ordered and nothing has been paid. Choose another product, or buy it on cryptorefills.com.
problem-FULLNAME_MISSING-title = The shop needs your full name for this
problem-FULLNAME_MISSING-sentence = It takes the name from an account, and this app does not sign in. Nothing was ordered and nothing has been paid. Choose another product, or buy it on cryptorefills.com.

problem-COUPON_REQUIRES_LOGIN-title = This promo code needs an account
problem-COUPON_REQUIRES_LOGIN-sentence = It works only for signed-in buyers, and this app does not sign in. Nothing was ordered and nothing has been paid. Order without the code.
problem-COUPON_NOT_FOUND-title = The shop does not know this promo code
problem-COUPON_NOT_FOUND-sentence = Nothing was ordered and nothing has been paid. Check the code, or order without it.
problem-COUPON_NOT_ACTIVE-title = This promo code is not active
problem-COUPON_NOT_ACTIVE-sentence = It has not started yet or was paused. Nothing was ordered and nothing has been paid. Order without it, or wait until it is active.
problem-COUPON_ALREADY_SPENT-title = This promo code was already used
problem-COUPON_ALREADY_SPENT-sentence = It works once only. Nothing was ordered and nothing has been paid. Order without it.
problem-COUPON_MAX_USAGE_REACHED-title = This promo code is used up
problem-COUPON_MAX_USAGE_REACHED-sentence = It was used as often as it may be. Nothing was ordered and nothing has been paid. Order without it.
problem-COUPON_EXPIRED-title = This promo code has expired
problem-COUPON_EXPIRED-sentence = Nothing was ordered and nothing has been paid. Order without it.
problem-COUPON_BELOW_MIN_AMOUNT-title = The order is too small for this promo code
problem-COUPON_BELOW_MIN_AMOUNT-sentence = { $known ->
    [yes] The code works from { $limit } on.
   *[other] The code works only for larger orders.
} Nothing was ordered and nothing has been paid. Choose a larger amount, or order without the code.
problem-COUPON_NOT_VALID_FOR_USER-title = This promo code is for somebody else
problem-COUPON_NOT_VALID_FOR_USER-sentence = The shop does not accept it with this e-mail address. Nothing was ordered and nothing has been paid. Order without it.
problem-COUPON_NOT_VALID_FOR_CATEGORY-title = This promo code is for other categories
problem-COUPON_NOT_VALID_FOR_CATEGORY-sentence = It does not work for what you chose. Nothing was ordered and nothing has been paid. Order without it.
problem-COUPON_NOT_VALID_FOR_KIND-title = This promo code is for other kinds of products
problem-COUPON_NOT_VALID_FOR_KIND-sentence = It does not work for what you chose. Nothing was ordered and nothing has been paid. Order without it.
problem-COUPON_NOT_VALID_FOR_BRAND-title = This promo code is for other brands
problem-COUPON_NOT_VALID_FOR_BRAND-sentence = It does not work for what you chose. Nothing was ordered and nothing has been paid. Order without it.
problem-COUPON_NOT_VALID_FOR_COUNTRY-title = This promo code is for other countries
problem-COUPON_NOT_VALID_FOR_COUNTRY-sentence = It does not work in this country. Nothing was ordered and nothing has been paid. Order without it.
problem-COUPON_NOT_VALID_FOR_STORE-title = This promo code does not work here
problem-COUPON_NOT_VALID_FOR_STORE-sentence = The shop accepts it in another store only. Nothing was ordered and nothing has been paid. Order without it.

problem-unknown-title = The shop refused this order
problem-unknown-sentence = It gave the reason “{ $code }”, which this app does not know. Nothing was ordered and nothing has been paid. Change the order, or write to the shop's support and name this reason.
problem-no-reason-title = The shop refused this order
problem-no-reason-sentence = It gave no reason. Nothing was ordered and nothing has been paid. Check again; if it stays so, write to the shop's support.
