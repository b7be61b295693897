# What stands outside the window: the tray menu and the dialogs of the system.

tray-open = Abrir Cryptorefills
tray-quit = Salir

dialog-backup-title = Guardar la copia de seguridad
dialog-restore-title = Elegir una copia de seguridad
dialog-backup-kind = Copia de seguridad de Cryptorefills Desktop
