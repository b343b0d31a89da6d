#!/bin/sh
# Makes the topics that topics.json describes and that are missing.
set -eu

sed -n 's/.*"name": "\([^"]*\)", "partitions": \([0-9]*\), "retentionDays": \([0-9]*\).*/\1 \2 \3/p' /topics.json |
  while read -r name partitions days; do
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists --topic "$name" \
      --partitions "$partitions" --replication-factor 1 --config "retention.ms=$((days * 86400000))" </dev/null
  done
