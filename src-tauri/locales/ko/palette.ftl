# The palette: one field for brands, orders and what the app can do.

palette-title = 브랜드, 주문, 기능 찾기
palette-hint = 브랜드, 주문 또는 기능
palette-countries-hint = 국가
palette-found = 검색 결과
palette-brands = 브랜드
palette-orders = 주문
palette-actions = 기능
palette-none = 맞는 항목이 없어요.
palette-looking = 찾는 중
palette-key-close = Esc
palette-go = 이동: { $name }
palette-country = 국가 변경…
palette-country-to = 쇼핑 국가: { $name }
palette-theme = 테마: { $name }
palette-language = 언어: { $name }
palette-discreet-on = 숨김 모드 켜기
palette-discreet-off = 숨김 모드 끄기
palette-refresh = 상점 새로고침
palette-open = 전체 검색
palette-basket = 장바구니 열기

# Words that each action answers to besides its name, with commas between them. Somebody who types one, or begins to, means it.
palette-words-shop = 상점, 쇼핑, 브랜드, 기프트 카드, 상품권, 둘러보기, 홈
palette-words-orders = 주문, 내역, 주문 내역, 구매 내역, 내 코드
palette-words-inbox = 알림함, 소식, 메시지, 읽지 않음
palette-words-settings = 설정, 환경설정, 옵션, 파트너 ID, 프록시, 암호 문구, 키링, 알림, 지출 한도, 라이선스
palette-words-desk = 지원, 고객 지원, 상담, 상담원, 조회
palette-words-basket = 장바구니, 카트, 결제, 계산
palette-words-doctor = 컴퓨터 점검, 진단, 검사, 상태, 문제, 닥터
palette-words-add = 주문 추가, 가져오기, 주문 번호, 추적
palette-words-export = 주문 내보내기, CSV, JSON, 다운로드, 저장, 엑셀
palette-words-country = 국가, 나라, 지역, 통화
palette-words-language-en = 언어, 번역, 영어
palette-words-language-es = 언어, 번역, 스페인어
palette-words-language-ko = 언어, 번역, 한국어, 한글
palette-words-theme-system = 테마, 화면, 색상, 자동, 시스템 테마
palette-words-theme-light = 테마, 화면, 색상, 라이트 모드, 밝은 테마, 흰색
palette-words-theme-dark = 테마, 화면, 색상, 다크 모드, 어두운 테마, 야간, 검은색
palette-words-refresh = 새로고침, 갱신, 업데이트
palette-words-discreet = 숨김 모드, 숨기기, 비공개, 개인정보, 가리기, 금액
palette-words-simulator = 비행 시뮬레이터, 시나리오, 이야기, 데모, 속도, 연습
palette-words-quit = 종료, 끝내기, 닫기
