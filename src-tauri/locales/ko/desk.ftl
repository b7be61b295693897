# 상담 데스크: 주문을 번호로 찾아 읽기만 하고, 사례 파일을 다시 재생해요.

rail-support = 상담
desk-name = 상담 데스크
desk-read-only = 읽기 전용
desk-read-only-note = 이 데스크에서는 주문을 만들거나 결제하거나 바꿀 수 없어요.
desk-leave = 데스크 나가기

## The box

desk-paste = 주문 찾기
desk-paste-hint = 메시지, 이메일, 링크 등 무엇이든 붙여 넣으세요. 그 안에서 주문 번호를 찾아요.
desk-look-up = 조회
desk-clear = 입력란 비우기
desk-found-one = 주문 번호를 찾았어요
desk-found-many = 주문 번호 { $count }개를 찾았어요. 하나를 고르세요
desk-found-guess = 주문 번호는 없고 비슷한 글자만 있어요. 고르거나 고객에게 번호를 물어보세요
desk-found-none = 이 글에는 주문 번호가 없어요. 고객에게 주문 이메일에 있는 번호를 물어보세요.
desk-found-no-id = 주문 번호가 아니에요. 주문 번호는 영문자, 숫자, -, _ 로만 64자까지예요. 주문 이메일과 비교해 보세요.
desk-choose = 찾은 주문 번호

## What lies on the desk

desk-queues = 대기열
desk-queue-attention = 확인 필요
desk-queue-partly_paid = 일부만 결제
desk-queue-manual_long = 수동 확인 24시간 초과
desk-queue-undelivered = 미전달 15분 초과
desk-queue-expired_with_money = 입금 후 만료
desk-queue-none = 기다리는 주문이 없어요.
desk-queue-span = { $span }째
desk-queue-since = { $time }부터
desk-queue-more = { $n }+
desk-queue-more-note = { $n }건이 넘어서 이만큼만 보여 드려요.
desk-queue-rested = 더 이상 추적하지 않음
desk-queue-rested-note = 마지막으로 확인한 상태예요. 하나를 열면 상점에 다시 물어봐요.
desk-queue-back = 주문으로 돌아가기
desk-on-desk = 조회한 주문
desk-on-desk-count = { $most }개 중 { $open }개
desk-on-desk-none = 조회한 주문은 데스크가 열려 있는 동안 여기에서 추적해요. 이 앱의 주문 목록에는 추가되지 않아요.
desk-put-away = 주문 { $id } 치우기
desk-check = 지금 확인
desk-own = 이 앱의 주문 목록에도 있는 주문이에요.
desk-start = 고객이 보낸 글을 붙여 넣으세요
desk-start-note = 주문 번호를 찾아 상점에 물어본 뒤, 상태의 뜻과 고객에게 할 말, 다음에 할 일을 알려 드려요.
desk-looking = 상점에 묻는 중…

## Why nothing is known

desk-not-yet = 상점이 이 번호를 몰라요(404). 새 주문은 나타나는 데 시간이 걸릴 수 있어 앞으로 { $minutes }분 동안 다시 물어요. 잘못 적은 번호라면 나타나지 않아요.
desk-unknown = 2분 동안 상점이 이 번호를 몰랐어요(404). 번호를 잘못 적었거나, 다른 파트너 또는 다른 상점의 주문이에요. 돈에 대해서는 여기서 알 수 없어요.
desk-unauthorized = 상점이 이 앱의 파트너 ID에는 이 주문을 보여 주지 않아요(401). 다른 파트너의 주문일 수 있으니 고객을 구매한 곳으로 안내하세요. 가끔 다시 물어봐요.
desk-forbidden = 상점이 답하지 않아요(403). 요청이 많아 잠시 쉬라는 뜻이거나 다른 파트너의 주문인데, 답만으로는 알 수 없어요. 더 천천히 다시 물어봐요.

## The verdict

desk-means = 어떤 상태인가
desk-tell = 고객에게 할 말
desk-next = 다음에 할 일
desk-escalate = 상점에 문의할 때
desk-customer-language = 고객의 언어
desk-copy-message = 메시지 복사
desk-arrived = { $due } { $coin } 중 { $received } { $coin } 도착.
desk-save-case = 사례 파일 저장
desk-case-saved = 사례 파일을 저장했어요
desk-recorded = 지금까지의 사례 파일: 응답 { $count }건{ $n ->
    [0] {""}
   *[other] , 연결 관련 { $n }건
}
desk-record-full = 사례 파일이 가득 찼어요. 이후의 내용은 들어 있지 않아요.
desk-message =
    주문 { $id } ({ $name })

    { $tell }
desk-message-unnamed =
    주문 { $id }

    { $tell }

## The timeline

