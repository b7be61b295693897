# 창에서 보는 컴퓨터 점검, 창을 띄우는 프로그램만 볼 수 있는 것, 도와주는 사람에게 줄 파일.

doctor-notifications = 알림
doctor-tray = 트레이 아이콘
doctor-renderer = 창 엔진

doctor-why-notifications = 창을 닫아 둔 동안 결제가 확인되거나 코드가 도착하면 알려 줘요.
doctor-why-tray = 창을 닫아도 주문을 계속 지켜보고 있다는 것을 보여 주고, 다시 열 수 있게 해 줘요.
doctor-why-renderer = 이 창을 그려요. 오래된 버전은 화면이 잘못 보일 수 있고 보안 업데이트도 빠져 있어요.

doctor-notifications-good = 시스템이 알림을 표시해요.
doctor-notifications-off = 알림을 꺼 두셨어요.
doctor-notifications-off-fix = 알림을 받으려면 설정의 알림에서 켜세요.
doctor-notifications-missing-fix = 알림 서비스를 설치하고 시작하세요. 예: sudo apt install notification-daemon
doctor-notifications-silent-fix = 데스크톱의 알림 서비스를 다시 시작하거나, 로그아웃한 뒤 다시 로그인하세요.
doctor-notifications-refusing-fix = 시스템 설정에서 Cryptorefills Desktop의 알림을 허용하세요.
doctor-tray-good = 트레이 아이콘이 있어요.
doctor-tray-poor = 트레이 아이콘이 없어요. 없어도 모든 기능이 작동해요.
doctor-tray-fix-linux = 필요한 라이브러리를 설치한 뒤 앱을 다시 시작하세요: sudo apt install libayatana-appindicator3-1. GNOME에서는 확장 프로그램 “AppIndicator and KStatusNotifierItem Support”도 필요해요.
doctor-tray-fix = 앱을 다시 시작하세요. 그래도 아이콘이 없으면 시스템 메뉴에서 앱을 여세요.
doctor-renderer-good = { $engine }
doctor-renderer-risky = { $engine }. DMA-BUF 렌더러를 쓰고 있어서 일부 드라이버에서는 창이 비어 보일 수 있어요.
doctor-renderer-risky-fix = 창이 비어 보이면 WEBKIT_DISABLE_DMABUF_RENDERER=0 없이 앱을 시작하세요.
doctor-renderer-unknown = 엔진이 버전을 알려 주지 않아요.

doctor-page-title = 이 컴퓨터 점검
doctor-page-lead = 앱이 제대로 일하지 못하게 하는 것과 고치는 방법이에요. 주문 내용은 보지 않아요.
doctor-page-back = 설정으로 돌아가기
doctor-page-again = 다시 점검
doctor-page-looking = 살펴보는 중 …
doctor-page-at = { $time }에 점검함
doctor-page-good = 모두 정상이에요.
doctor-page-some = 더 나아질 수 있는 것이 { $n }개 있어요.
doctor-page-bad = 앱이 제대로 일하지 못하게 하는 것이 { $n }개 있어요.

diagnostics-title = 진단 파일
diagnostics-body = 도와주는 사람에게 보내는 파일이에요. 위의 내용만 있고 주문, 코드, 금액, 이메일, 주소, 폴더, 서버는 들어 있지 않아요.
diagnostics-show = 들어 있는 내용 보기
diagnostics-name = 진단 파일에 들어 있는 내용
diagnostics-save = 이대로 저장…
diagnostics-saved = 저장했어요.
diagnostics-not-saved = 파일을 쓰지 못했어요. 다른 곳을 골라 다시 저장하세요.
dialog-diagnostics-title = 진단 파일 저장
dialog-diagnostics-kind = 진단 파일

settings-doctor = 이 컴퓨터 점검
settings-doctor-body = 키링, 디스크, 네트워크, 시계, 알림이 잘 되는지, 왜 중요한지, 어떻게 고치는지 알려 줘요.
settings-doctor-way = 점검
