-- Gracious appeals with their own clock, and proceedings to withdraw unlawful grants.
CREATE TABLE appeal (
    id              uuid          NOT NULL,
    version         bigint        NOT NULL,
    dossier_id      uuid          NOT NULL,
    state           varchar(30)   NOT NULL,
    against         varchar(20)   NOT NULL,
    decided_on      date          NOT NULL,
    grounds         varchar(5000) NOT NULL,
    lodged_by       varchar(100)  NOT NULL,
    received_on     date          NOT NULL,
    rejection_on    date          NOT NULL,
    due_on          date,
    contact_name    varchar(150)  NOT NULL,
    contact_address varchar(200)  NOT NULL,
    contact_phone   varchar(20)   NOT NULL,
    contact_email   varchar(200),
    answered_at     timestamptz,
    answered_by     varchar(100),
    CONSTRAINT appeal_pk PRIMARY KEY (id),
    CONSTRAINT appeal_dossier_uk UNIQUE (dossier_id),
    CONSTRAINT appeal_dossier_fk FOREIGN KEY (dossier_id) REFERENCES dossier (id),
    CONSTRAINT appeal_state_ck CHECK (state IN ('LODGED', 'CONFIRMED', 'REFORMED', 'REJECTED_BY_SILENCE')),
    -- The clock runs exactly while the service owes an answer.
    CONSTRAINT appeal_due_ck CHECK ((state = 'LODGED') = (due_on IS NOT NULL)),
    CONSTRAINT appeal_answered_ck CHECK ((state = 'LODGED') = (answered_at IS NULL)),
    CONSTRAINT appeal_answered_by_ck CHECK ((state IN ('CONFIRMED', 'REFORMED')) = (answered_by IS NOT NULL))
);
CREATE INDEX appeal_due_ix ON appeal (due_on) WHERE due_on IS NOT NULL;

CREATE TABLE grant_withdrawal (
    id              uuid          NOT NULL,
    version         bigint        NOT NULL,
    dossier_id      uuid          NOT NULL,
    state           varchar(20)   NOT NULL,
    granted_on      date          NOT NULL,
    reasons_of_fact varchar(2000) NOT NULL,
    reasons_of_law  varchar(2000) NOT NULL,
    opened_by       varchar(100)  NOT NULL,
    opened_at       timestamptz   NOT NULL,
    observations_by date          NOT NULL,
    observations    varchar(5000),
    observed_at     timestamptz,
    decided_by      varchar(100),
    decided_at      timestamptz,
    CONSTRAINT grant_withdrawal_pk PRIMARY KEY (id),
    CONSTRAINT grant_withdrawal_dossier_fk FOREIGN KEY (dossier_id) REFERENCES dossier (id),
    CONSTRAINT grant_withdrawal_state_ck CHECK (state IN ('OPEN', 'WITHDRAWN', 'DROPPED')),
    CONSTRAINT grant_withdrawal_decided_ck CHECK (
        (state = 'OPEN') = (decided_at IS NULL) AND (state = 'OPEN') = (decided_by IS NULL)),
    CONSTRAINT grant_withdrawal_observed_ck CHECK ((observations IS NULL) = (observed_at IS NULL))
);
CREATE UNIQUE INDEX grant_withdrawal_open_uk ON grant_withdrawal (dossier_id) WHERE state = 'OPEN';
