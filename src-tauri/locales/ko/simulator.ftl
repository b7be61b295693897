# The demo's flight simulator: a story that an order can be sent through, each a short label.

simulator-title = 비행 시뮬레이터
simulator-lead = 네트워크와 상점을 직접 움직여 보세요
simulator-open = 비행 시뮬레이터
simulator-close = 비행 시뮬레이터 닫기
simulator-speed = 속도
simulator-speed-times = { $n }배
simulator-speed-note = 앱이 아니라 이야기가 빨라져요.
simulator-on-this = 화면에 있는 주문에서 이야기가 시작돼요.
simulator-on-next = 앞으로 만드는 주문마다 이야기가 시작돼요.
simulator-next = 다음 주문: { $story }
simulator-by-hand = 직접 조작하기
simulator-clear = 새 주문에 이야기 없음
simulator-running = 시작됨: { $story }
simulator-pay = 이 주문 결제하기
demo-pay-exact = 정확히 결제
demo-pay-too_little = 부족하게 결제
demo-pay-too_much = 초과해서 결제
demo-pay-late = 시간이 지난 뒤 결제
simulator-about-payment = 결제
simulator-about-decisions = 상점의 결정
simulator-about-creation = 주문 생성
simulator-about-creation-note = 앞으로 만드는 주문에 적용
simulator-about-delivery = 전달
simulator-about-stream = 실시간 업데이트
simulator-about-calls = 모든 요청

story-happy = 모든 것이 순조로움
story-slow = 단계마다 오래 걸림
story-underpaid_then_completed = 부족하게 보낸 뒤 나머지 결제
story-overpaid = 10% 더 결제
story-expired = 아무도 결제하지 않음
story-expired_part_paid = 부족하게 보내고 시간 만료
story-paid_late = 시간이 지난 뒤 결제
story-payment_failed = 결제가 보인 뒤 실패
story-payment_setup_failed = 결제 준비 실패

story-cancelled = 결제 전 취소
story-manual_action = 검토 후 계속 진행
story-refunded = 검토 후 환불
story-unknown_state = 알 수 없는 상태 이름
story-state_goes_back = 지난 상태를 다시 알림
story-vanishes = 상점이 주문을 잃어버림
story-coin_suspended = 진행 중 코인 중단

story-price_moved = 5% 더 요구
story-wrong_brand = 다른 브랜드로 생성
story-wrong_network = 다른 네트워크로 생성
story-tampered_address = 누군가 주소를 바꿈
story-memo_required = 메모가 필요한 결제
story-answer_lost = 응답이 오지 않음
story-answer_garbled = 응답이 오류 페이지

story-partial_delivery = 코드 하나만 도착, 나머지 실패
story-delivery_failed = 결제됐지만 전달 실패
story-done_without_code = 완료, 코드는 이메일로 발송
story-code_after_done = 완료 후 코드 도착
story-code_replaced = 코드가 다른 코드로 바뀜
story-code_as_text = 일련번호가 있는 텍스트
story-code_as_link = 링크로 된 코드
story-code_with_security_code = 보안 코드 포함
story-code_as_barcode = 바코드 포함
story-code_as_qr = QR 코드 포함

story-stream_drops = 실시간 연결이 자꾸 끊김
story-no_stream = 실시간 연결이 전혀 없음
story-silent_stream = 연결됐지만 조용함
story-bare_stop = 말없이 끝남
story-garbage_frames = 메시지 사이에 쓰레기 값

story-rate_limit_storm = 요청이 너무 많다고 응답
story-captive_portal = 공용 와이파이 로그인 페이지
story-outage = 상점이 잠시 멈춤
story-clock_behind = 시계가 3년 느림
story-clock_ahead = 시계가 2시간 빠름
