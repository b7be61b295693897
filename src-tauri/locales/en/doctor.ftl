# What the doctor looked at: what it found, why it matters, and what mends it. Values arrive as text.

doctor-keyring = Keyring
doctor-folder = Data folder
doctor-disk = Disk space
doctor-proxy = Proxy
doctor-api = The shop
doctor-stream = Live updates
doctor-clock = Clock

doctor-state-good = good
doctor-state-poor = could be better
doctor-state-bad = needs mending
doctor-state-unknown = not known

doctor-why-keyring = It keeps the key that encrypts your orders, so that they and their codes are still there after a restart.
doctor-why-folder = Orders are written down here before they are sent. Without it nothing can be bought.
doctor-why-disk = An order is only sent once it is safely written down.
doctor-why-proxy = Every request goes this way. A wrong proxy looks like a shop that is down.
doctor-why-api = Brands, prices and orders come from here.
doctor-why-stream = With it you see a payment and a code within a second or two; without it the app asks every few seconds.
doctor-why-clock = Secure connections and the time left to pay are judged by this computer's clock.

doctor-keyring-good = The keyring answers.
doctor-keyring-poor = The keyring cannot be used right now.
doctor-folder-good = { $folder } can be written to.
doctor-folder-new = { $folder } is not there yet and can be made.
doctor-folder-bad = { $folder } cannot be written to.
doctor-folder-fix = Give your user account the right to write to { $folder }, then look again.
doctor-disk-good = { $free } are free.
doctor-disk-low = Only { $free } are free.
doctor-disk-unknown = How much room is left cannot be told on this system.
doctor-disk-fix = Free some space on the disk that holds the data folder, then look again.
doctor-proxy-pac = Your system decides by an automatic proxy file (PAC), and this app cannot read it.
doctor-api-good = { $host } answers.
doctor-api-bad = { $host } cannot be used right now.
doctor-stream-good = The way to the live stream of orders is open.
doctor-stream-poor = There are no live updates right now. Orders are asked after every few seconds instead.
doctor-stream-none = The shop offers no live updates at the moment. There is nothing to do.
doctor-clock-good = The clock agrees with the shop's.
doctor-clock-ahead = The clock is { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
} ahead of the shop's.
doctor-clock-behind = The clock is { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
} behind the shop's.
doctor-clock-unknown = The shop did not say what time it is, so the clock could not be compared.
doctor-clock-fix-linux = Let the system set the time by itself: timedatectl set-ntp true
doctor-clock-fix-macos = Let the system set the time by itself: System Settings, General, Date & Time, “Set time and date automatically”.
doctor-clock-fix-windows = Let the system set the time by itself: Settings, Time & language, Date & time, “Set time automatically”, then “Sync now”.
doctor-not-told = It could not be looked at.

doctor-no-desktop = There is no desktop session here that could be asked.
doctor-window-only = Only the app itself can tell.
doctor-ask-app = Open the app and choose “Check this computer” in its settings.
doctor-tray-host = Your desktop shows tray icons, and the library behind the app's icon is there.
doctor-tray-no-host = Your desktop shows no tray icons. Everything works without one.
doctor-tray-no-host-fix = Add a system tray to your panel. GNOME needs the extension “AppIndicator and KStatusNotifierItem Support”.
doctor-tray-no-library = Your desktop shows tray icons. The library behind the app's icon is not where libraries usually are.
doctor-renderer-outside = The app will draw without DMA-BUF, which leaves windows blank on some drivers. With which engine, only the app can tell.
doctor-renderer-outside-risky = An app started from here would draw with DMA-BUF, which leaves windows blank on some drivers.

doctor-head-why = Why it matters
doctor-head-fix = What to do

cli-looking = Looking at this computer and the way to the shop …
cli-no-data-folder = There is no usual data folder for this user. Name one with --data-dir.
