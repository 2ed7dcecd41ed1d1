#!/bin/sh
# Runs once, when PostgreSQL makes its folder: the role of the centre gets the password of the secret.
set -eu
psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --set=password="$(cat /run/secrets/database)" --username=postgres <<'SQL'
ALTER ROLE "mihan-central" PASSWORD :'password';
SQL
