#!/bin/sh
# A user and a folder of its own; nothing is started that nobody set up.
set -e
if [ "$1" = configure ]; then
    if ! getent passwd mihan-central >/dev/null; then
        adduser --quiet --system --group --no-create-home --home /var/lib/mihan-central \
            --gecos "the ministry's centre of Mihan" mihan-central
    fi
    if [ ! -d /var/lib/mihan-central ]; then
        install -d -m 0700 -o mihan-central -g mihan-central /var/lib/mihan-central
    fi
    if [ ! -d /etc/mihan-central ]; then
        install -d -m 0700 /etc/mihan-central
    fi
    py3compile -p mihan-central /usr/lib/mihan-central
    if [ -d /run/systemd/system ]; then
        systemctl --system daemon-reload >/dev/null || true
        # Upgraded while it ran: the new one takes over. The unit itself starts nothing that was not set up.
        if [ -n "$2" ]; then
            deb-systemd-invoke try-restart mihan-central.service >/dev/null || true
        fi
    fi
fi
exit 0
