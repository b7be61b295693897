# 사례 파일(주문의 기록)과 설명의 제목. 값은 글자로 들어옵니다.

case-intact = 온전해요. 버전 { $app }에서 { $from }부터 { $to }까지 쓴 기록: { $count }건.
case-no-proof = 실수나 사고로 바뀐 곳이 없어요. 다만 증거는 아니에요. 이런 파일은 누구나 새로 만들 수 있어요.
case-not-intact = 온전하지 않아요.
case-fault-no-case = { $line }행: 사례 파일의 시작이 아니에요.
case-fault-newer = 더 새로운 버전의 앱이 만든 파일이에요(형식 { $version }). 앱을 업데이트한 뒤 열어 주세요.
case-fault-changed = { $line }행이 처음 쓴 내용과 달라요.
case-fault-replaced = { $line }행이 새로 만들어졌어요. 다음 행은 다른 행 뒤에 쓰인 것이에요.
case-fault-missing-one = { $line }행 앞에 기록 { $first }번이 없어요.
case-fault-missing = { $line }행 앞에 기록 { $first }번부터 { $last }번까지 없어요.
case-fault-out-of-place = { $line }행에 더 앞에 있어야 할 기록 { $seq }번이 있어요.
case-fault-cut = 파일이 마지막 기록 없이 { $line }행에서 끝나요. 잘렸거나 아직 쓰는 중이에요.
case-fault-after-end = { $line }행: 마지막 기록 뒤에 다른 내용이 덧붙었어요.
case-replayed-in-part = 그 행 앞의 기록만 재생했어요.
case-file-unreadable = 사례 파일을 읽을 수 없어요.
case-file-too-large = 64 MiB가 넘는 파일은 사례 파일이 아니에요.
case-file-exists = 같은 이름의 파일이 이미 있어요. 사례 파일은 다른 파일을 덮어쓰지 않으니 새 이름을 정해 주세요.
case-file-unwritable = 사례 파일을 쓸 수 없어요. 지금까지 쓴 내용은 읽을 수 있어요.
case-one-order = 사례 파일 하나에는 주문 하나만 담아요. --record에는 주문 번호를 하나만 지정해 주세요.

case-head-line = 행

## 파일에 담긴 것과 상점과 연결하며 생긴 일

case-holds = 응답: 실시간 { $stream }건, 조회 { $poll }건. 실패한 조회 { $failed }건. 실시간 연결 시작 { $opened }회, 종료 { $ended }회, 거절 { $refused }회. 읽지 못한 메시지 { $unreadable }건.
case-met-ask_failed = 조회했지만 알아낸 것이 없어요
case-met-stream_refused = 실시간 연결 없음
case-met-stream_opened = 실시간 연결 시작
case-met-stream_ended = 실시간 연결 종료
case-met-unreadable = 읽지 못한 메시지
case-why-offline = 연결하지 못했어요
case-why-name_not_found = 네트워크에서 상점 이름을 찾지 못했어요
case-why-proxy = 프록시를 통해 연결하지 못했어요
case-why-tls = 보안 연결을 하지 못했어요
case-why-timed_out = 제때 응답이 없었어요
case-why-interrupted = 응답이 끝나기 전에 연결이 끊겼어요
case-why-page = 상점 대신 네트워크의 안내 페이지가 응답했어요
case-why-too_large = 응답이 너무 컸어요
case-why-redirected = 응답이 다른 곳을 가리켜 따라가지 않았어요
case-why-refused = 상점이 거절했어요
case-why-unauthorized = 상점이 이 파트너 ID를 받아들이지 않아요
case-why-forbidden = 상점이 거절했거나 잠시 쉬라고 해요
case-why-rate_limited = 지금은 요청이 너무 많아요
case-why-not_found = 상점이 이 주문을 몰라요
case-why-down = 상점이 응답할 수 없는 상태예요
case-why-unreadable = 응답을 읽지 못했어요
case-why-not_sendable = 요청을 만들지 못했어요
case-why-no_stream = 상점이 이 주문에는 제공하지 않아요
case-why-not_a_stream = 다른 것이 응답했어요
case-why-stopped = 상점이 완전히 끝냈어요
case-why-closed = 이 앱이 닫았어요
case-why-ended = 아무 말 없이 끝났어요
case-why-quiet = 너무 오래 아무것도 오지 않았어요
case-why-too_long = 메시지가 너무 컸어요
case-why-cut = 연결이 끊겼어요

## 설명의 제목

sheet-code = 코드
sheet-meaning = 무슨 일인가요
sheet-money = 돈
sheet-buyer = 구매자가 할 일
sheet-tell = 고객에게 전할 말
sheet-next = 다음 단계
sheet-escalate = 상점에 문의할 때