desk-timeline = 진행 기록
desk-timeline-note = 처음 본 시각, 머문 시간
desk-timeline-own = 표시한 단계는 이 앱이 저장해 둔 기록이에요.
desk-step-own = 앱 기록
desk-step-app-for = 이 앱, { $span } 동안
desk-step-app-now = 이 앱, 지금까지 { $span }
desk-step-delivered = { $state }, { $all }개 중 { $open }개 전달
desk-step-unknown-order = 상점이 모르는 주문
desk-step-stream-for = 실시간, { $span } 동안
desk-step-stream-now = 실시간, 지금까지 { $span }
desk-step-poll-for = 조회, { $span } 동안
desk-step-poll-now = 조회, 지금까지 { $span }
desk-step-stream = 실시간
desk-step-poll = 조회
desk-step-app = 이 앱
desk-step-shop = 상점이 알린 날짜
desk-step-unknown = 2분 동안 404

## The answer

desk-answer = { $time }의 응답
desk-masked = { $count }개 가림
desk-changes = 바뀐 곳 { $count }군데
desk-next-change = 다음 바뀐 곳으로
desk-no-changes = 바뀐 곳 없음
desk-all-same = { $count ->
    [1] 아직 응답이 하나라 비교할 것이 없어요
   *[other] 지금까지 응답 { $count }건, 모두 똑같아요
}
desk-which = 응답
desk-which-one = { $time } { $source ->
    [stream] 실시간
   *[other] 조회
}{ $count ->
    [1] {""}
   *[other] , { $count }번
}
desk-against = 비교 대상
desk-against-none = 비교 안 함
desk-search = 응답에서 찾기
desk-search-at = { $count }줄 중 { $n }번째
desk-search-none = 찾은 줄 없음
desk-search-next = 찾은 다음 줄
desk-search-before = 찾은 이전 줄
desk-line-added = 추가됨
desk-line-changed = 바뀜
desk-line-removed = 사라짐
desk-cut = 응답이 더 길어 앞부분만 보여 드려요.
desk-no-answer = 아직 응답이 없어요.
desk-copy-json = 보이는 대로 복사
desk-copy-id = 주문 번호 복사

## Looking at a masked value

desk-reveal = { $field } 보기
desk-reveal-title = 왜 확인해야 하나요?
desk-reveal-note = 사유는 시각, 주문 번호의 앞뒤 글자, 항목 이름과 함께 이 컴퓨터의 기록에 남아요. 값은 남지 않아요.
desk-reveal-field = 항목
desk-reveal-reason = 사유
desk-reveal-yes = 기록하고 보기
desk-reveal-hide = { $field } 가리기
desk-reason-customer = 고객이 이메일을 열 수 없음
desk-reason-compare = 고객이 보낸 것과 비교
desk-reason-shop = 상점이 요청함
desk-log = 열람 기록
desk-log-note = 이 컴퓨터에만 보관해요. 코드, 주소, 온전한 주문 번호는 들어 있지 않아요.
desk-log-none = 열람한 값이 없어요.
desk-log-time = 시각
desk-log-order = 주문

## The partner's own support

desk-contact = 우리 상담 연락처
desk-contact-note = 고객이 누군가에게 연락해야 할 때 알려 드려요. 비워 두면 아무도 안내하지 않아요.
desk-contact-hint = 이메일 주소 또는 링크
desk-contact-none = 없음

## Case files

desk-open-case = 사례 파일 열기
desk-case = 사례 파일
desk-case-close = 사례 파일 닫기
desk-case-intact = 온전해요. 기록 { $count }건 모두 작성된 뒤 바뀌지 않았어요.
desk-case-broken = 온전하지 않아요. 작성된 그대로의 파일이 아니에요.
desk-case-unusable = 사례 파일로 열 수 없어요.
desk-case-written = 버전 { $app }에서 작성, 시작 { $time }
desk-case-moment = 시점
desk-case-at = 기록 { $all }건 중 { $n }번째
desk-case-before = 이전 기록
desk-case-after = 다음 기록
desk-case-nothing = 재생할 수 있는 온전한 기록이 없어요.
desk-case-no-answer = 이 시점에는 상점이 주문을 몰랐어요.
desk-case-records = 기록
desk-case-not-yet = 아직 주문에 대해 알려진 것이 없었어요.
desk-case-stands = 주문은 마지막으로 확인한 상태 그대로였어요:

## Faults and dialogs

error-desk-full = 데스크에서 추적할 수 있는 만큼 주문이 찼어요. 먼저 하나를 치우세요.
error-desk-gone = 이제 데스크에 없어요.
error-desk-read-only = 상담 데스크가 열려 있고, 데스크는 읽기 전용이에요. 먼저 데스크에서 나가세요.
error-desk-reason = 왜 확인해야 하는지 몇 마디로 적어 주세요.
error-desk-log = 기록을 쓸 수 없어 값을 보여 드리지 않았어요. 디스크에 공간이 있는지 확인하세요.
error-desk-log-unread = 기록을 읽을 수 없어요.
error-desk-case-unmade = 사례 파일을 만들 수 없어요.
dialog-case-save = 사례 파일 저장
dialog-case-open = 사례 파일 열기
dialog-case-kind = Cryptorefills Desktop 사례 파일
