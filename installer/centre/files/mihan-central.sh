#!/bin/sh
# The commands of the ministry's centre. Root goes on as the user of the service, so that every file stays its own.
set -e
: "${MIHAN_CENTRAL_DATA:=/var/lib/mihan-central}"
PYTHONSAFEPATH=1
export MIHAN_CENTRAL_DATA PYTHONSAFEPATH
if [ "$(id -u)" = 0 ]; then
    HOME=/var/lib/mihan-central
    export HOME
    exec setpriv --reuid=mihan-central --regid=mihan-central --init-groups \
        /usr/lib/mihan-central/bin/python -m sync.central "$@"
fi
exec /usr/lib/mihan-central/bin/python -m sync.central "$@"
