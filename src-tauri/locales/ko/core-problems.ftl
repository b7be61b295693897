# The sentences for problems that a check or a refusal names. What happened, that nothing was ordered, the one next step.

error-no-price = 상점이 이 주문의 가격을 알려 주지 않았어요. 주문은 만들어지지 않았고 결제된 금액도 없어요. 다시 확인해 보고, 계속 그러면 다른 결제 방법을 선택해 주세요.

## What the app finds before it asks the shop.

problem-email-missing-title = 이메일 주소가 없어요
problem-email-missing-sentence = 주문은 접수되지 않았어요. 상점의 이메일을 받을 주소를 입력해 주세요.
problem-email-too-long-title = 이메일 주소가 너무 길어요
problem-email-too-long-sentence = 주문은 접수되지 않았어요. 더 짧은 주소를 입력해 주세요.
problem-email-no-at-title = 이메일 주소가 아니에요
problem-email-no-at-sentence = @가 정확히 하나 있어야 해요. 주문은 접수되지 않았어요. 주소를 고쳐 주세요.
problem-email-characters-title = 사용할 수 없는 이메일 주소예요
problem-email-characters-sentence = 공백이나 허용되지 않는 문자가 들어 있어요. 주문은 접수되지 않았어요. 주소를 고쳐 주세요.
problem-email-domain-title = 이메일 주소의 뒷부분이 잘못됐어요
problem-email-domain-sentence = @ 뒤의 주소로는 메일을 받을 수 없어요. 주문은 접수되지 않았어요. 주소를 고쳐 주세요.
problem-email-again-missing-title = 이메일 주소를 한 번 더 입력해 주세요
problem-email-again-missing-sentence = 주소를 잘못 입력하면 코드가 다른 사람에게 가요. 주문은 접수되지 않았어요.
problem-email-again-differs-title = 두 이메일 주소가 서로 달라요
problem-email-again-differs-sentence = 주문은 접수되지 않았어요. 두 주소를 비교해 틀린 쪽을 고쳐 주세요.

problem-phone-missing-title = 전화번호가 없어요
problem-phone-missing-sentence = 주문은 접수되지 않았어요. 충전할 번호를 입력해 주세요. 번호는 다음 앞자리로 시작해요: { $prefix }.
problem-phone-characters-title = 전화번호가 아니에요
problem-phone-characters-sentence = 전화번호는 숫자로만 쓰고, 국가 번호 앞에 +를 붙여요. 주문은 접수되지 않았어요. 번호를 고쳐 주세요.
problem-phone-not-a-number-title = 없는 전화번호예요
problem-phone-not-a-number-sentence = 주문은 접수되지 않았어요. 번호를 빠짐없이 입력해 주세요. 번호는 다음 앞자리로 시작해요: { $prefix }.
problem-phone-other-country-title = 다른 국가의 번호예요
problem-phone-other-country-sentence = 번호의 국가: { $other }. 이 모바일 충전을 쓸 수 있는 국가: { $country }. 주문은 접수되지 않았어요. 다음 앞자리로 시작하는 번호를 입력해 주세요: { $prefix }.

problem-value-not-a-number-title = 금액이 아니에요
problem-value-not-a-number-sentence = 주문은 접수되지 않았어요. 숫자로 입력하고 소수점은 점(.)으로 찍어 주세요.
problem-value-below-title = 금액이 너무 작아요
problem-value-below-sentence = 판매하는 가장 작은 금액: { $value } { $currency }. 주문은 접수되지 않았어요. 이 금액이나 더 큰 금액을 선택해 주세요.
problem-value-above-title = 금액이 너무 커요
problem-value-above-sentence = 판매하는 가장 큰 금액: { $value } { $currency }. 주문은 접수되지 않았어요. 이 금액이나 더 작은 금액을 선택해 주세요.
problem-value-off-step-title = 판매하지 않는 금액이에요
problem-value-off-step-sentence = 가장 가까운 금액: { $value } { $currency }. 주문은 접수되지 않았어요. 이 금액이나 다른 금액을 선택해 주세요.

