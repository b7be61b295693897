# The sentences that core decides on. Values arrive as text, already formatted.

## Faults. What happened, whether money moved, what to do next.

error-offline = 상점에 연결할 수 없어요. 전송된 것은 없고 결제에는 영향이 없어요. 인터넷 연결을 확인한 뒤 다시 시도해 주세요.
error-name-not-found = 상점의 주소를 찾을 수 없었어요. 전송된 것은 없어요. 인터넷 연결을 확인한 뒤 다시 시도해 주세요.
error-proxy = 프록시를 통해 연결할 수 없어요: { $host }. 전송된 것은 없어요. 프록시가 꺼져 있거나, 이 앱을 거부하거나, 로그인을 요구할 수 있어요. 설정의 네트워크에서 확인해 주세요.
error-proxy-host = 프록시의 이름이나 주소가 아니에요. 바뀐 것은 없어요. proxy.example이나 127.0.0.1처럼 이름이나 주소만 입력해 주세요. 포트는 따로 입력해요.
error-proxy-port = 포트는 1부터 65535까지의 숫자예요. 바뀐 것은 없어요. 프록시의 안내에서 포트를 확인해 주세요.
error-proxy-login = 설정은 암호화되지 않아서 로그인 정보를 저장하지 않아요. 여기서 “시스템”을 선택하고 환경 변수 HTTPS_PROXY에 로그인 정보를 넣을 수 있어요. 바뀐 것은 없어요.
proxy-direct = 지금은 프록시 없이 상점에 직접 연결해요.
proxy-through = 지금은 프록시를 통해 상점에 연결해요: { $host }.
proxy-loopback = 이 컴퓨터에서 실행되는 것에는 직접 연결해요. 프록시는 실제 상점에만 적용돼요.
proxy-pac = 시스템이 자동 프록시 파일(PAC)을 사용해요. 이 앱은 그 파일을 읽을 수 없으니 여기서 프록시를 직접 설정해 주세요.
error-interrupted = 응답을 다 받기 전에 연결이 끊겼어요. 결제에는 영향이 없어요. 다시 시도해 주세요.
error-captive-portal = 상점 대신 웹페이지가 응답했어요. 이 네트워크에 먼저 로그인해야 하는 것 같아요. 브라우저를 열어 로그인한 뒤 다시 시도해 주세요.
error-tls = 앱과 서버가 보안 연결에 합의하지 못해서 전송된 것은 없어요. 회사 네트워크나 백신 프로그램이 중간에 있을 수 있어요. 다른 네트워크로 시도하거나 앱을 업데이트해 주세요.
error-tls-bad-certificate = 어떤 상점도 쓰지 않을 보안 인증서를 서버가 보여서 전송된 것은 없어요. 다른 네트워크로 시도해 주세요. 다른 곳에 표시된 것은 결제하지 마세요.
error-tls-not-tls = 응답한 곳이 보안 연결을 쓰지 않아서 전송된 것은 없어요. 이 네트워크에 먼저 로그인해야 할 수 있어요. 브라우저를 연 뒤 다시 시도하거나 다른 네트워크로 시도해 주세요.
error-tls-cut = 보안 연결이 되기 전에 연결이 끊겨서 전송된 것은 없어요. 방화벽이 중간에 있을 수 있어요. 다시 시도하거나 다른 네트워크로 시도해 주세요.
error-tls-expired = 상점의 보안 인증서가 만료되어 전송된 것은 없어요. 이 컴퓨터의 날짜를 확인하고, 날짜가 맞으면 나중에 다시 시도해 주세요.
error-tls-not-yet-valid = 상점의 보안 인증서가 아직 유효하지 않아서 전송된 것은 없어요. 이 컴퓨터의 시계가 늦은 것 같아요. 날짜와 시간을 맞춘 뒤 다시 시도해 주세요.
error-tls-wrong-name = 서버의 보안 인증서가 다른 이름의 것이어서 전송된 것은 없어요. 다른 네트워크로 시도해 주세요.
error-tls-unknown-issuer = 이 컴퓨터가 서버의 보안 인증서를 신뢰하지 않아서 전송된 것은 없어요. 회사 네트워크나 백신 프로그램이 중간에 있을 수 있어요. 다른 네트워크로 시도해 주세요.
error-tls-revoked = 상점의 보안 인증서가 철회되어 전송된 것은 없어요. 나중에 다시 시도해 주세요.
error-tls-no-authorities = 서버를 보증하는 인증 기관 목록이 이 컴퓨터에 없어서 전송된 것은 없어요. 목록을 설치한 뒤(리눅스에서는 보통 ca-certificates 패키지) 앱을 다시 시작해 주세요.
error-timed-out = 상점이 제시간에 응답하지 않았어요. 결제에는 영향이 없어요. 다시 시도해 주세요.
error-asked-to-wait = 상점이 요청 속도를 늦춰 달라고 해요. 결제에는 영향이 없어요. 1분 기다린 뒤 다시 시도해 주세요.
error-asked-to-wait-seconds = 상점이 요청 속도를 늦춰 달라고 해요. 결제에는 영향이 없어요. { $seconds }초 뒤에 다시 시도해 주세요.
error-shop-down = 지금은 상점을 이용할 수 없어요. 결제에는 영향이 없어요. 몇 분 뒤 다시 시도해 주세요.
error-too-large = 상점의 응답이 이 앱이 받을 수 있는 크기를 넘어요. 바뀐 것은 없어요.
error-redirected = 응답이 다른 곳을 가리키고 있어 앱이 따라가지 않았어요. 바뀐 것은 없어요. 네트워크 로그인이 중간에 있을 수 있어요. 브라우저를 연 뒤 다시 시도해 주세요.
error-unreadable = 상점의 응답을 읽을 수 없었어요. 결제에는 영향이 없어요. 다시 시도해 보고, 계속 그러면 앱을 업데이트해 주세요.
error-not-found = 요청한 것을 상점이 찾지 못했어요. 바뀐 것은 없어요.
error-unauthorised = 상점이 이 파트너 ID를 받아들이지 않아요. 주문은 접수되지 않았어요. 설정에서 파트너 ID를 확인해 주세요.
error-shop-refused = 상점이 요청을 거절했어요. 이 요청으로 접수된 주문은 없어요. 입력한 내용을 확인한 뒤 다시 시도해 주세요.
error-not-sendable = 요청을 만들 수 없어서 전송된 것은 없어요. 입력한 내용을 확인해 주세요.
error-no-profile = 먼저 데모나 상점을 선택해 주세요.
error-gone = 더 이상 여기에 없어요. 주문은 접수되지 않았어요. 돌아가서 다시 시작해 주세요.
error-quote-spent = 이미 사용했거나 너무 오래된 견적이에요. 지금 접수된 주문은 없어요. 다시 확인해서 새 견적을 받아 주세요.
error-order-gone = 이 주문은 더 이상 이 컴퓨터에 없어요.
error-invalid-input = 입력한 그대로는 사용할 수 없어요. 전송된 것은 없어요. 확인한 뒤 다시 시도해 주세요.
error-country = 상점이 모르는 국가예요. 다른 국가를 선택해 주세요.
error-partner-id = 파트너 ID가 아니에요. 파트너 ID는 영문자, 숫자, 점, 하이픈, 밑줄로만 이루어져요. 파트너 페이지에서 다시 복사해 주세요.
error-not-shown = 이 상태에서는 보여 주거나 복사할 것이 없어요. 바뀐 것은 없어요.
error-clipboard = 클립보드를 사용할 수 없었어요. 복사된 것은 없어요.
error-link = 링크를 열 수 없었어요. 바뀐 것은 없어요.
error-shutting-down = 앱을 종료하는 중이에요. 바뀐 것은 없어요.

