#!/bin/sh
# Why: each service has its own role and its own schema, and none can read another's tables.
set -eu
for service in rules notifier evidence ops_console officer_view victim_view; do
  eval "password=\$$(echo "$service" | tr 'a-z' 'A-Z')_PASSWORD"
  psql -v ON_ERROR_STOP=1 -v service="$service" -v password="$password" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role :"service" login password :'password';
create schema :"service" authorization :"service";
SQL
done
