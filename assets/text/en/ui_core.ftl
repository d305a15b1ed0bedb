# Panels and screens.
top-end-week = End week
trouble-title = Something went wrong
close = Close
