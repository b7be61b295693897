# What the command line says. Values arrive as text, already formatted and cleaned.

## Notes and faults

cli-asking = 상점에 확인하는 중 …
cli-override = 상점 대신 다음 호스트에 확인해요: { $host }
cli-built-in-countries = 상점이 국가 목록을 주지 않아 내장된 목록을 보여 드려요.
cli-no-brands = 지금은 이 국가의 상점 목록에 브랜드가 없어요.
cli-keyring-unused = 키링을 읽을 수 없어 파트너 ID 없이 요청을 보냈어요.
cli-partner-id = 사용할 수 없는 파트너 ID예요. 눈에 보이는 ASCII 문자 1~200자여야 해요.
cli-unauthorised = 상점이 이 파트너 ID를 받아들이지 않아요. 주문은 접수되지 않았어요.
cli-refused-because = 상점이 거절했어요: { $codes }.
cli-address = { $why }.
cli-recipient = 전송된 것은 없어요: { $why }.
cli-to-missing = 전화번호로 보내는 상품이에요. --to로 번호를 지정해 주세요.
cli-by-account = 판매자 계정으로 보내는 상품이에요. 여기서는 지원하지 않아요.
cli-order-id = 주문 번호는 영문자, 숫자, 하이픈, 밑줄로만 이루어지고 64자를 넘지 않아요.
cli-reveal-terminal = 코드는 터미널에만 표시해요. --reveal을 빼거나, 출력을 다른 곳으로 보내지 마세요.
cli-brand-unknown = 상점 목록에 이 이름으로 살 수 있는 상품이 없어요(국가: { $country }). 이름은 대소문자까지 정확히 같아야 해요.
cli-product-unknown = 이 브랜드에는 그런 권종이나 금액이 없어요(국가: { $country }). “products” 명령으로 목록을 볼 수 있어요.
cli-order-unknown = 상점이 모르는 주문이에요.
cli-orders-unknown = 상점이 모르는 주문: { $count }건.
cli-delivery-failed = 주문은 완료됐지만 일부가 전달되지 않았어요. “order show” 명령으로 무엇이 실패했는지 볼 수 있어요.
cli-no-such-command = 없는 명령이에요.
cli-output = 출력을 쓸 수 없어요.
cli-runtime = 이 컴퓨터에서 프로그램을 시작할 수 없어요.
cli-sandbox-start = 샌드박스를 시작할 수 없어요: { $why }.
cli-interrupted = 중단했어요.

## Answers in one line

cli-sandbox-listening = 샌드박스 대기 주소: { $url }
cli-about = { $item }: 지금 약 { $amount } { $coin }. 정확한 가격은 네트워크에 따라서도 달라져요.
cli-would-pass = 상점이 받을 수 있는 주문이에요: { $amount } { $coin }, { $network }.
cli-would-refuse = 상점이 거절할 주문이에요.
cli-other-via = { $via }: { $why }

## Following orders

cli-watching = 주문 { $all }건 중 { $open }건 추적 중: 실시간 { $live }건, 주기적 확인 { $polling }건, 연결 없음 { $offline }건.

## Table headings

cli-head-country = 국가
cli-head-code = 코드
cli-head-brand = 브랜드
cli-head-kind = 종류
cli-head-category = 카테고리
cli-head-from = 보낸 곳
cli-head-to = 받는 곳
cli-head-stock = 재고
cli-head-denomination = 권종
cli-head-label = 표시 이름
cli-head-about = 예상 가격
cli-head-goes-to = 보내는 방식
cli-head-coin = 코인
cli-head-network = 네트워크
cli-head-minimum = 최소 결제 금액
cli-head-state = 상태
cli-head-problem = 문제
cli-head-meaning = 의미
cli-head-time = 시각(UTC)
cli-head-order = 주문
cli-head-source = 출처
cli-head-payment = 결제
cli-head-means = 의미
cli-head-price = 가격
cli-head-received = 받은 금액
cli-head-created = 생성
cli-head-updated = 업데이트
cli-head-email = 이메일
cli-head-delivery = 전달
cli-head-status = 전달 상태
cli-head-serial = 일련번호
cli-head-security = 보안 코드
cli-head-reference = 참조 번호
cli-head-link = 이미지
cli-head-text = 텍스트
cli-head-earlier = 이전 코드
cli-head-failure = 실패한 항목
cli-head-steps = 사용 방법

## Words in tables

cli-out-of-stock = 품절
cli-in-stock = 재고 있음
cli-suspended = 중단됨
cli-open = 이용 가능
cli-not-in-app = 앱에서 제공하지 않음
cli-range = { $min }~{ $max }, { $step } 단위
cli-date = 날짜는 2026-11-21처럼 적어 주세요.
cli-codes-reveal = 코드는 주문 번호와 함께만 내보낼 수 있어요. --reveal을 더해 주세요.
cli-reveal-orders = 주문 번호와 연락처와 코드는 터미널 앞에 있는 사람에게만 그대로 써요. --reveal을 빼거나 출력을 다른 곳으로 보내지 마세요.
cli-export-done = 주문 { $n }건을 썼어요.
cli-orders-none = 맞는 주문이 없어요.
cli-kept-unknown = 이 컴퓨터의 앱에는 그런 주문이 없어요.
cli-head-started = 시작 (UTC)
cli-head-what = 상품
cli-head-amount = 금액
cli-head-labels = 라벨
