# Panels and screens.
menu-title = Turkistan 1724
menu-new = New campaign
menu-settings = Settings
menu-quit = Quit
top-end-week = End week
trouble-title = Something went wrong
close = Close
