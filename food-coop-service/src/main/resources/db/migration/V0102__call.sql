CREATE TABLE cooperation_call (
    id                    uuid         NOT NULL,
    version               bigint       NOT NULL,
    state                 varchar(20)  NOT NULL,
    title                 varchar(200) NOT NULL,
    yearly_envelope_cents bigint       NOT NULL,
    first_year            integer      NOT NULL,
    years                 integer      NOT NULL,
    opens_at              timestamptz  NOT NULL,
    closes_at             timestamptz  NOT NULL,
    projects_min          integer      NOT NULL,
    projects_max          integer      NOT NULL,
    published_at          timestamptz,
    CONSTRAINT cooperation_call_pk PRIMARY KEY (id),
    -- That a published call is closed follows from closes_at and is not stored.
    CONSTRAINT cooperation_call_state_ck CHECK (state IN ('DRAFT', 'PUBLISHED')),
    CONSTRAINT cooperation_call_published_ck CHECK ((state = 'DRAFT') = (published_at IS NULL)),
    CONSTRAINT cooperation_call_envelope_ck CHECK (yearly_envelope_cents > 0),
    CONSTRAINT cooperation_call_years_ck CHECK (years BETWEEN 1 AND 10),
    CONSTRAINT cooperation_call_period_ck CHECK (opens_at < closes_at),
    CONSTRAINT cooperation_call_projects_ck CHECK (projects_min BETWEEN 1 AND projects_max)
);

CREATE TABLE call_criterion (
    call_id  uuid         NOT NULL,
    position integer      NOT NULL,
    label    varchar(500) NOT NULL,
    weight   integer,
    CONSTRAINT call_criterion_pk PRIMARY KEY (call_id, position),
    CONSTRAINT call_criterion_call_fk FOREIGN KEY (call_id) REFERENCES cooperation_call (id)
);
