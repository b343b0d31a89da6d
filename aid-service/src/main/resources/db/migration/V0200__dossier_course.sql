-- A dossier goes the law's whole way: each step kept, the clock of silence with what suspends it, a proposal before the
-- decision, and by what right it was decided.
ALTER TABLE dossier
    ADD COLUMN missing_pieces   varchar(80)[],
    ADD COLUMN pieces_by        date,
    ADD COLUMN silence_running  boolean NOT NULL DEFAULT false,
    ADD COLUMN silence_on       date,
    ADD COLUMN silence_due_on   date,
    ADD COLUMN silence_warned   varchar(20),
    ADD COLUMN proposed         varchar(20),
    ADD COLUMN proposed_at      timestamptz,
    ADD COLUMN proposed_by      varchar(100),
    ADD COLUMN proposed_cents   bigint,
    ADD COLUMN proposed_of_fact varchar(2000),
    ADD COLUMN proposed_of_law  varchar(2000),
    ADD COLUMN decision         varchar(20),
    ADD COLUMN decided_as       varchar(20),
    DROP CONSTRAINT dossier_state_ck,
    DROP CONSTRAINT dossier_submitted_ck,
    DROP CONSTRAINT dossier_decided_ck,
    DROP CONSTRAINT dossier_amount_ck,
    DROP CONSTRAINT dossier_reasons_ck;
ALTER TABLE dossier ALTER COLUMN silence_running DROP DEFAULT;

-- What was submitted before: the pieces of then are not known any more, and the clock has run without a break.
UPDATE dossier
SET missing_pieces = '{}', pieces_by = received_on, silence_on = implicit_rejection_on,
    silence_running = (state = 'SUBMITTED'),
    silence_due_on = CASE state WHEN 'SUBMITTED' THEN implicit_rejection_on - 15 END
WHERE received_on IS NOT NULL;
-- What was decided before was decided by one person.
UPDATE dossier SET decision = state, decided_as = 'DELEGATION' WHERE decided_at IS NOT NULL;

ALTER TABLE dossier
    ADD CONSTRAINT dossier_state_ck CHECK (
        state IN ('DRAFT', 'SUBMITTED', 'INCOMPLETE', 'COMPLETE', 'PROPOSED', 'ADJOURNED', 'GRANTED', 'REFUSED',
                  'IMPLICITLY_REJECTED', 'WITHDRAWN', 'CLOSED')),
    ADD CONSTRAINT dossier_submitted_ck CHECK (
        state IN ('DRAFT', 'WITHDRAWN', 'CLOSED')
        OR (people IS NOT NULL AND received_on IS NOT NULL AND implicit_rejection_on IS NOT NULL
            AND missing_pieces IS NOT NULL AND pieces_by IS NOT NULL
            AND regulation IS NOT NULL AND contact_name IS NOT NULL)),
    -- The clock runs exactly while the service owes an answer.
    ADD CONSTRAINT dossier_silence_ck CHECK (
        silence_running = (state IN ('SUBMITTED', 'INCOMPLETE', 'COMPLETE', 'PROPOSED', 'ADJOURNED'))
        AND silence_running = (silence_due_on IS NOT NULL)
        AND (NOT silence_running OR silence_on IS NOT NULL)),
    ADD CONSTRAINT dossier_warned_ck CHECK (silence_warned IN ('FIFTEEN_DAYS', 'THREE_DAYS')),
    ADD CONSTRAINT dossier_proposed_ck CHECK (
        (proposed IS NULL AND proposed_at IS NULL AND proposed_by IS NULL)
        OR (proposed IN ('GRANTED', 'REFUSED') AND proposed_at IS NOT NULL AND proposed_by IS NOT NULL)),
    ADD CONSTRAINT dossier_decided_ck CHECK (
        CASE
            WHEN state IN ('GRANTED', 'REFUSED', 'IMPLICITLY_REJECTED')
                THEN decision = state AND decided_at IS NOT NULL AND decided_as IS NOT NULL
            WHEN state = 'CLOSED' THEN true
            ELSE decision IS NULL
        END),
    ADD CONSTRAINT dossier_decided_by_ck CHECK (
        decision IS NULL OR (decision = 'IMPLICITLY_REJECTED') = (decided_by IS NULL)),
    ADD CONSTRAINT dossier_amount_ck CHECK (amount_cents IS NULL OR (decision = 'GRANTED' AND amount_cents > 0)),
    ADD CONSTRAINT dossier_reasons_ck CHECK (
        decision IS DISTINCT FROM 'REFUSED' OR (reasons_of_fact IS NOT NULL AND reasons_of_law IS NOT NULL));
