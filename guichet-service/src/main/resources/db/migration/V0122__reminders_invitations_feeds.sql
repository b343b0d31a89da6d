-- The last reminder that was given or left out because the appointment was booked too late for it.
ALTER TABLE appointment ADD COLUMN last_reminder varchar(10);
ALTER TABLE appointment ADD CONSTRAINT appointment_reminder_ck CHECK (last_reminder IN ('DAYS', 'HOURS'));

CREATE TABLE invitation (
    id             uuid         NOT NULL,
    version        bigint       NOT NULL,
    guichet        varchar(80)  NOT NULL,
    motive_id      uuid         NOT NULL,
    secret_hash    char(64)     NOT NULL,
    invited_by     varchar(100) NOT NULL,
    expires_at     timestamptz  NOT NULL,
    appointment_id uuid,
    CONSTRAINT invitation_pk PRIMARY KEY (id),
    CONSTRAINT invitation_motive_fk FOREIGN KEY (motive_id) REFERENCES motive (id),
    CONSTRAINT invitation_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT invitation_appointment_uk UNIQUE (appointment_id),
    CONSTRAINT invitation_secret_uk UNIQUE (secret_hash)
);

CREATE TABLE agenda_feed (
    id          uuid         NOT NULL,
    version     bigint       NOT NULL,
    agent       varchar(100) NOT NULL,
    secret_hash char(64)     NOT NULL,
    made_at     timestamptz  NOT NULL,
    CONSTRAINT agenda_feed_pk PRIMARY KEY (id),
    CONSTRAINT agenda_feed_agent_uk UNIQUE (agent),
    CONSTRAINT agenda_feed_secret_uk UNIQUE (secret_hash)
);
