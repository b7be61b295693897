# The words of the window, by screen. Values arrive already formatted.

## Everywhere

app-version = Cryptorefills Desktop { $version }
powered-by = Powered by Cryptorefills
fault-window = 창이 응답을 이해할 수 없었어요. 바뀐 것은 없어요.
optional = 선택
suspended = 중단됨
country = 국가
country-none = 그런 이름의 국가 없음
money = { $amount } { $coin }
money-on = { $amount } { $coin }, { $network }

action-try-again = 다시 시도
action-refresh = 새로고침
action-refreshing = 새로고침 중
action-close = 닫기
action-back-to-orders = 주문 목록으로
action-back-to-shop = 상점으로
action-check = 주문 내용 확인
action-check-again = 다시 확인
action-checking = 확인 중
action-creating = 주문 생성 중
action-create = 주문 생성 · 결제 금액 { $amount } { $coin }
action-check-now = 지금 확인
action-forget = 이 주문 지우기
action-forget-yes = 지우기
action-keep = 그대로 두기
action-stay = 머무르기
action-clear = 초기화
action-save = 저장
action-cancel = 취소
action-add = 추가
action-change = 변경
action-remove = 삭제

time-yesterday = 어제
time-ago-seconds = { $n }초 전
time-ago-minutes = { $n }분 전
time-ago-hours = { $n }시간 전
time-ago-days = { $n }일 전
time-span-seconds = { $s }초
time-span-minutes = { $m }분 { $s }초
time-span-whole-minutes = { $m }분
time-span-hours = { $h }시간 { $m }분

copy = 복사
copy-done = 복사됨
copy-amount-name = 금액 복사: { $amount } { $coin }, { $network } 네트워크
copy-address-name = 주소 복사
copy-invoice-name = 인보이스 복사
copy-memo-name = 메모 복사: { $memo }
copy-order-id-name = 주문 번호 복사
copy-secret-name = { $name } 복사

kind-gift_card = 기프트카드
kind-top_up = 모바일 충전
kind-esim = eSIM
kinds-all = 전체
kinds-gift_card = 기프트카드
kinds-top_up = 모바일 충전
kinds-esim = eSIM·데이터

theme = 테마
theme-system = 시스템
theme-light = 라이트
theme-dark = 다크
scale = 크기
scale-body = 창 전체의 크기예요. { $key } + 더하기와 { $key } + 빼기로도 바꿀 수 있고, { $key } + 0을 누르면 100%로 돌아가요.
scale-percent = { $size }%

prose-from-shop = 상점이 제공한 내용을 텍스트로만 표시
prose-none = 상점이 제공한 내용이 없어요.
prose-link-host = ({ $host })

## Shell

rail-name = 주 메뉴
rail-shop = 상점
rail-orders = 주문
rail-orders-count = 진행 중 { $n }건
rail-inbox = 알림함
rail-inbox-count = 읽지 않음 { $n }건
rail-discreet = 숨김
rail-settings = 설정

status-followed = { $n ->
    [0] 추적 중인 주문 없음
   *[other] 주문 { $n }건 추적 중
}
status-live = { $followed }, 실시간
status-some-live = 주문 { $n }건 중 { $live }건 실시간
status-here = 이 주문: { $link }
status-connecting = { $followed }, 연결 중
status-polling = { $followed }, { $every }마다 확인
status-offline = { $followed }, { $time }부터 오프라인. 결제에는 영향이 없어요
status-demo = 127.0.0.1 전용

link-resting = 더 이상 추적하지 않음
link-connecting = 연결 중
link-live = 실시간, { $span } 전 확인
link-polling = { $every }마다 확인, { $span } 전 확인
link-offline = { $time }부터 오프라인, 결제에는 영향 없음

demo-banner = 데모예요. 상점, 코인, 코드는 모두 연습용이고 이 컴퓨터에만 있어요. 여기서는 아무것도 실제로 결제할 수 없어요.
demo-leave = 데모 나가기
override-banner = 평소의 상점이 아니에요. 앱이 연결하는 곳:
leave-title = 나가서 처음 화면으로 돌아갈까요?
leave-body-demo = 데모의 연습용 주문은 데모 전용 폴더에 남아 있어요.
leave-body-shop = 주문은 이 컴퓨터에 암호화된 채 남아 있고, 다시 오면 그대로 있어요.
leave-yes = 나가기

## Welcome

