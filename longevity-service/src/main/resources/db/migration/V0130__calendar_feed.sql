-- The secret address of a person's own calendar; of the secret only the hash is kept.
CREATE TABLE calendar_feed (
    id          uuid         NOT NULL,
    version     bigint       NOT NULL,
    subject     varchar(100) NOT NULL,
    secret_hash varchar(64)  NOT NULL,
    made_at     timestamptz  NOT NULL,
    CONSTRAINT calendar_feed_pk PRIMARY KEY (id),
    CONSTRAINT calendar_feed_subject_uk UNIQUE (subject),
    CONSTRAINT calendar_feed_secret_uk UNIQUE (secret_hash)
);
