#!/usr/bin/env bash
# One database and one role for each part, when the server is made; passwords come from files.
set -euo pipefail

run() { psql -v ON_ERROR_STOP=1 -U postgres "$@"; }
password() { cat "/run/secrets/$1-database"; }

run -v password="$(password debezium)" <<<"CREATE ROLE debezium LOGIN REPLICATION PASSWORD :'password'"
for name in guichet aid food_coop longevity gateway keycloak; do
  run -v password="$(password $name)" <<SQL
CREATE ROLE $name LOGIN PASSWORD :'password';
CREATE DATABASE $name OWNER $name;
REVOKE ALL ON DATABASE $name FROM PUBLIC;
SQL
done
for name in guichet aid food_coop longevity; do run <<<"GRANT CONNECT ON DATABASE $name TO debezium"; done
