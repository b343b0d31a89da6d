-- Everything that the city told in the last 30 days, in the order in which it was committed here: whoever has read up to
-- a position has missed nothing before it. Appending takes one lock for the whole table (see EventLog).
CREATE TABLE city_event (
    position      bigint       GENERATED ALWAYS AS IDENTITY,
    event_id      uuid         NOT NULL,
    type          varchar(120) NOT NULL,
    source        varchar(60)  NOT NULL,
    subject       uuid         NOT NULL,
    occurred_at   timestamptz  NOT NULL,
    recorded_at   timestamptz  NOT NULL,
    seen_by       varchar(13)  NOT NULL,
    organizations text[]       NOT NULL,
    data          jsonb        NOT NULL,
    CONSTRAINT city_event_pk PRIMARY KEY (position),
    CONSTRAINT city_event_event_uk UNIQUE (event_id),
    CONSTRAINT city_event_seen_by_ck CHECK (seen_by IN ('EVERYBODY', 'ORGANIZATIONS', 'STAFF'))
);
CREATE INDEX city_event_recorded_ix ON city_event (recorded_at);

-- Up to which position events were forgotten: one row.
CREATE TABLE event_horizon (
    forgotten_through bigint NOT NULL
);
INSERT INTO event_horizon VALUES (0);

-- Which organizations a referral or a dossier concerns, as an earlier event named them: later ones name only the case.
CREATE TABLE event_concern (
    reference    uuid         NOT NULL,
    organization varchar(100) NOT NULL,
    named_at     timestamptz  NOT NULL,
    CONSTRAINT event_concern_pk PRIMARY KEY (reference, organization)
);
CREATE INDEX event_concern_named_ix ON event_concern (named_at);
