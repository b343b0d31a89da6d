#!/usr/bin/env bash
# Makes the secrets that the manifests refer to and that no operator makes. What is there stays as it is. Whoever has a
# vault of his own fills the same names and keys from there instead.
#   secrets.sh PUBLIC_URL     for example https://solidarites.city.example
set -euo pipefail
public_url=${1:?the public address, for example https://solidarites.city.example}

random() { openssl rand -hex 24; }
key() { openssl rand -base64 32; }
secret() {
  local name=$1
  shift
  kubectl -n solidarites get secret "$name" >/dev/null 2>&1 || kubectl -n solidarites create secret generic "$name" "$@"
}

database() {
  secret "$1-database" --type=kubernetes.io/basic-auth --from-literal=username="$2" --from-literal=password="$(random)"
}

database guichet-service guichet
database aid-service aid
database food-coop-service food_coop
database longevity-service longevity
database gateway gateway
database keycloak keycloak
database debezium debezium

secret aid-service-keys --from-literal=pieces-k1="$(key)"
secret longevity-service-keys --from-literal=person-key="$(random)"
secret gateway-keys --from-literal=webhooks-k1="$(key)"
secret keycloak-clients --from-literal=gateway="$(random)" --from-literal=portal="$(random)" \
  --from-literal=public-url="$public_url"

if [ -n "${BACKUPS_ACCESS_KEY_ID:-}" ]; then
  secret backups --from-literal=ACCESS_KEY_ID="$BACKUPS_ACCESS_KEY_ID" \
    --from-literal=SECRET_ACCESS_KEY="${BACKUPS_SECRET_ACCESS_KEY:?}"
else
  echo "Set BACKUPS_ACCESS_KEY_ID and BACKUPS_SECRET_ACCESS_KEY for the secret \"backups\"." >&2
fi
