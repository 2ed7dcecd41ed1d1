#!/bin/sh
set -e
if [ "$1" = remove ] && [ -d /run/systemd/system ]; then
    deb-systemd-invoke stop mihan-central.service >/dev/null || true
fi
py3clean -p mihan-central
exit 0