error-store = 이 컴퓨터의 주문을 읽거나 쓸 수 없었어요. 전송된 것은 없어요. 디스크가 가득 차지 않았는지 확인한 뒤 다시 시도해 주세요.
error-store-full = 디스크가 가득 차서 기록할 수 없고, 전송된 것도 없어요. 공간을 확보한 뒤 다시 시도해 주세요.
error-store-read-only = 이 컴퓨터의 주문을 읽을 수는 있지만 바꿀 수는 없어요. 전송된 것은 없어요. 설정을 확인해 주세요.
error-store-closed = 이 컴퓨터의 주문이 닫혀 있어요. 전송된 것은 없어요. 앱을 다시 시작해 주세요.
error-store-damaged = 이 컴퓨터의 주문이 손상됐어요. 덮어쓴 것도 전송된 것도 없어요. 설정을 확인해 주세요.
error-store-not-a-file = 주문을 저장할 자리에 링크나 폴더가 있어요. 덮어쓴 것도 전송된 것도 없어요. 그것을 데이터 폴더 밖으로 옮긴 뒤 앱을 다시 시작해 주세요.
error-store-key = 이 컴퓨터의 주문은 암호화되어 있는데 키가 없어요. 덮어쓴 것은 없어요. 설정을 확인해 주세요.
error-order-id = 주문 번호가 아니에요. 상점이 보낸 이메일에서 복사해 주세요. 공백 없이 영문자, 숫자, 하이픈으로 이루어져 있어요.
error-passphrase-length = 암호 문구는 { $least }자 이상이고 한 줄이어야 해요. 기호보다 단어 여러 개가 기억하기 쉬워요.
error-passphrase-wrong = 이 암호 문구로는 주문을 열 수 없어요. 대소문자와 키보드 언어를 확인한 뒤 다시 시도해 주세요.
error-passphrase-no-key = 암호 문구로 보호할 키가 없어요. 주문이 어디에 저장되는지 위에서 확인해 주세요.
error-key-box = 암호 문구로 보호한 키 파일을 사용할 수 없었어요. 바뀐 것은 없어요.
error-nothing-to-begin = 이 컴퓨터의 주문은 열려 있어요. 새로 시작할 것이 없어요.
error-backup-passphrase = 이 암호 문구로 파일을 열 수 없거나, 이 앱의 온전한 백업 파일이 아니에요. 바뀐 것은 없어요.
error-backup-newer = 더 새로운 버전의 앱이 만든 백업이에요. 앱을 업데이트한 뒤 복원해 주세요. 바뀐 것은 없어요.
error-backup-file = 파일을 읽거나 쓸 수 없었어요. 다른 위치를 선택한 뒤 다시 시도해 주세요.
error-erase-files = 데이터 폴더에서 일부를 지우지 못했어요. 앱을 닫고 폴더를 직접 지워 주세요. 폴더의 위치는 설정에 표시되어 있었어요.
error-erase-keyring = 키링에 있는 것만 빼고 모두 지웠어요. 키링의 잠금을 풀고 다시 지우거나, 시스템의 비밀번호 프로그램에서 “cryptorefills-desktop”을 지워 주세요.
unsaved-full = 디스크가 가득 찼어요.
unsaved-read-only = 주문 파일에 쓸 수 없어요.
unsaved-refused = 주문 파일에 저장되지 않았어요.
error-store-busy = 이 앱의 다른 창이 주문을 사용하고 있어요. 전송된 것은 없어요. 다른 창을 닫은 뒤 다시 시도해 주세요.

