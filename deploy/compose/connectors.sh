#!/bin/sh
# Fills the template of the connectors and tells Kafka Connect of each, when its service is ready.
set -eu

sed -n 's/.*"name": "\([^"]*\)", "database": "\([^"]*\)", "source": "\([^"]*\)", "topic": "\([^"]*\)".*/\1 \2 \3 \4/p' \
  /connect/connectors.json |
  while read -r name database source topic; do
    until curl -fsS -o /dev/null "http://$name-service:8080/q/health/ready" </dev/null; do sleep 2; done
    sed -e "s|{{name}}|$name|; s|{{database}}|$database|; s|{{source}}|$source|; s|{{topic}}|$topic|" \
      /connect/outbox-connector.json |
      curl -fsS --retry 30 --retry-all-errors -o /dev/null -X PUT -H 'Content-Type: application/json' --data-binary @- \
        "http://connect:8083/connectors/$name/config"
  done
