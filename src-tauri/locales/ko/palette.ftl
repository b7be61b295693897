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