error-demo = 데모 상점을 시작할 수 없었어요. 바뀐 것은 없어요. 데모를 나갔다가 다시 열어 주세요.
error-demo-only = 데모에서만 할 수 있어요. 결제된 금액은 없어요.

## The keyring. `vault-is-…` says what state it is in, the rest why it could not be used.

vault-is-keyring = 주문을 암호화하는 키를 시스템 키링에 보관해요.
vault-is-passphrase = 주문을 암호화하는 키를 암호 문구로 보관해요. 앱을 시작할 때마다 암호 문구를 물어봐요.
vault-is-passphrase-needed = 이 컴퓨터의 주문은 암호 문구로 열려요. 입력하기 전까지 새 주문은 앱을 닫을 때까지만 보관돼요.
vault-is-demo = 데모는 연습용 주문 옆에 임시 키를 보관해요. 이 키가 보호하는 실제 정보는 없어요.
vault-is-not-asked = 아직 키링에 묻지 않았어요. 상점을 열 때 물어봐요.
vault-is-key-missing = 키링이 응답하지만 이 컴퓨터의 주문을 여는 키가 없어요. 기존 주문은 그대로 두고, 새 주문은 앱을 닫을 때까지만 보관돼요. 키를 되돌린 뒤 다시 확인해 주세요. 또는 새로 시작하고, 백업이 있으면 복원해 주세요.
vault-is-no-room = 데이터 폴더에 쓸 수 없어요. 주문은 앱을 닫을 때까지만 보관돼요. 공간을 확보하거나 이 앱에 쓰기 권한을 준 뒤 다시 확인해 주세요.

