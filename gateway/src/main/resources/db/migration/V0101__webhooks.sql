-- Addresses of partner organizations to which events are sent.
CREATE TABLE webhook (
    id              uuid           NOT NULL,
    version         bigint         NOT NULL,
    organization    varchar(100)   NOT NULL,
    url             varchar(2000)  NOT NULL,
    description     varchar(200)   NOT NULL,
    types           varchar(120)[] NOT NULL,
    signature       varchar(11)    NOT NULL,
    state           varchar(8)     NOT NULL,
    disabled_reason varchar(20),
    created_at      timestamptz    NOT NULL,
    key_id          varchar(60)    NOT NULL,
    secret          bytea          NOT NULL,
    public_key      varchar(80),
    old_key_id      varchar(60),
    old_secret      bytea,
    old_public_key  varchar(80),
    old_until       timestamptz,
    CONSTRAINT webhook_pk PRIMARY KEY (id),
    CONSTRAINT webhook_signature_ck CHECK (signature IN ('HMAC_SHA256', 'ED25519')),
    CONSTRAINT webhook_state_ck CHECK (state IN ('PENDING', 'ACTIVE', 'DISABLED'))
);
CREATE INDEX webhook_organization_ix ON webhook (organization, id);

-- Up to where each has been told, and when it is its turn again. An instance works on it while it holds the lease; of one
-- that died another takes it over when the lease has run out.
CREATE TABLE webhook_progress (
    webhook_id      uuid        NOT NULL,
    position        bigint      NOT NULL,
    failures        integer     NOT NULL DEFAULT 0,
    failing_since   timestamptz,
    next_attempt_at timestamptz NOT NULL,
    lease           uuid,
    leased_until    timestamptz,
    CONSTRAINT webhook_progress_pk PRIMARY KEY (webhook_id),
    CONSTRAINT webhook_progress_webhook_fk FOREIGN KEY (webhook_id) REFERENCES webhook (id) ON DELETE CASCADE
);
CREATE INDEX webhook_progress_next_ix ON webhook_progress (next_attempt_at);

-- What was sent, when, and what became of it, for 30 days. Nothing that a receiver answered but its status.
CREATE TABLE webhook_delivery (
    id           uuid         NOT NULL,
    webhook_id   uuid         NOT NULL,
    kind         varchar(12)  NOT NULL,
    event_id     uuid         NOT NULL,
    event_type   varchar(120) NOT NULL,
    position     bigint,
    attempt      integer      NOT NULL,
    attempted_at timestamptz  NOT NULL,
    outcome      varchar(20)  NOT NULL,
    status       integer,
    latency_ms   integer      NOT NULL,
    CONSTRAINT webhook_delivery_pk PRIMARY KEY (id),
    CONSTRAINT webhook_delivery_webhook_fk FOREIGN KEY (webhook_id) REFERENCES webhook (id) ON DELETE CASCADE
);
CREATE INDEX webhook_delivery_webhook_ix ON webhook_delivery (webhook_id, id);
CREATE INDEX webhook_delivery_attempted_ix ON webhook_delivery (attempted_at);
