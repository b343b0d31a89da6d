-- Events out. Debezium reads the inserts from the write-ahead log; rows are kept some days so that a lost slot can be
-- healed by reading them again.
CREATE TABLE outbox_event (
    id             uuid         NOT NULL,
    aggregate_type varchar(60)  NOT NULL,
    aggregate_id   varchar(60)  NOT NULL,
    type           varchar(120) NOT NULL,
    "timestamp"    timestamptz  NOT NULL,
    payload        text         NOT NULL,
    traceparent    varchar(60),
    CONSTRAINT outbox_event_pk PRIMARY KEY (id)
);
CREATE INDEX outbox_event_timestamp_ix ON outbox_event ("timestamp");

CREATE PUBLICATION outbox FOR TABLE outbox_event;

DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'debezium') THEN
        GRANT SELECT ON outbox_event TO debezium;
    END IF;
END
$$;

-- Events in: one row for each event and handler that took effect.
CREATE TABLE inbox_event (
    event_id    uuid         NOT NULL,
    handler     varchar(100) NOT NULL,
    received_at timestamptz  NOT NULL,
    CONSTRAINT inbox_event_pk PRIMARY KEY (event_id, handler)
);
CREATE INDEX inbox_event_received_ix ON inbox_event (received_at);

-- Answers kept for clients that send the same POST again. The answer is empty while the request is being worked on,
-- which only its own transaction can see.
CREATE TABLE idempotency_record (
    caller      varchar(100) NOT NULL,
    key         varchar(100) NOT NULL,
    fingerprint char(64)     NOT NULL,
    expires_at  timestamptz  NOT NULL,
    status      integer,
    location    varchar(300),
    tag         varchar(60),
    body        text,
    CONSTRAINT idempotency_record_pk PRIMARY KEY (caller, key)
);
CREATE INDEX idempotency_record_expires_ix ON idempotency_record (expires_at);
