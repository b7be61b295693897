# What the core says about the catalogue: why something is not sold, and which values are.

not-for-sale-out-of-stock = 지금은 품절이에요.
not-for-sale-no-products = 지금은 여기서 살 수 있는 상품이 상점 목록에 없어요.
not-for-sale-by-account = 판매자 계정으로 보내는 상품이에요. 이 앱은 지원하지 않아요.
not-for-sale-e-money = 상점에서 본인 확인을 마친 계정이 있어야 살 수 있어요.

value-below = 가장 작은 금액: { $min } { $currency }.
value-above = 가장 큰 금액: { $max } { $currency }.
value-off-step = { $step } { $currency } 단위로만 판매해요. 가장 가까운 금액: { $nearest } { $currency }.
value-not-a-number = 50이나 12.50처럼 숫자로 입력해 주세요.

brand-not-found = 이 국가의 상점 목록에 이 브랜드가 더 이상 없어요.
product-not-found = 상점 목록에 이 상품이 더 이상 없어요.
price-not-stated = 상점이 이 코인의 가격을 알려 주지 않았어요.
logo-not-found = 이 브랜드의 이미지가 없어요.
catalogue-came-empty = 상점이 빈 목록을 보냈어요.

# Where coin and face value are the same money: what is paid beside what it is worth.
price-over-face = 액면가 { $value } { $currency }보다 { $percent }% 많아요
price-at-face = 액면가 { $value } { $currency } 그대로예요
price-under-face = 액면가 { $value } { $currency }보다 { $percent }% 적어요
