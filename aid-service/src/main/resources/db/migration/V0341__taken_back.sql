-- What the caisse takes back of a grant that was withdrawn is liquidated no more. A generated column does not change its
-- expression: it is made anew, with what rests on it.
ALTER TABLE envelope_entry
    DROP CONSTRAINT envelope_entry_kind_ck,
    DROP CONSTRAINT envelope_entry_first_ck,
    DROP CONSTRAINT envelope_entry_previous_fk,
    DROP COLUMN liquidated_before;
ALTER TABLE envelope_entry
    ADD COLUMN liquidated_before bigint GENERATED ALWAYS AS (
        liquidated_cents
        - CASE WHEN kind = 'LIQUIDATED' THEN cents WHEN kind IN ('RETURNED', 'TAKEN_BACK') THEN -cents ELSE 0 END
    ) STORED;
ALTER TABLE envelope_entry
    ADD CONSTRAINT envelope_entry_kind_ck CHECK (
        kind IN ('OPENED', 'RAISED', 'LOWERED', 'COMMITTED', 'RELEASED', 'LIQUIDATED', 'RETURNED', 'TAKEN_BACK')),
    ADD CONSTRAINT envelope_entry_first_ck CHECK (
        (number = 1) = (kind = 'OPENED')
        AND (number > 1 OR (amount_before = 0 AND committed_before = 0 AND liquidated_before = 0))),
    ADD CONSTRAINT envelope_entry_previous_fk
        FOREIGN KEY (envelope_id, previous, amount_before, committed_before, liquidated_before)
        REFERENCES envelope_entry (envelope_id, number, amount_cents, committed_cents, liquidated_cents);

CREATE OR REPLACE FUNCTION envelope_entry_covers_dossier() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    committed  bigint;
    liquidated bigint;
BEGIN
    SELECT coalesce(sum(CASE kind WHEN 'COMMITTED' THEN cents WHEN 'RELEASED' THEN -cents ELSE 0 END), 0),
           coalesce(sum(CASE WHEN kind = 'LIQUIDATED' THEN cents
                             WHEN kind IN ('RETURNED', 'TAKEN_BACK') THEN -cents ELSE 0 END), 0)
      INTO committed, liquidated
      FROM envelope_entry
     WHERE dossier_id = NEW.dossier_id AND envelope_id = NEW.envelope_id;
    IF liquidated < 0 OR liquidated > committed THEN
        RAISE EXCEPTION 'more is liquidated than committed for a dossier'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'envelope_entry_covers_dossier';
    END IF;
    RETURN NULL;
END $$;
