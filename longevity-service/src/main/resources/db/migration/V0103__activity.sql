CREATE TABLE activity (
    id          uuid         NOT NULL,
    version     bigint       NOT NULL,
    space_id    uuid         NOT NULL,
    title       varchar(150) NOT NULL,
    kind        varchar(30)  NOT NULL,
    starts_at   timestamptz  NOT NULL,
    ends_at     timestamptz  NOT NULL,
    capacity    integer      NOT NULL,
    audience    varchar(20)  NOT NULL,
    minimum_age integer,
    CONSTRAINT activity_pk PRIMARY KEY (id),
    -- For the registrations, which follow an activity that moves to another space.
    CONSTRAINT activity_space_uk UNIQUE (id, space_id),
    CONSTRAINT activity_space_fk FOREIGN KEY (space_id) REFERENCES senior_space (id),
    CONSTRAINT activity_kind_ck CHECK (kind IN ('DIGITAL_WORKSHOP', 'CARER_TRAINING', 'SOCIAL', 'OTHER')),
    CONSTRAINT activity_time_ck CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '12 hours'),
    CONSTRAINT activity_capacity_ck CHECK (capacity BETWEEN 1 AND 500),
    CONSTRAINT activity_audience_ck CHECK (audience IN ('SENIORS', 'CARERS')),
    CONSTRAINT activity_age_ck CHECK ((audience = 'SENIORS') = (minimum_age IS NOT NULL))
);
CREATE INDEX activity_start_ix ON activity (starts_at, id);
CREATE INDEX activity_space_ix ON activity (space_id, starts_at, id);
