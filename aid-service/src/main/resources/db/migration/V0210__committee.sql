-- Sessions of the committee: who sits, the agenda with what became of each dossier, and who is close to which case.
CREATE TABLE committee_session (
    id         uuid         NOT NULL,
    version    bigint       NOT NULL,
    state      varchar(20)  NOT NULL,
    held_on    date         NOT NULL,
    planned_at timestamptz  NOT NULL,
    opened_at  timestamptz,
    ended_at   timestamptz,
    minutes    varchar(20000),
    CONSTRAINT committee_session_pk PRIMARY KEY (id),
    CONSTRAINT committee_session_state_ck CHECK (state IN ('PLANNED', 'OPEN', 'CLOSED', 'CANCELLED')),
    CONSTRAINT committee_session_opened_ck CHECK ((state IN ('OPEN', 'CLOSED')) = (opened_at IS NOT NULL)),
    CONSTRAINT committee_session_ended_ck CHECK ((state IN ('CLOSED', 'CANCELLED')) = (ended_at IS NOT NULL)),
    CONSTRAINT committee_session_minutes_ck CHECK ((state = 'CLOSED') = (minutes IS NOT NULL))
);

CREATE TABLE committee_seat (
    session_id uuid         NOT NULL,
    place      integer      NOT NULL,
    member     varchar(100) NOT NULL,
    present    boolean      NOT NULL,
    CONSTRAINT committee_seat_pk PRIMARY KEY (session_id, place),
    CONSTRAINT committee_seat_member_uk UNIQUE (session_id, member),
    CONSTRAINT committee_seat_session_fk FOREIGN KEY (session_id) REFERENCES committee_session (id)
);

CREATE TABLE committee_item (
    session_id  uuid        NOT NULL,
    place       integer     NOT NULL,
    dossier_id  uuid        NOT NULL,
    outcome     varchar(20),
    counted     integer,
    decided_at  timestamptz,
    recorded_by varchar(100),
    CONSTRAINT committee_item_pk PRIMARY KEY (session_id, place),
    CONSTRAINT committee_item_dossier_uk UNIQUE (session_id, dossier_id),
    CONSTRAINT committee_item_session_fk FOREIGN KEY (session_id) REFERENCES committee_session (id),
    CONSTRAINT committee_item_dossier_fk FOREIGN KEY (dossier_id) REFERENCES dossier (id),
    CONSTRAINT committee_item_outcome_ck CHECK (outcome IN ('GRANTED', 'REFUSED', 'ADJOURNED', 'NOT_REACHED')),
    CONSTRAINT committee_item_decided_ck CHECK (
        (outcome IN ('GRANTED', 'REFUSED', 'ADJOURNED')) IS TRUE
            = (counted > 0 AND decided_at IS NOT NULL AND recorded_by IS NOT NULL) IS TRUE)
);
-- A dossier waits on one agenda at a time.
CREATE UNIQUE INDEX committee_item_waiting_uk ON committee_item (dossier_id) WHERE outcome IS NULL;

CREATE TABLE committee_recusal (
    session_id uuid         NOT NULL,
    place      integer      NOT NULL,
    dossier_id uuid         NOT NULL,
    member     varchar(100) NOT NULL,
    recused_at timestamptz  NOT NULL,
    CONSTRAINT committee_recusal_pk PRIMARY KEY (session_id, place),
    CONSTRAINT committee_recusal_uk UNIQUE (session_id, dossier_id, member),
    CONSTRAINT committee_recusal_session_fk FOREIGN KEY (session_id) REFERENCES committee_session (id)
);

-- Decisions by delegation are reported to the board at its next session.
ALTER TABLE dossier
    ADD COLUMN reported_in uuid,
    ADD CONSTRAINT dossier_reported_in_fk FOREIGN KEY (reported_in) REFERENCES committee_session (id);
CREATE INDEX dossier_step_delegate_ix ON dossier_step (dossier_id) WHERE side = 'DELEGATE';