problem-quantity-none-title = 수량이 없어요
problem-quantity-none-sentence = 주문은 접수되지 않았어요. 원하는 수량을 1 이상으로 입력해 주세요.
problem-quantity-too-many-title = 한 번에 주문할 수 있는 수량을 넘었어요
problem-quantity-too-many-sentence = 한 주문에 최대 { $most }개까지 담을 수 있어요. 주문은 접수되지 않았어요. 지금은 수량을 줄이고 나머지는 따로 주문해 주세요.
problem-lines-none-title = 아직 선택한 상품이 없어요
problem-lines-none-sentence = 주문은 접수되지 않았어요. 사고 싶은 상품을 선택해 주세요.
problem-product-gone-title = 더 이상 판매하지 않아요
problem-product-gone-sentence = 상점이 이 상품을 목록에서 뺐어요. 주문은 접수되지 않았어요. 다른 금액이나 브랜드를 선택해 주세요.
problem-product-not-for-sale-title = 지금은 살 수 없는 상품이에요

problem-way-missing-title = 결제 방법을 선택해 주세요
problem-way-missing-sentence = 주문은 접수되지 않았어요. 코인과 네트워크를 선택해 주세요.
problem-coin-unknown-title = 지금은 { $coin } 결제를 받지 않아요
problem-coin-unknown-sentence = 주문은 접수되지 않았고 결제된 금액도 없어요. 다른 코인을 선택해 주세요.
problem-coin-suspended-title = { $coin } 결제가 중단됐어요
problem-coin-suspended-sentence = 상점이 { $coin } 결제를 멈췄어요. 주문은 접수되지 않았고 결제된 금액도 없어요. 다른 코인을 선택해 주세요.
problem-network-unknown-title = 지금은 { $network } 네트워크의 { $coin } 결제를 받지 않아요
problem-network-unknown-sentence = 주문은 접수되지 않았고 결제된 금액도 없어요. 다른 네트워크를 선택해 주세요.
problem-network-suspended-title = { $network } 네트워크가 중단됐어요
problem-network-suspended-sentence = 상점이 { $network } 네트워크의 { $coin } 결제를 멈췄어요. 주문은 접수되지 않았고 결제된 금액도 없어요. 다른 네트워크를 선택해 주세요.
problem-network-unsupported-title = 여기서는 { $network } 네트워크의 { $coin } 결제를 할 수 없어요
problem-network-unsupported-sentence = 이 앱은 { $network } 네트워크의 주소를 검사할 수 없어 제공하지 않아요. 주문은 접수되지 않았어요. 다른 네트워크를 선택해 주세요.

problem-promo-unreadable-title = 프로모션 코드가 아니에요
problem-promo-unreadable-sentence = 너무 길거나 코드에 쓰지 않는 문자가 들어 있어요. 주문은 접수되지 않았어요. 다시 입력하거나 코드 없이 주문해 주세요.
problem-refund-address-title = { $network } 네트워크의 { $coin } 주소가 아니에요
problem-refund-address-sentence = 이 주소로 환불받으면 돈을 잃을 수 있어요. 주문은 접수되지 않았어요. 지갑에서 주소를 다시 복사하거나 환불 주소 없이 주문해 주세요.

## What the shop says. One pair for each of its codes.

