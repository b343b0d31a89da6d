-- A contribution stands on a posting: the one that took it in, or its last correction. One that was never paid, as a correction
-- found, is zero; it may be taken in later.
ALTER TABLE caisse_contribution
    ADD COLUMN posting varchar(150),
    DROP CONSTRAINT caisse_contribution_cents_ck,
    ADD CONSTRAINT caisse_contribution_cents_ck CHECK (cents >= 0);
UPDATE caisse_contribution SET posting = 'contribution:' || account_id || ':' || to_char(month, 'YYYY-MM');
ALTER TABLE caisse_contribution ALTER COLUMN posting SET NOT NULL;

CREATE TABLE caisse_contribution_correction (
    id           uuid         NOT NULL,
    account_id   uuid         NOT NULL,
    month        date         NOT NULL,
    before_cents bigint       NOT NULL,
    after_cents  bigint       NOT NULL,
    reason       varchar(500) NOT NULL,
    corrected_at timestamptz  NOT NULL,
    CONSTRAINT caisse_contribution_correction_pk PRIMARY KEY (id),
    CONSTRAINT caisse_contribution_correction_contribution_fk FOREIGN KEY (account_id, month)
        REFERENCES caisse_contribution (account_id, month),
    CONSTRAINT caisse_contribution_correction_cents_ck CHECK (after_cents >= 0 AND before_cents <> after_cents)
);
CREATE INDEX caisse_contribution_correction_of_ix ON caisse_contribution_correction (account_id, month);
