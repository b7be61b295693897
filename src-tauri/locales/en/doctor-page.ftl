# The doctor as a page of the window, what only the window's program can look at, and the file for somebody who helps.

doctor-notifications = Notifications
doctor-tray = Tray icon
doctor-renderer = Window engine

doctor-why-notifications = They tell you of a payment seen or a code that is here while the window is closed.
doctor-why-tray = With the window closed, it shows that orders are still followed, and leads back to them.
doctor-why-renderer = It draws this window. An old one may show it wrongly, and lacks security updates.

doctor-notifications-good = Your system shows notifications.
doctor-notifications-off = You have turned notifications off.
doctor-notifications-off-fix = To get them, turn on “Notify me of changes” in the settings.
doctor-notifications-missing-fix = Install and start a notification service, for example with: sudo apt install notification-daemon
doctor-notifications-silent-fix = Restart your desktop's notification service, or log out and in again.
doctor-notifications-refusing-fix = Allow notifications of Cryptorefills Desktop in the settings of your system.
doctor-tray-good = The tray icon is there.
doctor-tray-poor = There is no tray icon. Everything works without it.
doctor-tray-fix-linux = Install the library behind it, then start the app again: sudo apt install libayatana-appindicator3-1. GNOME also needs the extension “AppIndicator and KStatusNotifierItem Support”.
doctor-tray-fix = Start the app again. If the icon stays away, open the app from the menu of your system.
doctor-renderer-good = { $engine }
doctor-renderer-risky = { $engine }, with the DMA-BUF renderer, which leaves windows blank on some drivers.
doctor-renderer-risky-fix = If the window stays blank, start the app without WEBKIT_DISABLE_DMABUF_RENDERER=0.
doctor-renderer-unknown = The engine does not say which version it is.

doctor-page-title = Check this computer
doctor-page-lead = What may keep this app from its work, and what mends it. Nothing about your orders is looked at.
doctor-page-back = Back to settings
doctor-page-again = Check again
doctor-page-looking = Looking …
doctor-page-at = checked at { $time }
doctor-page-good = Everything is as it should be.
doctor-page-some = { $n ->
    [one] One thing could be better.
   *[other] { $n } things could be better.
}
doctor-page-bad = { $n ->
    [one] One thing keeps the app from its work.
   *[other] { $n } things keep the app from its work.
}

diagnostics-title = Diagnostics file
diagnostics-body = For somebody who helps you. It holds what stands above, without any order, code, amount, e-mail, address, folder or server.
diagnostics-show = Show what is in it
diagnostics-name = What the diagnostics file holds
diagnostics-save = Save exactly this…
diagnostics-saved = Saved.
diagnostics-not-saved = The file could not be written. Choose another place and save again.
dialog-diagnostics-title = Save diagnostics
dialog-diagnostics-kind = Diagnostics

settings-doctor = Check this computer
settings-doctor-body = Keyring, disk, network, clock, notifications: what works, why it matters, and what to do.
settings-doctor-way = Check
