# 창이 없을 때의 앱: 창 닫기, 로그인할 때 시작, 패널 아이콘.

closing-title = 창을 닫아도 주문을 계속 추적해요
closing-body = 앱이 창 없이 계속 실행되고, 주문에 변화가 있으면 알려 드려요. 설정에서 끌 수 있어요.
closing-back = 창을 다시 보려면 앱을 한 번 더 시작하세요. 데스크톱 패널에 아이콘이 보이면 그것을 눌러도 돼요.
closing-quit = 앱 종료
closing-yes = 창 닫기

settings-background = 백그라운드와 시작
autostart = 컴퓨터를 켤 때 함께 시작
autostart-body = 로그인하면 창 없이 시작해서 진행 중인 주문을 추적해요.
autostart-unknown = 앱이 자동으로 시작되는지 이 시스템에서 알 수 없어서 여기서 바꿀 수 없어요.
autostart-failed = 바꾸지 못했어요. 시스템에서 허용하지 않을 수 있어요.

tray-orders = { $n ->
   *[other] 진행 중인 주문 { $n }건
}
tray-no-orders = 진행 중인 주문 없음
tray-phase = { $phase }: { $n }

about-made-with = 다른 분들의 작업으로 만들었어요
about-made-with-body = { $n ->
   *[other] 이 앱에는 오픈 소스 구성 요소 { $n }개가 들어 있어요.
}
about-licences = 라이선스 보기
about-licences-title = 라이선스
about-licence-name = 이름
about-licence-version = 버전
about-licence-terms = 라이선스
