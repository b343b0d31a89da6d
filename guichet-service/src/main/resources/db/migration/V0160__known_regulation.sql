-- What aid-service told of its règlement: which aids there are from a day on, until the next version begins.
CREATE TABLE known_regulation (
    version_id uuid          NOT NULL,
    valid_from date          NOT NULL,
    aids       varchar(80)[] NOT NULL,
    CONSTRAINT known_regulation_pk PRIMARY KEY (version_id)
);
CREATE INDEX known_regulation_valid_from_ix ON known_regulation (valid_from DESC);