vault-no-bus = 키링을 실행할 데스크톱 세션이 없어요. 주문은 앱을 닫을 때까지만 보관돼요. 데스크톱 세션에서 앱을 시작한 뒤 다시 확인해 주세요.
vault-no-service = 실행 중인 키링이 없어요. 주문은 앱을 닫을 때까지만 보관돼요. GNOME Keyring, KWallet, KeePassXC 중 하나를 시작한 뒤 다시 확인해 주세요.
vault-no-default-collection = 아직 기본 키링이 없어요. 주문은 앱을 닫을 때까지만 보관돼요. 시스템의 비밀번호 프로그램에서 기본 키링을 만든 뒤 다시 확인해 주세요.
vault-locked = 키링이 잠겨 있어요. 주문은 앱을 닫을 때까지만 보관돼요. 잠금을 푼 뒤 다시 확인해 주세요.
vault-prompt-dismissed = 키링의 잠금이 풀리지 않았어요. 주문은 앱을 닫을 때까지만 보관돼요. 다시 확인하고, 물어보면 키링의 비밀번호를 입력해 주세요.
vault-prompt-ignored = 키링이 응답하지 않았어요. 시스템의 창이 비밀번호를 기다리고 있을 수 있어요. 주문은 앱을 닫을 때까지만 보관돼요. 그 창에 답한 뒤 다시 확인해 주세요.
vault-died = 키링이 응답하는 도중에 멈췄어요. 주문은 앱을 닫을 때까지만 보관돼요. 다시 확인해 주세요.
vault-ambiguous = 키링에 이 앱의 키가 둘 이상 있어요. 어느 것이 맞는지 추측하지 않아요. 주문은 앱을 닫을 때까지만 보관돼요. 시스템의 비밀번호 프로그램에서 틀린 키를 지운 뒤 다시 확인해 주세요.
vault-bad-value = 키링에 있는 이 앱의 값을 읽을 수 없어요. 주문은 앱을 닫을 때까지만 보관돼요. 시스템의 비밀번호 프로그램에서 살펴본 뒤 다시 확인해 주세요.
vault-refused = 키링이 거부했어요. 주문은 앱을 닫을 때까지만 보관돼요. 이 앱이 키링을 쓰도록 허용한 뒤 다시 확인해 주세요.
vault-file = 데모의 키 파일을 사용할 수 없어요. 데모 주문은 앱을 닫을 때까지만 보관돼요.

## The orders on this computer

notices-missing = 알림 서비스가 실행되지 않아 시스템이 알림을 표시하지 않아요. 모든 소식은 알림함에 있어요.
notices-silent = 시스템의 알림 서비스가 응답하지 않아요. 모든 소식은 알림함에 있어요.
notices-refusing = 시스템이 이 앱의 알림 표시를 거부해요. 모든 소식은 알림함에 있어요.
store-damaged = 주문 파일이 손상됐어요. 지우지 않고 데이터 폴더에 따로 두었어요: { $file }. 읽을 수 있어서 새 파일로 옮긴 주문: { $saved }건.
store-newer = 더 새로운 버전의 앱이 기록한 주문이에요. 여기서 읽을 수는 있지만 바꿀 수는 없어요. 주문하려면 앱을 업데이트해 주세요.
store-begun-afresh = 키를 잃은 이전 주문은 데이터 폴더에 보관되어 있어요: { $file }. 새 주문은 새 파일에 저장돼요.
store-read-only = 데이터 폴더에 쓸 수 없어요. 주문을 읽을 수는 있지만 바꿀 수는 없어요. 이 앱에 쓰기 권한을 준 뒤 다시 시작해 주세요.

