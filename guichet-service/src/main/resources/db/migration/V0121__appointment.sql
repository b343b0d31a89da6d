-- Equality of agents in an exclusion constraint; a trusted extension, so the owner of the database may create it.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE appointment (
    id                  uuid         NOT NULL,
    version             bigint       NOT NULL,
    status              varchar(10)  NOT NULL,
    guichet             varchar(80)  NOT NULL,
    motive_id           uuid         NOT NULL,
    agent               varchar(100) NOT NULL,
    starts_at           timestamptz  NOT NULL,
    ends_at             timestamptz  NOT NULL,
    booked_by           varchar(10)  NOT NULL,
    booker_subject      varchar(100) NOT NULL,
    booker_organization varchar(100),
    consent_on          date,
    booked_at           timestamptz  NOT NULL,
    sequence            integer      NOT NULL,
    cancellation_reason varchar(20),
    ended_at            timestamptz,
    CONSTRAINT appointment_pk PRIMARY KEY (id),
    CONSTRAINT appointment_guichet_fk FOREIGN KEY (guichet) REFERENCES guichet (code),
    CONSTRAINT appointment_motive_fk FOREIGN KEY (motive_id) REFERENCES motive (id),
    CONSTRAINT appointment_time_ck CHECK (starts_at < ends_at),
    CONSTRAINT appointment_status_ck CHECK (status IN ('UNKNOWN', 'SEEN', 'NO_SHOW', 'EXCUSED', 'REVOKED')),
    CONSTRAINT appointment_booked_by_ck CHECK (booked_by IN ('RESIDENT', 'PARTNER', 'AGENT', 'INVITED')),
    CONSTRAINT appointment_consent_ck CHECK (booked_by <> 'PARTNER' OR consent_on IS NOT NULL),
    CONSTRAINT appointment_reason_ck CHECK ((status = 'REVOKED') = (cancellation_reason IS NOT NULL)),
    CONSTRAINT appointment_ended_ck CHECK ((status = 'UNKNOWN') = (ended_at IS NULL))
);
CREATE INDEX appointment_guichet_ix ON appointment (guichet, id DESC);
CREATE INDEX appointment_booker_ix ON appointment (booker_subject, id DESC);
CREATE INDEX appointment_organization_ix ON appointment (booker_organization, id DESC);
CREATE INDEX appointment_agent_ix ON appointment (agent, starts_at);
CREATE INDEX appointment_upcoming_ix ON appointment (starts_at) WHERE status = 'UNKNOWN';

-- Who comes, apart from all else and no longer than needed.
CREATE TABLE appointment_person (
    appointment_id uuid         NOT NULL,
    first_name     varchar(100) NOT NULL,
    last_name      varchar(100) NOT NULL,
    phone          varchar(20),
    email          varchar(200),
    CONSTRAINT appointment_person_pk PRIMARY KEY (appointment_id),
    CONSTRAINT appointment_person_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id) ON DELETE CASCADE
);

-- What is taken of the agents' time: held for somebody until a moment, or an appointment's. One agent is never in two
-- places and no place is sold twice, because this table can not hold it.
CREATE TABLE agent_claim (
    id                uuid         NOT NULL,
    guichet           varchar(80)  NOT NULL,
    motive_id         uuid         NOT NULL,
    agent             varchar(100) NOT NULL,
    starts_at         timestamptz  NOT NULL,
    ends_at           timestamptz  NOT NULL,
    -- Claims of one session (a collective appointment) share the agent's time, each with a place of its own.
    session           uuid         NOT NULL,
    place             integer      NOT NULL,
    places            integer      NOT NULL,
    held_by           varchar(100),
    held_organization varchar(100),
    held_until        timestamptz,
    appointment_id    uuid,
    CONSTRAINT agent_claim_pk PRIMARY KEY (id),
    CONSTRAINT agent_claim_motive_fk FOREIGN KEY (motive_id) REFERENCES motive (id),
    CONSTRAINT agent_claim_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT agent_claim_appointment_uk UNIQUE (appointment_id),
    CONSTRAINT agent_claim_time_ck CHECK (starts_at < ends_at AND ends_at <= starts_at + interval '8 hours'),
    CONSTRAINT agent_claim_held_ck CHECK (
        (appointment_id IS NULL) = (held_until IS NOT NULL) AND (appointment_id IS NULL) = (held_by IS NOT NULL)),
    CONSTRAINT agent_claim_place_ck CHECK (place BETWEEN 1 AND places),
    CONSTRAINT agent_claim_place_uk UNIQUE (session, place),
    CONSTRAINT agent_claim_agent_ex EXCLUDE USING gist (
        agent WITH =, tstzrange(starts_at, ends_at) WITH &&, session WITH <>)
);
CREATE INDEX agent_claim_agent_ix ON agent_claim (agent, starts_at);
CREATE INDEX agent_claim_held_ix ON agent_claim (held_by, held_until) WHERE held_until IS NOT NULL;
