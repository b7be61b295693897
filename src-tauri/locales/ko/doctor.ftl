# 진단 결과: 무엇을 찾았는지, 왜 중요한지, 어떻게 고치는지. 값은 글자로 들어옵니다.

doctor-keyring = 키링
doctor-folder = 데이터 폴더
doctor-disk = 디스크 공간
doctor-proxy = 프록시
doctor-api = 상점
doctor-stream = 실시간 알림
doctor-clock = 시계

doctor-state-good = 좋음
doctor-state-poor = 아쉬움
doctor-state-bad = 고쳐야 함
doctor-state-unknown = 알 수 없음

doctor-why-keyring = 주문을 암호화하는 키를 보관해요. 그래야 다시 시작해도 주문과 코드가 남아 있어요.
doctor-why-folder = 주문은 보내기 전에 여기에 먼저 적어 둬요. 이 폴더가 없으면 아무것도 살 수 없어요.
doctor-why-disk = 주문은 안전하게 적어 둔 다음에만 보내요.
doctor-why-proxy = 모든 요청이 이 길로 가요. 프록시가 잘못되면 상점이 멈춘 것처럼 보여요.
doctor-why-api = 브랜드, 가격, 주문이 여기에서 와요.
doctor-why-stream = 결제와 코드를 1~2초 안에 볼 수 있어요. 없으면 앱이 몇 초마다 물어봐요.
doctor-why-clock = 보안 연결과 남은 결제 시간을 이 컴퓨터의 시계로 판단해요.

doctor-keyring-good = 키링이 응답해요.
doctor-keyring-poor = 지금은 키링을 쓸 수 없어요.
doctor-folder-good = { $folder }에 쓸 수 있어요.
doctor-folder-new = { $folder } 폴더가 아직 없지만 만들 수 있어요.
doctor-folder-bad = { $folder }에 쓸 수 없어요.
doctor-folder-fix = 사용자 계정에 { $folder } 쓰기 권한을 준 뒤 다시 확인해 주세요.
doctor-disk-good = 여유 공간이 { $free } 있어요.
doctor-disk-low = 여유 공간이 { $free }밖에 없어요.
doctor-disk-unknown = 이 시스템에서는 남은 공간을 알 수 없어요.
doctor-disk-fix = 데이터 폴더가 있는 디스크의 공간을 비운 뒤 다시 확인해 주세요.
doctor-proxy-pac = 시스템이 자동 프록시 파일(PAC)을 쓰는데, 이 앱은 그 파일을 읽지 못해요.
doctor-api-good = { $host } 서버가 응답해요.
doctor-api-bad = 지금은 { $host } 서버를 쓸 수 없어요.
doctor-stream-good = 주문의 실시간 알림을 받을 수 있어요.
doctor-stream-poor = 지금은 실시간 알림이 없어요. 대신 몇 초마다 주문을 확인해요.
doctor-stream-none = 지금은 상점이 실시간 알림을 제공하지 않아요. 따로 할 일은 없어요.
doctor-clock-good = 시계가 상점의 시계와 맞아요.
doctor-clock-ahead = 시계가 상점보다 { $seconds }초 빨라요.
doctor-clock-behind = 시계가 상점보다 { $seconds }초 늦어요.
doctor-clock-unknown = 상점이 시각을 알려 주지 않아 시계를 비교하지 못했어요.
doctor-clock-fix-linux = 시스템이 시각을 자동으로 맞추게 해 주세요: timedatectl set-ntp true
doctor-clock-fix-macos = 시스템이 시각을 자동으로 맞추게 해 주세요: 시스템 설정, 일반, 날짜 및 시간, ‘시간 및 날짜 자동 설정’.
doctor-clock-fix-windows = 시스템이 시각을 자동으로 맞추게 해 주세요: 설정, 시간 및 언어, 날짜 및 시간, ‘자동으로 시간 설정’, 그다음 ‘지금 동기화’.
doctor-not-told = 확인하지 못했어요.

doctor-no-desktop = 여기에는 물어볼 데스크톱 세션이 없어요.
doctor-window-only = 앱에서만 알 수 있어요.
doctor-ask-app = 앱을 열고 설정에서 ‘이 컴퓨터 점검’을 선택해 주세요.
doctor-tray-host = 데스크톱이 트레이 아이콘을 표시하고, 앱 아이콘에 필요한 라이브러리도 있어요.
doctor-tray-no-host = 데스크톱이 트레이 아이콘을 표시하지 않아요. 없어도 모든 기능이 작동해요.
doctor-tray-no-host-fix = 패널에 시스템 트레이를 추가해 주세요. GNOME에서는 확장 프로그램 “AppIndicator and KStatusNotifierItem Support”가 필요해요.
doctor-tray-no-library = 데스크톱이 트레이 아이콘을 표시해요. 앱 아이콘에 필요한 라이브러리는 흔히 있는 폴더에 없어요.
doctor-renderer-outside = 앱은 DMA-BUF 없이 창을 그려요. DMA-BUF를 쓰면 일부 드라이버에서 창이 비어 보일 수 있어요. 어떤 엔진으로 그리는지는 앱에서만 알 수 있어요.
doctor-renderer-outside-risky = 여기서 앱을 시작하면 DMA-BUF로 창을 그려서, 일부 드라이버에서는 창이 비어 보일 수 있어요.

doctor-head-why = 중요한 이유
doctor-head-fix = 할 일

cli-looking = 이 컴퓨터와 상점까지의 연결을 확인하는 중 …
cli-no-data-folder = 이 사용자에게는 기본 데이터 폴더가 없어요. --data-dir로 지정해 주세요.
