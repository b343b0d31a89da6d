-- What may be granted of one aid in one year. The totals are those of its newest entry: the foreign key says so.
CREATE TABLE envelope (
    id               uuid        NOT NULL,
    version          bigint      NOT NULL,
    aid              varchar(80) NOT NULL,
    budget_year      integer     NOT NULL,
    newest           integer     NOT NULL,
    amount_cents     bigint      NOT NULL,
    committed_cents  bigint      NOT NULL,
    liquidated_cents bigint      NOT NULL,
    CONSTRAINT envelope_pk PRIMARY KEY (id),
    CONSTRAINT envelope_aid_year_uk UNIQUE (aid, budget_year)
);

-- Every movement of an envelope, never changed. Each entry carries the totals after it; those before it are computed
-- from them, and must be the totals of the entry before: so no total can drift from its entries, and as two entries can
-- not follow the same one, nothing is given out twice.
CREATE TABLE envelope_entry (
    id                uuid        NOT NULL,
    envelope_id       uuid        NOT NULL,
    number            integer     NOT NULL,
    kind              varchar(20) NOT NULL,
    cents             bigint      NOT NULL,
    amount_cents      bigint      NOT NULL,
    committed_cents   bigint      NOT NULL,
    liquidated_cents  bigint      NOT NULL,
    reason            varchar(500),
    dossier_id        uuid,
    payment_id        uuid,
    recorded_by       varchar(100),
    recorded_at       timestamptz NOT NULL,
    previous          integer GENERATED ALWAYS AS (CASE WHEN number > 1 THEN number - 1 END) STORED,
    amount_before     bigint GENERATED ALWAYS AS (
        amount_cents - CASE WHEN kind IN ('OPENED', 'RAISED') THEN cents WHEN kind = 'LOWERED' THEN -cents ELSE 0 END
    ) STORED,
    committed_before  bigint GENERATED ALWAYS AS (
        committed_cents - CASE kind WHEN 'COMMITTED' THEN cents WHEN 'RELEASED' THEN -cents ELSE 0 END
    ) STORED,
    liquidated_before bigint GENERATED ALWAYS AS (
        liquidated_cents - CASE kind WHEN 'LIQUIDATED' THEN cents WHEN 'RETURNED' THEN -cents ELSE 0 END
    ) STORED,
    CONSTRAINT envelope_entry_pk PRIMARY KEY (id),
    CONSTRAINT envelope_entry_number_uk UNIQUE (envelope_id, number),
    CONSTRAINT envelope_entry_totals_uk
        UNIQUE (envelope_id, number, amount_cents, committed_cents, liquidated_cents),
    CONSTRAINT envelope_entry_envelope_fk FOREIGN KEY (envelope_id) REFERENCES envelope (id),
    CONSTRAINT envelope_entry_previous_fk
        FOREIGN KEY (envelope_id, previous, amount_before, committed_before, liquidated_before)
        REFERENCES envelope_entry (envelope_id, number, amount_cents, committed_cents, liquidated_cents),
    CONSTRAINT envelope_entry_first_ck CHECK (
        (number = 1) = (kind = 'OPENED')
        AND (number > 1 OR (amount_before = 0 AND committed_before = 0 AND liquidated_before = 0))),
    CONSTRAINT envelope_entry_kind_ck CHECK (
        kind IN ('OPENED', 'RAISED', 'LOWERED', 'COMMITTED', 'RELEASED', 'LIQUIDATED', 'RETURNED')),
    CONSTRAINT envelope_entry_cents_ck CHECK (cents > 0),
    -- Never a cent over the envelope, nor over what is committed.
    CONSTRAINT envelope_entry_covers_ck CHECK (
        0 <= liquidated_cents AND liquidated_cents <= committed_cents AND committed_cents <= amount_cents),
    CONSTRAINT envelope_entry_reason_ck CHECK ((reason IS NOT NULL) = (kind IN ('OPENED', 'RAISED', 'LOWERED'))),
    CONSTRAINT envelope_entry_dossier_ck CHECK ((dossier_id IS NULL) = (kind IN ('OPENED', 'RAISED', 'LOWERED'))),
    CONSTRAINT envelope_entry_payment_ck CHECK ((payment_id IS NOT NULL) = (kind IN ('LIQUIDATED', 'RETURNED')))
);
CREATE INDEX envelope_entry_dossier_ix ON envelope_entry (dossier_id);
CREATE UNIQUE INDEX envelope_entry_payment_uk ON envelope_entry (payment_id, kind);

ALTER TABLE envelope ADD CONSTRAINT envelope_newest_fk
    FOREIGN KEY (id, newest, amount_cents, committed_cents, liquidated_cents)
    REFERENCES envelope_entry (envelope_id, number, amount_cents, committed_cents, liquidated_cents)
    DEFERRABLE INITIALLY DEFERRED;

-- The same for one dossier: never more is paid than was committed for it. Entries of an envelope come one after the
-- other, so the sum misses none.
CREATE FUNCTION envelope_entry_covers_dossier() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    committed  bigint;
    liquidated bigint;
BEGIN
    SELECT coalesce(sum(CASE kind WHEN 'COMMITTED' THEN cents WHEN 'RELEASED' THEN -cents ELSE 0 END), 0),
           coalesce(sum(CASE kind WHEN 'LIQUIDATED' THEN cents WHEN 'RETURNED' THEN -cents ELSE 0 END), 0)
      INTO committed, liquidated
      FROM envelope_entry
     WHERE dossier_id = NEW.dossier_id AND envelope_id = NEW.envelope_id;
    IF liquidated < 0 OR liquidated > committed THEN
        RAISE EXCEPTION 'more is liquidated than committed for a dossier'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'envelope_entry_covers_dossier';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER envelope_entry_covers_dossier AFTER INSERT ON envelope_entry
    FOR EACH ROW WHEN (NEW.dossier_id IS NOT NULL) EXECUTE FUNCTION envelope_entry_covers_dossier();

CREATE FUNCTION envelope_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an entry of an envelope is never changed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER envelope_entry_stays BEFORE UPDATE OR DELETE ON envelope_entry
    FOR EACH ROW EXECUTE FUNCTION envelope_entry_stays();