welcome-promise = 기프트카드, 모바일 충전, eSIM을 내 지갑으로 결제해요.
welcome-point-coins = 코인은 내 지갑에 그대로
welcome-point-coins-body = 앱은 무엇을 보낼지 보여 주고 주문을 추적해요. 키나 돈은 절대 보관하지 않아요.
welcome-point-codes = 코드는 숨김 상태로
welcome-point-codes-body = 이 컴퓨터에 암호화해 두고, 버튼을 누르고 있는 동안에만 읽을 수 있어요.
welcome-point-hosts = 계정도 사용 정보 수집도 없이
welcome-point-hosts-body = 상점의 호스트에만 연결하고, 그 목록은 모두 설정에 있어요.
welcome-question = 어떻게 시작할까요?
welcome-change-later = 언제든지 설정에서 바꿀 수 있어요.
welcome-demo = 데모로 둘러보기
welcome-demo-body = 이 컴퓨터 안의 연습용 상점이에요. 돈도 네트워크도 쓰지 않고, 연습용 지갑으로 결제해 볼 수 있어요.
welcome-shop = 파트너 ID 사용
welcome-shop-body = 실제 상점이에요. 둘러보는 데는 비용도 계정도 필요 없어요.
welcome-partner-id = 파트너 ID
welcome-partner-note = 상점은 이 ID를 검사하지 않아요. 틀린 ID도 똑같이 작동하지만 수수료를 받지 못해요. 파트너 페이지와 한 글자씩 비교해 주세요.
welcome-open-demo = 데모 열기
welcome-open-shop = 상점 열기
welcome-no-partner-id = 파트너 ID가 없어요

## Shop

filters = 필터
filter-kind = 종류
filter-category = 카테고리
filter-in-stock = 재고 있는 상품만
filter-any-amount = 금액 직접 입력
filter-more = { $n }개 더 보기
filter-fewer = 접기
filter-remove = { $name } 필터 해제
search-name = 브랜드 검색
search-placeholder = 브랜드 { $n }개에서 검색
key-ctrl = Ctrl
search-keys = { $key } K
brands-found = { $n ->
   *[other] 개 브랜드
}
brands-all = 모든 브랜드
brands-grid = 브랜드
catalogue-age = { $ago } 업데이트
catalogue-loading = 상점 목록을 처음 불러오는 중
card-name = { $name }, { $range }, { $stock }, { $kind }
card-no-amounts = 지금 선택할 금액 없음
card-in-stock = 재고 있음
card-out-of-stock = 품절
empty-title = 맞는 브랜드가 없어요
empty-with = 적용된 조건: { $names }
empty-clear = 검색어와 필터 초기화
empty-country = 지금은 상점에 이 국가의 상품이 없어요.

pane-name = 브랜드
pane-tabs = 이 브랜드의 정보
pane-opening = 여는 중
pane-kind-email = { $kind }, 이메일로 전달
pane-kind-phone = { $kind }, 전화번호로 전달
tab-buy = 구매
tab-terms = 이용 조건
tab-redeem = 사용 방법

amount = 금액
amount-range = { $min }~{ $max } { $currency }, { $step } 단위
amount-less = { $step }만큼 줄이기
amount-more = { $step }만큼 늘리기
amount-slider = 금액 슬라이더
plans = 요금제 목록
plan-data = 데이터
plan-days = 일수
plan-price = 예상가 ({ $coin })
plan-gigabyte = GB당
plan-unlimited = 무제한
pay-with = 결제 코인
coins-all = 코인 { $n }개 모두 보기
coins-fewer = 코인 접기
network-of = { $coin } 네트워크
network-hint = 지갑에서 보낼 네트워크를 선택해 주세요
network-minimum = 최소 { $amount }
recommended = 추천
price-about = 예상 결제 금액
price-asking = 상점에 확인 중
price-choose = 금액을 선택하면 가격이 표시돼요.
price-choose-plan = 요금제를 선택하면 가격이 표시돼요.
price-not-sold = 이 금액은 가격이 없어요.

## Checkout

