#!/bin/sh
# A screen of an office's size, to be looked at on port 6080; nothing but this machine reaches it.
set -eu
Xvfb :1 -screen 0 1366x768x24 -nolisten tcp &
export DISPLAY=:1
sleep 1
openbox &
x11vnc -display :1 -localhost -forever -shared -nopw -quiet &
exec websockify --web /usr/share/novnc 127.0.0.1:6080 127.0.0.1:5900
