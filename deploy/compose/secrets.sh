#!/usr/bin/env bash
# Makes what nobody may know, once: files in secrets/ that only this user reads. What is there stays as it is.
set -euo pipefail
cd "$(dirname "$0")"
umask 077
mkdir -p secrets

random() { openssl rand -hex 24; }
key() { openssl rand -base64 32; }
# keep FILE COMMAND…: the file has what the command says, unless it is there.
keep() { [ -s "secrets/$1" ] || "${@:2}" >"secrets/$1"; }

service() { printf 'quarkus.datasource.username=%s\nquarkus.datasource.password=%s\n' "$1" "$(<"secrets/$1-database")"; }
aid() {
  service aid
  echo "solidarites.aid.pieces.keys.k1=$(key)"
}
longevity() {
  service longevity
  echo "solidarites.registration.person-key=$(random)"
}
gateway() {
  service gateway
  echo "solidarites.webhooks.keys.k1=$(key)"
  echo "solidarites.partners.client-secret=$(<secrets/keycloak-gateway)"
  echo "quarkus.oidc.portal.credentials.secret=$(<secrets/keycloak-portal)"
}

for name in guichet aid food_coop longevity gateway keycloak debezium; do keep "$name-database" random; done
for name in postgres keycloak-admin keycloak-gateway keycloak-portal; do keep "$name" random; done

keep guichet-service.properties service guichet
keep aid-service.properties aid
keep food-coop-service.properties service food_coop
keep longevity-service.properties longevity
keep gateway.properties gateway