checkout-title = 주문서
checkout-calm = 확인만으로는 주문이 만들어지거나 돈이 나가지 않아요
checkout-ready = 모두 확인됐어요. 최종 가격이 표시되어 있어요.
problems-count = 고칠 항목: { $n }개.
problems-nothing-happened = 주문은 만들어지지 않았고 결제된 금액도 없어요.
field-email = 이메일
field-email_again = 이메일 재입력
field-phone = 전화번호
field-amount = 금액
field-product = 상품
field-coin = 코인
field-network = 네트워크
field-promo = 프로모션 코드
field-refund_address = 환불 주소
field-order = 주문
cure-use = { $value } 사용
cure-switch-to = { $network } 네트워크의 { $coin } 결제로 변경
cure-remove-promo = 코드 삭제
cure-clear-refund-address = 주소 지우기
cure-choose-another = 다른 것 선택
phone = 전화번호
phone-hint = 충전할 번호
email = 내 이메일
email-hint = 코드를 받을 주소
email-hint-receipt = 영수증을 받을 주소
email-again = 같은 이메일 재입력
email-same = 일치
quantity = 수량
promo = 프로모션 코드
refund = 환불 주소
refund-note = 상점이 돈을 돌려보내야 할 때만 사용해요. 나중에는 추가할 수 없어요.
newsletter = 혜택 소식을 이메일로 받기
way = { $coin }, { $network }
way-suspended = { $coin }, { $network } (중단됨)
summary = 요약
summary-what = { $kind }, { $label }
summary-line = 받는 상품
summary-line-value = { $n } × { $label }
summary-to = 받는 곳
summary-before-promo = 프로모션 코드 적용 전
summary-pay = 결제 금액
summary-no-quote = 확인 후 표시
summary-checked = 상점에서 확인했어요. 이 견적은 주문 한 건에만 쓸 수 있어요.
summary-confirm-later = 최종 가격에 동의한 뒤에 주문이 만들어져요.
summary-final = 최종 가격이에요.

## Order

order-title = 주문
order-opening = 주문 여는 중
order-subtitle = { $kind }, 국가: { $country }, 받는 곳: { $to }
order-footer = 이 창을 닫아도 돼요. 주문을 계속 추적하고 알려 드려요.
order-footer-demo = 이 창을 닫아도 돼요. 데모는 계속 실행되고 알려 드려요.
order-footer-ends = 이 창을 닫으면 앱이 종료돼요. 다시 시작하면 주문을 이어서 추적해요.
order-footer-quiet = 이 창을 닫아도 주문을 계속 추적해요. 알림은 꺼져 있어요.
order-not-refundable = 전달된 뒤에는 환불 불가
order-put-away = 보관하거나 지우기
order-id-unknown = 알 수 없음
unsaved = 이 주문을 저장할 수 없었어요. 지금 복사해 두세요. { $why } 여기 보이는 내용은 메모리에만 있어요. 앱을 닫지 말고, 주문 번호와 받은 코드를 안전한 곳에 복사해 주세요. 저장은 자동으로 다시 시도해요.
unsaved-again = 다시 저장하기
steps-name = 주문 단계
step-pay = 결제
step-confirm = 확인
step-prepare = 준비
step-code = 코드
step-done = 완료

pay-amount = 정확히 보낼 금액
pay-amount-missing = 더 보낼 금액
pay-on-network = { $network } 네트워크
pay-address = 이 주소로 보내기
pay-address-same = 이전과 같은 주소로 보내기
pay-invoice = 이 인보이스로 결제
pay-memo = 메모(필수).
pay-memo-note = 메모가 없으면 이 주문이 결제되지 않아요.
pay-open-wallet = 지갑에서 열기
pay-copy-link = 결제 링크 복사
pay-copy-invoice = 인보이스 복사
demo-pay = 데모 지갑으로 결제
timer-about = 약 { $n }분 남음
timer-exact = { $time } 남음
timer-note = 추정, { $time }쯤까지
timer-over = 만료됐을 수 있음
timer-over-note = 저희 추정이며 결정은 상점이 해요
timer-say = 결제 시간이 약 { $n }분 남았어요
qr-name = QR 코드. { $caption }
qr-name-demo = 결제할 수 없는 데모 QR 코드. { $caption }
qr-demo-band = 데모
qr-enlarge = QR 코드 크게 보기
qr-shrink = 크게 본 QR 코드 닫기
qr-which = QR 코드에 담을 내용
qr-kind-request = 결제 요청
qr-kind-address = 주소만
arrived-lead = { $due } { $coin } 중 { $received } { $coin } 도착했어요.
arrived-missing = 부족한 { $missing } { $coin }만큼 같은 주소로 보내 주세요.
arrived-of = { $due } { $coin } 중 { $received }

details = 세부 정보
details-hint = 주문 번호, 환불 주소, 진행 기록
fact-price = 가격
fact-arrived = 도착한 금액
fact-missing = 부족한 금액
fact-order-id = 주문 번호
fact-refund = 환불 주소
refund-none = 입력하지 않음
timeline-title = 진행 기록
timeline-app = 이 앱에서
timeline-app-for = 이 앱에서, { $span } 동안
timeline-app-so-far = 이 앱에서, 지금까지 { $span }
timeline-stream = 실시간 연결로
timeline-stream-for = 실시간 연결로, { $span } 동안
timeline-stream-so-far = 실시간 연결로, 지금까지 { $span }
timeline-poll = 주기적 확인으로
timeline-poll-for = 주기적 확인으로, { $span } 동안
timeline-poll-so-far = 주기적 확인으로, 지금까지 { $span }