CREATE INDEX dossier_silence_due_ix ON dossier (silence_due_on) WHERE silence_due_on IS NOT NULL;

CREATE TABLE dossier_completion_request (
    dossier_id uuid          NOT NULL,
    place      integer       NOT NULL,
    asked_on   date          NOT NULL,
    deadline   date          NOT NULL,
    pieces     varchar(80)[] NOT NULL,
    arrived_on date,
    CONSTRAINT dossier_completion_request_pk PRIMARY KEY (dossier_id, place),
    CONSTRAINT dossier_completion_request_dossier_fk FOREIGN KEY (dossier_id) REFERENCES dossier (id),
    CONSTRAINT dossier_completion_request_deadline_ck CHECK (deadline > asked_on),
    CONSTRAINT dossier_completion_request_arrived_ck CHECK (arrived_on >= asked_on)
);

-- Each step of a dossier: who, when and why.
CREATE TABLE dossier_step (
    dossier_id      uuid        NOT NULL,
    place           integer     NOT NULL,
    step            varchar(30) NOT NULL,
    side            varchar(20) NOT NULL,
    taken_by        varchar(100),
    taken_at        timestamptz NOT NULL,
    state           varchar(20) NOT NULL,
    amount_cents    bigint,
    reasons_of_fact varchar(2000),
    reasons_of_law  varchar(2000),
    CONSTRAINT dossier_step_pk PRIMARY KEY (dossier_id, place),
    CONSTRAINT dossier_step_dossier_fk FOREIGN KEY (dossier_id) REFERENCES dossier (id),
    CONSTRAINT dossier_step_side_ck CHECK (
        side IN ('APPLICANT', 'ON_BEHALF', 'SERVICE', 'COMMITTEE', 'DELEGATE', 'SYSTEM'))
);
INSERT INTO dossier_step (dossier_id, place, step, side, taken_by, taken_at, state)
SELECT id, 0, 'OPENED', CASE WHEN made_by IS NULL THEN 'SYSTEM' WHEN resident IS NULL THEN 'ON_BEHALF' ELSE 'APPLICANT' END,
       made_by, opened_at, 'DRAFT'
FROM dossier;
INSERT INTO dossier_step (dossier_id, place, step, side, taken_at, state)
SELECT id, 1, 'SUBMITTED', CASE WHEN resident IS NULL THEN 'ON_BEHALF' ELSE 'APPLICANT' END, received_on, 'SUBMITTED'
FROM dossier
WHERE received_on IS NOT NULL;
INSERT INTO dossier_step (dossier_id, place, step, side, taken_by, taken_at, state, amount_cents, reasons_of_fact, reasons_of_law)
SELECT id, 2, state, 'DELEGATE', decided_by, decided_at, state, amount_cents, reasons_of_fact, reasons_of_law
FROM dossier
WHERE decided_at IS NOT NULL;

-- A step that was taken stays as it was. Only what tells of a person may be erased when its time has come.
CREATE FUNCTION dossier_step_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.dossier_id, NEW.place, NEW.step, NEW.side, NEW.taken_at, NEW.state, NEW.amount_cents)
           IS DISTINCT FROM (OLD.dossier_id, OLD.place, OLD.step, OLD.side, OLD.taken_at, OLD.state, OLD.amount_cents)
       OR NEW.taken_by IS NOT NULL AND NEW.taken_by IS DISTINCT FROM OLD.taken_by
       OR NEW.reasons_of_fact IS NOT NULL AND NEW.reasons_of_fact IS DISTINCT FROM OLD.reasons_of_fact
       OR NEW.reasons_of_law IS NOT NULL AND NEW.reasons_of_law IS DISTINCT FROM OLD.reasons_of_law THEN
        RAISE EXCEPTION 'a step that was taken stays as it was' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER dossier_step_stays BEFORE UPDATE ON dossier_step FOR EACH ROW EXECUTE FUNCTION dossier_step_stays();