## Notices: their titles. No amounts, codes or e-mail addresses. The text of each stands in explain.ftl.

notice-discreet-title = 주문에 변화가 있어요
notice-discreet-body = 앱을 열어 확인해 주세요.

notice-mismatch-title = { $brand }: 동의한 내용과 달라요
notice-price_moved-title = { $brand }: 가격이 바뀌었어요
notice-partly_paid-title = { $brand }: 결제 금액의 일부가 도착했어요
notice-payment_seen-title = { $brand }: 결제가 감지됐어요
notice-preparing_code-title = { $brand }: 결제가 승인됐어요
notice-partly_delivered-title = { $brand }: 일부가 전달됐어요
notice-delivered-title = { $brand }: 전달됐어요
notice-check_email-title = { $brand }: 완료됐어요, 이메일을 확인해 주세요
notice-being_reviewed-title = { $brand }: 검토 중이에요
notice-expired_unpaid-title = { $brand }: 시간이 끝났어요
notice-expired_part_paid-title = { $brand }: 일부만 결제된 채 시간이 끝났어요
notice-paid_late-title = { $brand }: 결제가 늦게 도착했어요
notice-failed-title = { $brand }: 주문이 실패했어요
notice-cancelled-title = { $brand }: 주문이 취소됐어요
notice-refunded-title = { $brand }: 환불됐어요

## Facts that can disagree

fact-approval = 이 컴퓨터에서 한 동의
fact-address = 주소
fact-amount = 금액
fact-coin = 코인
fact-network = 네트워크
fact-invoice-amount = 인보이스의 금액
fact-invoice-expired = 인보이스 유효 시한
fact-token = 토큰 컨트랙트
fact-memo = 메모
fact-picture = 상점의 QR 코드
fact-no-check = 이 네트워크의 주소
fact-brand = 브랜드
fact-country = 국가
fact-denomination = 카드 또는 충전 금액
fact-beneficiary = 받는 곳
fact-quantity = 수량

## Paying

payment-checked = 주소, 금액, 코인, 네트워크가 모두 일치해요: { $coin }, { $network }.
payment-warning = { $network } 네트워크의 { $coin }만 보내 주세요. 다른 네트워크로 보낸 { $coin } 결제는 이 주문에 도착하지 않아요.
qr-caption-request = 주소와 금액이 담긴 지갑용 결제 요청
qr-caption-request-careful = 일부 지갑은 잘못 읽어요. 보내기 전에 비교하세요
qr-caption-address = 주소만 담겨 있어요. 금액은 지갑에서 직접 입력해 주세요
qr-caption-invoice = 금액이 담긴 라이트닝 인보이스
qr-caption-demo = 데모의 연습용 결제예요. 어떤 지갑으로도 결제할 수 없어요

## Buying

region-only = { $country }에서만 사용할 수 있어요
network-no-check = 이 앱은 { $network } 네트워크의 주소를 검사할 수 없어 제공하지 않아요.
network-other-site = 이 결제 방법은 상점의 자체 사이트에서만 쓸 수 있어요.
error-settings-not-saved = 선택한 내용은 앱을 닫을 때까지 유지되지만 저장할 수 없었어요. 디스크가 가득 차지 않았고 데이터 폴더에 쓸 수 있는지 확인해 주세요.
error-no-randomness = 이 컴퓨터가 난수를 주지 않아 키를 만들 수 없었어요. 만들어진 것은 없어요. 다시 시도해 주세요.

## Following an order

link-partner-refused = 상점이 이 파트너 ID를 받아들이지 않아요. 설정에서 확인해 주세요. 주문은 계속 확인하고 있어요.
