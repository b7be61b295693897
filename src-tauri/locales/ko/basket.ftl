# The basket, what is read back while one types, a price that moved, and the limits that a buyer sets.

## Basket

buy-now = 바로 구매
basket = 장바구니
basket-open = 장바구니 열기, { $n ->
    [0] 비어 있음
   *[other] { $n }개
}
basket-add = 장바구니에 담기
basket-added = 담았어요
basket-added-say = 담았어요. 장바구니에 { $n }개가 있어요.
basket-full = 장바구니가 가득 찼어요. 주문 한 건에는 최대 { $most }개까지 담을 수 있어요. 먼저 구매하거나 일부를 빼 주세요.
basket-elsewhere = 장바구니에 담긴 상품의 국가: { $country }. 주문 한 건에는 한 국가의 상품만 담을 수 있어요. 먼저 구매하거나 장바구니를 비워 주세요.
basket-lines = 주문할 상품
basket-items = { $n }개
basket-for = 사용 국가: { $country }
basket-most = 주문당 최대 { $most }개
basket-empty = 장바구니가 비어 있어요. 상점에서 브랜드를 골라 주세요.
basket-clear = 장바구니 비우기
line-quantity = { $name } 수량
line-less = { $name } 하나 줄이기
line-more = { $name } 하나 늘리기
line-remove = { $name } 빼기
line-phone-for = { $name }
line-removed = { $name }: 장바구니에서 뺐어요.
summary-item = { $name } × { $n }
refund-placeholder = 내 { $coin } 주소
cure-remove-line = 빼기
cure-switch-country = 상점 국가 바꾸기: { $country }

problem-line-other-country-title = 다른 국가에서 판매하는 상품이에요
problem-line-other-country-sentence = 이 상품의 국가는 { $country }, 나머지 상품의 국가는 { $basket }이에요. 주문 한 건에는 한 국가의 상품만 담을 수 있어요. 아직 아무것도 주문되지 않았어요. 이 상품을 빼고 따로 구매해 주세요.
problem-basket-other-country-title = 장바구니의 국가: { $basket }
problem-basket-other-country-sentence = 지금 상점의 국가는 { $here }이에요. 아직 아무것도 주문되지 않았어요. 장바구니의 상품을 구매하려면 상점의 국가를 되돌려 주세요: { $basket }.

## Read back

hint-email = { $typed }(으)로 입력하셨어요. 혹시 { $meant }인가요? 직접 바꾸지 않으면 그대로 둘게요.
phone-read-back = 상점에 전달되는 번호: { $number } ({ $country })
phone-read-hint = 상점에 전달될 번호가 여기에 표시돼요.

## A price that moved

moved-title = 가격이 바뀌었어요
moved-body = 아무것도 주문되지 않았고 돈도 나가지 않았어요. 방금 상점에 다시 확인해 보니 앞서 보신 것보다 높은 금액을 요구해요.
moved-seen = 앞서 본 금액
moved-now = 현재 금액
moved-note = 마지막으로 보신 뒤에 가격이 바뀌었어요.

## Limits

limit-title = 설정한 한도를 넘어요
limit-question = 아직 아무것도 주문되지 않았어요. 그래도 구매할까요?
limit-yes = 그래도 주문 생성 · 결제 금액 { $amount } { $coin }
limit-order = 이 주문의 액면가: { $sum } { $currency }. 설정한 한도: 주문당 { $limit } { $currency }.
limit-day = 이 주문까지 더한 24시간 합계: { $sum } { $currency }. 이미 주문한 금액: { $before } { $currency }. 설정한 한도: 하루 { $limit } { $currency }.
settings-limits = 지출 한도
settings-limits-body = 한도를 넘는 주문은 만들기 전에 한 번 더 확인해요. 직접 설정하기 전에는 한도가 없어요. 통화별로 액면가를 더하고, 금액으로 표시되지 않는 상품은 세지 않아요. 하루는 최근 24시간이에요.
limit-currency = 통화
limit-per-order = 주문당
limit-per-day = 하루
limit-add = 한도 추가
limit-remove = { $currency } 한도 삭제
limit-saved = 저장했어요.
error-limit-currency = 통화는 USD처럼 영문 세 글자로 입력해 주세요. 아무것도 저장되지 않았어요.
error-limit-amount = 한도는 200이나 49.50처럼 숫자로 입력하고, 소수점은 마침표로 적어 주세요. 아무것도 저장되지 않았어요.
error-limit-twice = 통화마다 한 줄만 둘 수 있어요. 아무것도 저장되지 않았어요.
error-limit-empty = 주문당 한도나 하루 한도를 입력하거나 그 줄을 삭제해 주세요. 아무것도 저장되지 않았어요.
error-limit-too-many = 한도가 너무 많아요. 일부를 삭제해 주세요. 아무것도 저장되지 않았어요.
