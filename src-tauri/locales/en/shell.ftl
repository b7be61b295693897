# What stands outside the window: the tray's menu and the system's own dialogs.

tray-open = Open Cryptorefills
tray-quit = Quit

dialog-backup-title = Save the backup
dialog-restore-title = Choose a backup
dialog-backup-kind = Backup of Cryptorefills Desktop
