CREATE TABLE motive (
    id               uuid         NOT NULL,
    version          bigint       NOT NULL,
    guichet          varchar(80)  NOT NULL,
    code             varchar(80)  NOT NULL,
    name             varchar(150) NOT NULL,
    duration_minutes integer      NOT NULL,
    place            varchar(10)  NOT NULL,
    audience         varchar(10)  NOT NULL,
    earliest_minutes integer      NOT NULL,
    latest_minutes   integer      NOT NULL,
    places           integer,
    follow_up        boolean      NOT NULL,
    discreet         boolean      NOT NULL,
    active           boolean      NOT NULL,
    CONSTRAINT motive_pk PRIMARY KEY (id),
    CONSTRAINT motive_guichet_fk FOREIGN KEY (guichet) REFERENCES guichet (code),
    CONSTRAINT motive_code_uk UNIQUE (guichet, code),
    CONSTRAINT motive_place_ck CHECK (place IN ('OFFICE', 'PHONE', 'HOME', 'VIDEO')),
    CONSTRAINT motive_audience_ck CHECK (audience IN ('AGENTS', 'PARTNERS', 'INVITED', 'EVERYONE')),
    CONSTRAINT motive_duration_ck CHECK (duration_minutes BETWEEN 5 AND 480),
    CONSTRAINT motive_delay_ck CHECK (
        earliest_minutes >= 30 AND latest_minutes <= 525600 AND earliest_minutes < latest_minutes),
    CONSTRAINT motive_collective_ck CHECK (places IS NULL OR (places >= 2 AND place <> 'HOME'))
);
CREATE INDEX motive_code_ix ON motive (code);

-- The hours of an agent at a desk, on recurring days.
CREATE TABLE agent_range (
    id        uuid         NOT NULL,
    version   bigint       NOT NULL,
    guichet   varchar(80)  NOT NULL,
    agent     varchar(100) NOT NULL,
    first_day date         NOT NULL,
    starts_at time         NOT NULL,
    ends_at   time         NOT NULL,
    rule      varchar(200),
    motives   uuid[]       NOT NULL,
    CONSTRAINT agent_range_pk PRIMARY KEY (id),
    CONSTRAINT agent_range_guichet_fk FOREIGN KEY (guichet) REFERENCES guichet (code),
    CONSTRAINT agent_range_hours_ck CHECK (starts_at < ends_at),
    CONSTRAINT agent_range_motives_ck CHECK (cardinality(motives) > 0)
);
CREATE INDEX agent_range_motives_ix ON agent_range USING gin (motives);
CREATE INDEX agent_range_guichet_ix ON agent_range (guichet, id);

CREATE TABLE agent_absence (
    id        uuid         NOT NULL,
    version   bigint       NOT NULL,
    agent     varchar(100) NOT NULL,
    starts_at timestamptz  NOT NULL,
    ends_at   timestamptz  NOT NULL,
    CONSTRAINT agent_absence_pk PRIMARY KEY (id),
    CONSTRAINT agent_absence_time_ck CHECK (starts_at < ends_at)
);
CREATE INDEX agent_absence_agent_ix ON agent_absence (agent, ends_at);
