-- Equality of rooms and speakers in an exclusion constraint; a trusted extension, so the owner may create it.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE room (
    id            uuid          NOT NULL,
    version       bigint        NOT NULL,
    space_id      uuid          NOT NULL,
    name          varchar(100)  NOT NULL,
    capacity      integer       NOT NULL,
    accessibility varchar(30)[] NOT NULL,
    CONSTRAINT room_pk PRIMARY KEY (id),
    CONSTRAINT room_space_fk FOREIGN KEY (space_id) REFERENCES senior_space (id),
    CONSTRAINT room_name_uk UNIQUE (space_id, name),
    CONSTRAINT room_capacity_ck CHECK (capacity BETWEEN 1 AND 500)
);

CREATE TABLE speaker (
    id           uuid         NOT NULL,
    version      bigint       NOT NULL,
    name         varchar(150) NOT NULL,
    organization varchar(150),
    CONSTRAINT speaker_pk PRIMARY KEY (id)
);

ALTER TABLE activity
    ADD COLUMN form         varchar(10)  NOT NULL DEFAULT 'SINGLE',
    ADD COLUMN state        varchar(10)  NOT NULL DEFAULT 'PLANNED',
    ADD COLUMN cancelled_for varchar(300),
    ADD COLUMN rule         varchar(200),
    ADD COLUMN path         varchar(80),
    ADD COLUMN step         integer,
    ADD COLUMN room_id      uuid,
    ADD COLUMN speakers     uuid[]       NOT NULL DEFAULT '{}',
    ADD COLUMN presentation jsonb        NOT NULL DEFAULT '{}',
    DROP CONSTRAINT activity_kind_ck,
    DROP CONSTRAINT activity_time_ck,
    DROP CONSTRAINT activity_audience_ck,
    ADD CONSTRAINT activity_kind_ck CHECK (kind IN
        ('DIGITAL_WORKSHOP', 'CARER_TRAINING', 'RESPITE', 'INTERGENERATIONAL', 'SOCIAL', 'OTHER')),
    ADD CONSTRAINT activity_time_ck CHECK (ends_at > starts_at),
    ADD CONSTRAINT activity_audience_ck CHECK (audience IN ('SENIORS', 'CARERS', 'EVERYONE')),
    ADD CONSTRAINT activity_form_ck CHECK (form IN ('SINGLE', 'SERIES', 'DROP_IN')),
    ADD CONSTRAINT activity_state_ck CHECK (state IN ('PLANNED', 'CANCELLED')),
    ADD CONSTRAINT activity_cancelled_ck CHECK ((state = 'CANCELLED') = (cancelled_for IS NOT NULL)),
    ADD CONSTRAINT activity_step_ck CHECK ((path IS NULL) = (step IS NULL)),
    ADD CONSTRAINT activity_room_fk FOREIGN KEY (room_id) REFERENCES room (id);

-- Each time that an activity takes place.
CREATE TABLE activity_session (
    id            uuid        NOT NULL,
    version       bigint      NOT NULL,
    activity_id   uuid        NOT NULL,
    space_id      uuid        NOT NULL,
    number        integer     NOT NULL,
    starts_at     timestamptz NOT NULL,
    ends_at       timestamptz NOT NULL,
    state         varchar(10) NOT NULL,
    cancelled_for varchar(300),
    -- When what the public sees of it changed last; the feeds are read in this order.
    modified_at   timestamptz NOT NULL,
    CONSTRAINT activity_session_pk PRIMARY KEY (id),
    CONSTRAINT activity_session_fk FOREIGN KEY (activity_id) REFERENCES activity (id),
    CONSTRAINT activity_session_uk UNIQUE (activity_id, number),
    CONSTRAINT activity_session_time_ck CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '13 hours'),
    CONSTRAINT activity_session_state_ck CHECK (state IN ('PLANNED', 'CANCELLED')),
    CONSTRAINT activity_session_cancelled_ck CHECK ((state = 'CANCELLED') = (cancelled_for IS NOT NULL))
);
CREATE INDEX activity_session_start_ix ON activity_session (starts_at, id);
CREATE INDEX activity_session_space_ix ON activity_session (space_id, starts_at, id);
CREATE INDEX activity_session_modified_ix ON activity_session (modified_at, id);
INSERT INTO activity_session (id, version, activity_id, space_id, number, starts_at, ends_at, state, modified_at)
    SELECT id, 0, id, space_id, 1, starts_at, ends_at, 'PLANNED', now() FROM activity;

-- What a room or a speaker is taken for. Neither is ever in two places, because this table can not hold it.
CREATE TABLE session_booking (
    session_id  uuid        NOT NULL,
    resource_id uuid        NOT NULL,
    starts_at   timestamptz NOT NULL,
    ends_at     timestamptz NOT NULL,
    CONSTRAINT session_booking_pk PRIMARY KEY (session_id, resource_id),
    CONSTRAINT session_booking_fk FOREIGN KEY (session_id) REFERENCES activity_session (id),
    CONSTRAINT session_booking_once EXCLUDE USING gist
        (resource_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
);
