-- A referral goes to a desk (its own or for a senior space) or to an organization, has a deadline while it is open and
-- may name a second choice, which is a referral of its own that follows it.
ALTER TABLE referral
    ALTER COLUMN guichet DROP NOT NULL,
    ADD COLUMN organization        varchar(100),
    ADD COLUMN senior_space        varchar(80),
    ADD COLUMN second_guichet      varchar(80),
    ADD COLUMN second_organization varchar(100),
    ADD COLUMN second_senior_space varchar(80),
    ADD COLUMN urgent              boolean NOT NULL DEFAULT false,
    ADD COLUMN due_at              timestamptz,
    ADD COLUMN remind_at           timestamptz,
    ADD COLUMN outcome_at          timestamptz,
    ADD COLUMN follows             uuid,
    ADD COLUMN followed_by         uuid;
ALTER TABLE referral ALTER COLUMN urgent DROP DEFAULT;

-- Referrals sent before there were deadlines get theirs from now.
UPDATE referral
SET due_at = now() + CASE state WHEN 'SENT' THEN interval '10 days' ELSE interval '180 days' END
WHERE state IN ('SENT', 'ACCEPTED', 'IN_PROGRESS');
UPDATE referral SET outcome_at = ended_at WHERE outcome IS NOT NULL;
UPDATE referral SET remind_at = due_at - interval '3 days' WHERE due_at IS NOT NULL;

ALTER TABLE referral
    DROP CONSTRAINT referral_erased_ck,
    DROP CONSTRAINT referral_outcome_ck,
    ADD CONSTRAINT referral_state_ck CHECK (
        state IN ('SENT', 'ACCEPTED', 'REFUSED', 'IN_PROGRESS', 'RESOLVED', 'EXPIRED', 'WITHDRAWN')),
    -- Personal data live only while the referral is open.
    ADD CONSTRAINT referral_erased_ck CHECK (
        (state IN ('REFUSED', 'RESOLVED', 'EXPIRED', 'WITHDRAWN'))
            = (first_name IS NULL AND last_name IS NULL AND phone IS NULL AND email IS NULL)),
    ADD CONSTRAINT referral_deadline_ck CHECK ((state IN ('SENT', 'ACCEPTED', 'IN_PROGRESS')) = (due_at IS NOT NULL)),
    ADD CONSTRAINT referral_remind_ck CHECK (remind_at IS NULL OR due_at IS NOT NULL),
    -- A dossier that is decided after the end still tells its outcome.
    ADD CONSTRAINT referral_outcome_ck CHECK (
        CASE state
            WHEN 'RESOLVED' THEN outcome IS NOT NULL
            WHEN 'REFUSED' THEN true
            WHEN 'EXPIRED' THEN true
            WHEN 'WITHDRAWN' THEN true
            ELSE outcome IS NULL
        END),
    ADD CONSTRAINT referral_outcome_at_ck CHECK ((outcome IS NULL) = (outcome_at IS NULL)),
    ADD CONSTRAINT referral_receiver_ck CHECK ((guichet IS NULL) <> (organization IS NULL)),
    ADD CONSTRAINT referral_senior_space_ck CHECK (senior_space IS NULL OR guichet IS NOT NULL),
    ADD CONSTRAINT referral_second_ck CHECK (second_guichet IS NULL OR second_organization IS NULL),
    ADD CONSTRAINT referral_second_senior_space_ck CHECK (second_senior_space IS NULL OR second_guichet IS NOT NULL),
    ADD CONSTRAINT referral_second_guichet_fk FOREIGN KEY (second_guichet) REFERENCES guichet (code),
    -- Sent on once only; the two name each other, so the first is checked at the end of the transaction.
    ADD CONSTRAINT referral_follows_uk UNIQUE (follows),
    ADD CONSTRAINT referral_follows_fk FOREIGN KEY (follows) REFERENCES referral (id),
    ADD CONSTRAINT referral_followed_by_fk FOREIGN KEY (followed_by) REFERENCES referral (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX referral_received_by_organization_ix ON referral (organization, id DESC);
CREATE INDEX referral_due_ix ON referral (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX referral_remind_ix ON referral (remind_at) WHERE remind_at IS NOT NULL;

-- Each step of a referral and the side that took it. It names nobody.
CREATE TABLE referral_step (
    referral_id uuid        NOT NULL,
    place       integer     NOT NULL,
    step        varchar(20) NOT NULL,
    taken_by    varchar(10) NOT NULL,
    taken_at    timestamptz NOT NULL,
    CONSTRAINT referral_step_pk PRIMARY KEY (referral_id, place),
    CONSTRAINT referral_step_referral_fk FOREIGN KEY (referral_id) REFERENCES referral (id),
    CONSTRAINT referral_step_taken_by_ck CHECK (taken_by IN ('SENDER', 'RECEIVER', 'SYSTEM'))
);
INSERT INTO referral_step (referral_id, place, step, taken_by, taken_at)
SELECT id, 0, 'SENT', 'SENDER', sent_at FROM referral;
