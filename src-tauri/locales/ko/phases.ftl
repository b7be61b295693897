# What each phase of an order is called. What it means stands in explain.ftl.

phase-preparing = 준비 중
phase-outcome_unknown = 결과를 알 수 없음
phase-mismatch = 동의한 내용과 다름
phase-price_moved = 가격 변동
phase-payment_blocked = 결제 정보 숨김
phase-awaiting_payment = 결제 대기
phase-last_minutes = 마감 임박
phase-partly_paid = 일부 결제됨
phase-payment_seen = 결제 감지, 확인 중
phase-preparing_code = 결제 완료, 코드 준비 중
phase-partly_delivered = 일부 전달됨
phase-delivered = 전달 완료
phase-check_email = 이메일로 전달됨
phase-being_reviewed = 검토 중
phase-expired_unpaid = 만료, 감지된 결제 없음
phase-expired_part_paid = 만료, 일부만 결제됨
phase-paid_late = 늦은 결제, 확인 중
phase-failed = 실패
phase-cancelled = 취소됨
phase-refunded = 환불됨
phase-not_found = 찾을 수 없음
phase-unrecognised = 알 수 없는 상태