differences-fact = 항목
differences-expected = 예상
differences-found = 실제
differences-approved = 동의한 내용
differences-now = 현재
price-agree = { $amount }에 동의
forget-title = 이 주문을 지울까요?
forget-body = 코드와 함께 이 컴퓨터에서 지워져요. 상점에는 주문이 남지만, 여기서는 누구도 코드를 다시 보여 드릴 수 없어요.

codes-when = { $time }, 시작한 지 { $span } 뒤
codes-note = 손을 떼거나 이 창을 벗어나거나 { $span } 뒤에 숨겨져요. 복사한 코드는 1분 뒤 클립보드에서 지워져요.
codes-waiting = 결제된 상품 { $n }개가 더 오고 있어요.
delivery-title = { $name } { $label }
delivery-region = 사용 국가: { $country }
delivery-open = { $host }에서 사용하기
delivery-failed = 전달되지 않음: { $name } { $label }. 상점이 이유를 밝히지 않았어요.
delivery-failed-why = 전달되지 않음: { $name } { $label }. 상점이 밝힌 이유: { $why }
secret-code = 코드
secret-pin = PIN
secret-serial = 일련번호
secret-security_code = 보안 코드
secret-link = 링크
secret-barcode = 바코드
secret-qr = QR 코드
secret-reference = 참조 번호
secret-hidden = 숨김
secret-hold = 길게 눌러 보기
secret-keep-holding = 계속 누르고 있기
secret-release = 손을 떼면 숨김
secret-hide = 숨기기
secret-hold-name = 길게 눌러 { $name } 보기
secret-toggle-show = { $name } 보기
secret-toggle-hide = { $name } 숨기기
secret-toggle-tip = { $name } { $span } 동안 보기 또는 숨기기
secret-fault = 읽을 수 없었어요.

## Orders

orders-title = 주문
orders-count = 이 프로필의 주문 { $n }건, 이 컴퓨터에 암호화되어 있음
orders-filter = 브랜드, 이메일, 전화번호, 상태, 주문 번호로 찾기
orders-shown = { $all }건 중 { $n }건
orders-group-moving = 할 일이 있거나 진행 중
orders-group-finished = 종료됨
orders-column-what = 상품
orders-column-state = 상태
orders-column-amount = 금액
orders-column-to = 받는 곳
orders-column-order = 주문
orders-column-started = 시작
orders-open = { $name }, { $label }, { $state } 열기
orders-row-kind = { $kind }, { $label }, { $country }
orders-none = 아직 주문이 없어요
orders-none-body = 구매한 상품이 상태와 코드와 함께 여기에 나타나요.
orders-none-way = 상점으로 이동

## Inbox

inbox-title = 알림함
inbox-unread = , 읽지 않음
inbox-none = 아직 알림이 없어요
inbox-none-body = 주문의 의미 있는 변화를 모두 여기에 보관해요. 알림으로 알려 드린 것도 포함돼요.

## Settings