problem-AMOUNT_LESS_THEN_MINIMUM_ALLOWED-title = 주문 금액이 너무 작아요
problem-AMOUNT_LESS_THEN_MINIMUM_ALLOWED-sentence = { $known ->
    [yes] 상점이 { $network } 네트워크의 { $coin } 결제로 받는 최소 금액: { $limit }.
   *[other] 상점은 이렇게 작은 금액을 { $network } 네트워크의 { $coin } 결제로 받지 않아요.
} 주문은 접수되지 않았고 결제된 금액도 없어요. 더 큰 금액이나 다른 코인을 선택해 주세요.
problem-MAXIMUM_AMOUNT_PER_ORDER_EXCEEDED-title = 주문 금액이 너무 커요
problem-MAXIMUM_AMOUNT_PER_ORDER_EXCEEDED-sentence = { $known ->
    [yes] 한 주문의 최대 금액: { $limit }.
   *[other] 상점이 한 주문에 허용하는 금액을 넘었어요.
} 주문은 접수되지 않았고 결제된 금액도 없어요. 더 작은 금액을 선택해 주세요.
problem-DAILY_SPENDING_LIMIT_EXCEEDED-title = 오늘의 한도에 도달했어요
problem-DAILY_SPENDING_LIMIT_EXCEEDED-sentence = 상점이 이 구매자에게 오늘은 더 이상 허용하지 않아요. 주문은 접수되지 않았고 결제된 금액도 없어요. 내일 다시 주문하거나 더 작은 금액을 선택해 주세요.
problem-MONTHLY_SPENDING_LIMIT_EXCEEDED-title = 이번 달 한도에 도달했어요
problem-MONTHLY_SPENDING_LIMIT_EXCEEDED-sentence = 상점이 이 구매자에게 이번 달에는 더 이상 허용하지 않아요. 주문은 접수되지 않았고 결제된 금액도 없어요. 다음 달에 다시 주문하거나 더 작은 금액을 선택해 주세요.
problem-PRODUCT_COUNT_EXCEEDED-title = 한 번에 주문할 수 있는 수량을 넘었어요
problem-PRODUCT_COUNT_EXCEEDED-sentence = 주문은 접수되지 않았고 결제된 금액도 없어요. 수량을 줄이고 나머지는 따로 주문해 주세요.
problem-MULTIPLE_LIMITED_PRODUCT_SAME_ORDER-title = 한 번에 하나씩만 판매해요
problem-MULTIPLE_LIMITED_PRODUCT_SAME_ORDER-sentence = 상점은 한 주문에 제한 상품을 하나만 받아요. 주문은 접수되지 않았고 결제된 금액도 없어요. 수량을 1로 바꾸고 나머지는 따로 주문해 주세요.

problem-NOT_AVAILABLE_PRODUCT-title = 판매하지 않는 상품이에요
problem-NOT_AVAILABLE_PRODUCT-sentence = 상점이 여기서는 이 브랜드의 이 금액을 판매하지 않아요. 주문은 접수되지 않았고 결제된 금액도 없어요. 다른 금액이나 브랜드를 선택해 주세요.
problem-OUT_OF_STOCK-title = 품절이에요
problem-OUT_OF_STOCK-sentence = 지금은 상점에 남은 재고가 없어요. 주문은 접수되지 않았고 결제된 금액도 없어요. 다른 금액이나 브랜드를 선택하거나 나중에 다시 와 주세요.
problem-NOT_ACTIVE-title = 지금은 판매하지 않아요
problem-NOT_ACTIVE-sentence = 상점이 이 상품의 판매를 멈췄어요. 주문은 접수되지 않았고 결제된 금액도 없어요. 다른 상품을 선택하거나 나중에 다시 와 주세요.
problem-PRODUCT_NOT_AVAILABLE-title = 지금은 이용할 수 없어요
problem-PRODUCT_NOT_AVAILABLE-sentence = 상점이 지금은 이 상품을 전달할 수 없어요. 주문은 접수되지 않았고 결제된 금액도 없어요. 다른 상품을 선택하거나 나중에 다시 와 주세요.
problem-INVALID_BENEFICIARY_ACCOUNT-title = 입력한 곳으로는 보낼 수 없어요
problem-INVALID_BENEFICIARY_ACCOUNT-sentence = 이 상품에는 상점이 이 이메일 주소나 전화번호를 받아들이지 않아요. 주문은 접수되지 않았고 결제된 금액도 없어요. 다시 확인하거나 다른 주소나 번호를 입력해 주세요.
problem-INVALID_EMAIL_DOMAIN-title = 상점이 이 이메일 주소로는 보낼 수 없어요
problem-INVALID_EMAIL_DOMAIN-sentence = 상점이 @ 뒤의 주소를 받아들이지 않아요. 주문은 접수되지 않았고 결제된 금액도 없어요. 주소를 고치거나 다른 주소를 사용해 주세요.

