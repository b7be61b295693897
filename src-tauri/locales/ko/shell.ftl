# What stands outside the window: the tray menu and the dialogs of the system.

tray-open = Cryptorefills 열기
tray-quit = 종료

dialog-backup-title = 백업 저장
dialog-restore-title = 백업 선택
dialog-backup-kind = Cryptorefills Desktop 백업