settings-title = 설정
settings-partner = 파트너와 국가
settings-appearance = 화면
settings-privacy = 개인정보 보호
settings-notifications = 알림
settings-keys = 키와 저장
settings-network = 네트워크
settings-about = 정보
quit = 종료
quit-body = 앱을 종료해요. 다음에 시작하면 주문을 다시 추적해요. { $key } + Q로도 종료할 수 있어요.
settings-partner-body = 모든 요청과 함께 보내요. 상점은 검사하지 않아요. 틀린 ID도 똑같이 작동하지만 수수료를 받지 못해요.
settings-country-body = 무엇을 어떤 통화로 살 수 있는지가 정해져요.
settings-theme-body = 선택하지 않으면 시스템을 따라요.
settings-discreet = 숨김 모드
settings-discreet-body = 결제한 금액, 주소, 이메일, 코드, 번호를 모든 곳에서 숨겨요. 카드의 액면가는 그대로 보여요. { $key } + Shift + H로도 바꿀 수 있어요.
settings-keep = 백그라운드에서 계속 추적
settings-keep-body = 진행 중인 주문이 있으면 창을 닫아도 앱이 계속 실행돼요.
settings-notify = 변화 알림 받기
settings-notify-body = 알림 내용에 금액, 코드, 이메일은 들어가지 않아요.
settings-key = 주문 데이터베이스의 키
settings-folder = 데이터 폴더
settings-folder-body = 주문과 코드를 여기에 암호화해 보관해요.
settings-proxy = 앱의 연결 방식
settings-proxy-system-body = 시스템에 프록시가 있으면 그것을 통해 연결해요.
settings-proxy-none-body = 시스템 설정과 관계없이 항상 직접 연결해요.
settings-proxy-http-body = 이 HTTP 프록시를 통해 연결해요. 추적 중인 주문도 바로 옮겨 가요.
settings-proxy-socks5-body = 이 SOCKS5 프록시를 통해 연결하고, 이름 조회도 여기서 해요. 추적 중인 주문도 바로 옮겨 가요.
settings-proxy-host = 프록시의 이름 또는 주소
settings-proxy-port = 포트
proxy-kind-system = 시스템
proxy-kind-none = 프록시 없음
proxy-kind-http = HTTP
proxy-kind-socks5 = SOCKS5
settings-hosts = 앱이 연결하는 호스트
settings-hosts-body = 이 호스트에만 연결해요. 코드 그림의 호스트는 예외이며, 가져오기 전에 이름을 보여 드려요. 원격 측정은 없어요.
settings-leave-demo = 데모 나가기
settings-leave-shop = 처음 화면으로
partner-none = 설정되지 않음
partner-built_in = 앱에 포함됨
partner-saved = 시스템 키링에 저장됨
vault-check = 다시 확인
vault-way = 설정 열기
vault-keyring = 시스템 키링에 보관
vault-demo = 데모 키
vault-not_asked = 아직 묻지 않음
vault-session_only = 이번 세션만
vault-key_missing = 키 없음
vault-passphrase = 암호 문구로 보관
vault-passphrase_needed = 암호 문구 필요

## Where orders are kept

passphrase = 암호 문구
passphrase-again = 같은 암호 문구 재입력
passphrase-differs = 두 암호 문구가 서로 달라요.
keeping-unlock = 주문 열기
keeping-unlock-body = 그동안 만든 주문은 기존 주문에 더해져요.
keeping-unlock-yes = 열기
keeping-passphrase = 암호 문구
keeping-passphrase-instead = 키링이 없어도 암호 문구로 이 컴퓨터에 주문을 보관할 수 있어요. 앱을 시작할 때마다 물어봐요. 암호 문구는 누구도 복구할 수 없어요.
keeping-passphrase-besides = 키링이 키를 잃어도 주문을 열 수 있어요. 암호 문구는 누구도 복구할 수 없어요.
keeping-passphrase-set = 암호 문구 설정…
keeping-passphrase-change = 변경…
keeping-backup = 백업
keeping-backup-body = 모든 주문과 코드를 파일 하나에 담고, 별도의 암호 문구로 암호화해요. 복원하면 여기에 없는 것만 더하고 다른 것은 바꾸지 않아요.
keeping-backup-passphrase = 백업의 암호 문구
keeping-back-up = 백업…
keeping-restore = 복원…
keeping-backup-choose = 위치 선택…
keeping-restore-choose = 파일 선택…
keeping-backed-up = 백업된 주문: { $n }건.
keeping-restored = 추가된 주문: { $n }건.
keeping-afresh = 새로 시작…
keeping-afresh-title = 이전 주문 없이 시작할까요?
keeping-afresh-body = 이전 주문 파일은 다른 이름으로 데이터 폴더에 남아요. 키 없이는 아무것도 그 파일을 열 수 없어요. 백업은 그 뒤에도 복원할 수 있어요.
keeping-erase = 모두 지우기
keeping-erase-body = 주문, 코드, 알림함, 설정, 파트너 ID, 키가 이 컴퓨터에서 지워져요. 백업과 상점에 있는 주문은 그대로예요.
keeping-erase-way = 지우기…
keeping-erase-title = 모두 지울까요?
keeping-erase-warning = 사용하지 않았거나 다른 곳에 저장하지 않은 코드도 함께 사라지고, 진행 중인 주문은 더 이상 추적하지 않아요. 되돌릴 수 없어요.
keeping-erase-yes = 모두 지우기

## An order from elsewhere

add-order-way = 주문 추가…
add-order-title = 주문 추가
add-order-body = 주문 번호는 상점이 보낸 이메일에 있어요. 추가하면 코드까지 포함해 여기서 주문을 추적해요. 주문 번호를 가진 사람은 누구나 코드를 읽을 수 있으니 혼자만 알고 있어 주세요.
add-order-number = 주문 번호
add-order-yes = 추가
