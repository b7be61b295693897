# The app without its window: closing it, starting with the session, the tray.

closing-title = Your orders are followed while the window is closed
closing-body = The app stays running without its window and tells you when an order changes. You can turn this off in Settings.
closing-back = To see the window again, start the app once more. Where your desktop shows its icon in the panel, that does the same.
closing-quit = Quit instead
closing-yes = Close the window

settings-background = Background and start
autostart = Start with the computer
autostart-body = Starts without a window when you sign in, and follows open orders.
autostart-unknown = This system does not say whether the app starts by itself, so it cannot be changed here.
autostart-failed = This could not be changed. Your system may not allow it.

tray-orders = { $n ->
    [one] { $n } open order
   *[other] { $n } open orders
}
tray-no-orders = No open orders
tray-phase = { $phase }: { $n }

about-made-with = Made with the work of others
about-made-with-body = { $n ->
    [one] { $n } open source part is inside this app.
   *[other] { $n } open source parts are inside this app.
}
about-licences = Show licences
about-licences-title = Licences
about-licence-name = Name
about-licence-version = Version
about-licence-terms = Licence
