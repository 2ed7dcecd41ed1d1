#!/bin/sh
# The register and its keys are nobody's to throw away but the ministry's: they stay, purged or not.
set -e
if [ "$1" = purge ]; then
    rm -f /etc/systemd/system/multi-user.target.wants/mihan-central.service
    rmdir --ignore-fail-on-non-empty /etc/mihan-central 2>/dev/null || true
    if [ -d /var/lib/mihan-central ] && ! rmdir /var/lib/mihan-central 2>/dev/null; then
        echo "mihan-central: /var/lib/mihan-central holds a centre and was left as it is." >&2
    fi
fi
if [ -d /run/systemd/system ]; then
    systemctl --system daemon-reload >/dev/null || true
fi
exit 0