problem-NOT_ALLOWED_PAYMENT_VIA-title = 이 방법으로는 결제할 수 없어요
problem-NOT_ALLOWED_PAYMENT_VIA-sentence = { $told ->
    [yes] 이 상품에 상점이 받는 결제 방법: { $details }. 주문은 접수되지 않았고 결제된 금액도 없어요. 여기서 고를 수 있는 코인과 네트워크가 그중에 있으면 그것을 선택하고, 없으면 다른 상품을 선택해 주세요.
   *[other] 상점은 이 상품에 { $coin } 결제를 받지 않아요. 주문은 접수되지 않았고 결제된 금액도 없어요. 다른 코인이나 다른 상품을 선택해 주세요.
}
problem-UNSUPPORTED_PROTOCOL_COIN_COMBINATION-title = { $network } 네트워크로는 { $coin } 결제를 받지 않아요
problem-UNSUPPORTED_PROTOCOL_COIN_COMBINATION-sentence = { $told ->
    [yes] 상점이 받는 결제 방법: { $details }.
   *[other] 상점은 { $coin } 결제를 다른 네트워크로만 받아요.
} 주문은 접수되지 않았고 결제된 금액도 없어요. 다른 네트워크를 선택해 주세요.
problem-SUSPENDED_COIN-title = { $coin } 결제가 중단됐어요
problem-SUSPENDED_COIN-sentence = 상점이 이 코인의 결제를 멈췄어요. 주문은 접수되지 않았고 결제된 금액도 없어요. 다른 코인을 선택해 주세요.
problem-SUSPENDED_NETWORK-title = { $network } 네트워크가 중단됐어요
problem-SUSPENDED_NETWORK-sentence = 상점이 이 네트워크의 결제를 멈췄어요. 주문은 접수되지 않았고 결제된 금액도 없어요. 다른 네트워크를 선택해 주세요.
problem-CANT_SETUP_PAYMENT-title = 결제를 준비할 수 없었어요
problem-CANT_SETUP_PAYMENT-sentence = 상점이 { $network } 네트워크의 { $coin } 주소를 받지 못했어요. 결제할 것은 없어요. 다른 네트워크를 선택하거나 몇 분 뒤 다시 확인해 주세요.

problem-LOGIN_REQUIRED-title = 상점 계정이 필요해요
problem-LOGIN_REQUIRED-sentence = 상점에 로그인한 구매자만 살 수 있는 상품인데, 이 앱은 로그인을 하지 않아요. 주문은 접수되지 않았고 결제된 금액도 없어요. 다른 상품을 선택하거나 cryptorefills.com에서 구매해 주세요.
problem-KYC_MISSING-title = 상점의 본인 확인이 필요해요
problem-KYC_MISSING-sentence = 상점에 본인임을 증명한 구매자만 살 수 있는 상품이에요. 주문은 접수되지 않았고 결제된 금액도 없어요. 다른 상품을 선택하거나 cryptorefills.com에서 구매해 주세요.
problem-KYC_PENDING-title = 상점이 아직 본인 확인을 진행하고 있어요
problem-KYC_PENDING-sentence = 본인 확인이 끝날 때까지는 상점이 이 상품을 판매하지 않아요. 주문은 접수되지 않았고 결제된 금액도 없어요. 다른 상품을 선택하거나 상점의 답변을 기다려 주세요.
problem-VERIFICATION_REQUIRED-title = 본인 확인을 마친 계정이 필요해요
problem-VERIFICATION_REQUIRED-sentence = 상점에서 본인 확인을 마친 구매자만 살 수 있는 상품인데, 이 앱은 로그인을 하지 않아요. 주문은 접수되지 않았고 결제된 금액도 없어요. 다른 상품을 선택하거나 cryptorefills.com에서 구매해 주세요.
problem-FULLNAME_MISSING-title = 이 상품에는 전체 이름이 필요해요
problem-FULLNAME_MISSING-sentence = 상점은 이름을 계정에서 가져오는데, 이 앱은 로그인을 하지 않아요. 주문은 접수되지 않았고 결제된 금액도 없어요. 다른 상품을 선택하거나 cryptorefills.com에서 구매해 주세요.

problem-COUPON_REQUIRES_LOGIN-title = 계정이 있어야 쓸 수 있는 프로모션 코드예요
problem-COUPON_REQUIRES_LOGIN-sentence = 로그인한 구매자만 쓸 수 있는데, 이 앱은 로그인을 하지 않아요. 주문은 접수되지 않았고 결제된 금액도 없어요. 코드 없이 주문해 주세요.
problem-COUPON_NOT_FOUND-title = 상점이 모르는 프로모션 코드예요
problem-COUPON_NOT_FOUND-sentence = 주문은 접수되지 않았고 결제된 금액도 없어요. 코드를 확인하거나 코드 없이 주문해 주세요.
problem-COUPON_NOT_ACTIVE-title = 지금은 쓸 수 없는 프로모션 코드예요
problem-COUPON_NOT_ACTIVE-sentence = 아직 시작되지 않았거나 중단됐어요. 주문은 접수되지 않았고 결제된 금액도 없어요. 코드 없이 주문하거나 쓸 수 있을 때까지 기다려 주세요.
problem-COUPON_ALREADY_SPENT-title = 이미 사용한 프로모션 코드예요
problem-COUPON_ALREADY_SPENT-sentence = 한 번만 쓸 수 있는 코드예요. 주문은 접수되지 않았고 결제된 금액도 없어요. 코드 없이 주문해 주세요.
problem-COUPON_MAX_USAGE_REACHED-title = 모두 소진된 프로모션 코드예요
problem-COUPON_MAX_USAGE_REACHED-sentence = 정해진 횟수만큼 이미 사용됐어요. 주문은 접수되지 않았고 결제된 금액도 없어요. 코드 없이 주문해 주세요.
problem-COUPON_EXPIRED-title = 만료된 프로모션 코드예요
problem-COUPON_EXPIRED-sentence = 주문은 접수되지 않았고 결제된 금액도 없어요. 코드 없이 주문해 주세요.
problem-COUPON_BELOW_MIN_AMOUNT-title = 이 프로모션 코드를 쓰기에는 주문 금액이 작아요
problem-COUPON_BELOW_MIN_AMOUNT-sentence = { $known ->
    [yes] { $limit }부터 쓸 수 있는 코드예요.
   *[other] 더 큰 주문에만 쓸 수 있는 코드예요.
} 주문은 접수되지 않았고 결제된 금액도 없어요. 더 큰 금액을 선택하거나 코드 없이 주문해 주세요.
problem-COUPON_NOT_VALID_FOR_USER-title = 다른 사람을 위한 프로모션 코드예요
problem-COUPON_NOT_VALID_FOR_USER-sentence = 상점이 이 이메일 주소로는 코드를 받아들이지 않아요. 주문은 접수되지 않았고 결제된 금액도 없어요. 코드 없이 주문해 주세요.
problem-COUPON_NOT_VALID_FOR_CATEGORY-title = 다른 카테고리용 프로모션 코드예요
problem-COUPON_NOT_VALID_FOR_CATEGORY-sentence = 선택한 상품에는 쓸 수 없어요. 주문은 접수되지 않았고 결제된 금액도 없어요. 코드 없이 주문해 주세요.
problem-COUPON_NOT_VALID_FOR_KIND-title = 다른 종류의 상품용 프로모션 코드예요
problem-COUPON_NOT_VALID_FOR_KIND-sentence = 선택한 상품에는 쓸 수 없어요. 주문은 접수되지 않았고 결제된 금액도 없어요. 코드 없이 주문해 주세요.
problem-COUPON_NOT_VALID_FOR_BRAND-title = 다른 브랜드용 프로모션 코드예요
problem-COUPON_NOT_VALID_FOR_BRAND-sentence = 선택한 상품에는 쓸 수 없어요. 주문은 접수되지 않았고 결제된 금액도 없어요. 코드 없이 주문해 주세요.
problem-COUPON_NOT_VALID_FOR_COUNTRY-title = 다른 국가용 프로모션 코드예요
problem-COUPON_NOT_VALID_FOR_COUNTRY-sentence = 이 국가에서는 쓸 수 없어요. 주문은 접수되지 않았고 결제된 금액도 없어요. 코드 없이 주문해 주세요.
problem-COUPON_NOT_VALID_FOR_STORE-title = 여기서는 쓸 수 없는 프로모션 코드예요
problem-COUPON_NOT_VALID_FOR_STORE-sentence = 상점이 다른 스토어에서만 받는 코드예요. 주문은 접수되지 않았고 결제된 금액도 없어요. 코드 없이 주문해 주세요.

problem-unknown-title = 상점이 이 주문을 거절했어요
problem-unknown-sentence = 상점이 밝힌 이유: “{ $code }”. 이 앱이 모르는 이유예요. 주문은 접수되지 않았고 결제된 금액도 없어요. 주문 내용을 바꾸거나 상점 고객센터에 이 이유를 알리고 문의해 주세요.
problem-no-reason-title = 상점이 이 주문을 거절했어요
problem-no-reason-sentence = 상점이 이유를 밝히지 않았어요. 주문은 접수되지 않았고 결제된 금액도 없어요. 다시 확인해 보고, 계속 그러면 상점 고객센터에 문의해 주세요.
