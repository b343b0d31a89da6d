-- Each entry carries the balance of its account after it, so that a balance, of now or of any moment, is one row of an
-- index however long the history is. That no balance drifts from its entries is checked where they are written.
DROP TRIGGER ledger_entry_cover ON ledger_entry;
DROP TRIGGER ledger_entry_balance ON ledger_entry;
DROP TRIGGER ledger_transaction_balance ON ledger_transaction;
DROP TRIGGER ledger_entry_append_only ON ledger_entry;
DROP FUNCTION ledger_require_cover();
DROP FUNCTION ledger_require_balance();

-- The order in which transactions were written: those that share an account are in the order of that account.
ALTER TABLE ledger_transaction ADD COLUMN ordinal bigint GENERATED ALWAYS AS IDENTITY;

ALTER TABLE ledger_entry
    ADD COLUMN number        bigint,
    ADD COLUMN balance_cents bigint,
    ADD COLUMN guarded       boolean,
    ADD COLUMN posted_at     timestamptz;
UPDATE ledger_entry e
   SET number = n.number, balance_cents = n.balance, guarded = n.guarded, posted_at = n.posted_at
  FROM (SELECT e.id, NOT a.may_go_negative AS guarded,
               row_number() OVER account AS number, sum(e.cents) OVER account AS balance,
               max(t.occurred_at) OVER account AS posted_at
          FROM ledger_entry e
          JOIN ledger_transaction t ON t.id = e.transaction_id
          JOIN ledger_account a ON a.id = e.account_id
        WINDOW account AS (PARTITION BY e.account_id ORDER BY t.ordinal ROWS UNBOUNDED PRECEDING)) n
 WHERE n.id = e.id;
DROP INDEX ledger_entry_account_ix;
ALTER TABLE ledger_entry
    -- The trigger below asks for both, and neither is ever deleted.
    DROP CONSTRAINT ledger_entry_transaction_fk,
    DROP CONSTRAINT ledger_entry_account_fk,
    DROP CONSTRAINT ledger_entry_account_uk,
    DROP CONSTRAINT ledger_entry_pk,
    DROP COLUMN id,
    ALTER COLUMN number SET NOT NULL,
    ALTER COLUMN balance_cents SET NOT NULL,
    ALTER COLUMN guarded SET NOT NULL,
    ALTER COLUMN posted_at SET NOT NULL,
    ADD CONSTRAINT ledger_entry_pk PRIMARY KEY (transaction_id, account_id),
    -- Two entries can not follow the same one, so nothing is spent twice.
    ADD CONSTRAINT ledger_entry_number_uk UNIQUE (account_id, number) INCLUDE (balance_cents, posted_at),
    ADD CONSTRAINT ledger_entry_number_ck CHECK (number >= 1),
    ADD CONSTRAINT ledger_entry_cover_ck CHECK (NOT guarded OR balance_cents >= 0);
CREATE INDEX ledger_entry_posted_ix ON ledger_entry (account_id, posted_at, number) INCLUDE (balance_cents);
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();

-- An entry follows the one before it on its account; the first says truly whether the account is guarded. And the
-- transactions that were written to have all their entries, which sum to zero. Checked for all rows of a statement at
-- once, by index: the rows that a statement writes are few, and the tables grow for ever.
CREATE FUNCTION ledger_require_sound_entries() RETURNS trigger LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    wrong record;
BEGIN
    SELECT w.account_id, w.number, w.balance_cents INTO wrong
      FROM written w
      LEFT JOIN LATERAL (SELECT NOT a.may_go_negative AS guarded
                           FROM ledger_account a WHERE w.number = 1 AND a.id = w.account_id) opened ON true
      LEFT JOIN LATERAL (SELECT p.balance_cents, p.guarded, p.posted_at
                           FROM ledger_entry p
                          WHERE w.number > 1 AND p.account_id = w.account_id AND p.number = w.number - 1) before ON true
     WHERE (coalesce(before.balance_cents, 0) + w.cents = w.balance_cents
            AND coalesce(before.guarded, opened.guarded) = w.guarded
            AND coalesce(before.posted_at, w.posted_at) <= w.posted_at) IS NOT TRUE
     LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'entry % of account % does not follow the one before it', wrong.number, wrong.account_id
            USING ERRCODE = 'check_violation';
    END IF;
    SELECT n.transaction_id, t.entry_count, s.entries, s.total INTO wrong
      FROM (SELECT DISTINCT transaction_id FROM written) n
      LEFT JOIN LATERAL (SELECT entry_count FROM ledger_transaction t WHERE t.id = n.transaction_id) t ON true
      CROSS JOIN LATERAL (SELECT count(*) AS entries, sum(e.cents) AS total
                            FROM ledger_entry e WHERE e.transaction_id = n.transaction_id) s
     WHERE (s.total = 0 AND s.entries = t.entry_count) IS NOT TRUE
     LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'transaction % does not balance: % cents over, % of % entries',
            wrong.transaction_id, wrong.total, wrong.entries, wrong.entry_count USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER ledger_entry_sound AFTER INSERT ON ledger_entry REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_require_sound_entries();

-- What is written and has no place in the chain of hashes yet.
CREATE TABLE ledger_unsealed (
    ordinal        bigint NOT NULL,
    transaction_id uuid   NOT NULL,
    CONSTRAINT ledger_unsealed_pk PRIMARY KEY (ordinal)
);

-- The chain: each hash is of the transaction and of the hash before it.
CREATE TABLE ledger_seal (
    position       bigint      NOT NULL,
    transaction_id uuid        NOT NULL,
    hash           bytea       NOT NULL,
    sealed_at      timestamptz NOT NULL,
    CONSTRAINT ledger_seal_pk PRIMARY KEY (position),
    CONSTRAINT ledger_seal_transaction_uk UNIQUE (transaction_id),
    CONSTRAINT ledger_seal_position_ck CHECK (position >= 1),
    CONSTRAINT ledger_seal_hash_ck CHECK (octet_length(hash) = 32)
);
CREATE TRIGGER ledger_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_seal
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();

-- A transaction is written by the same statement as its entries, and waits for its seal from then on.
CREATE FUNCTION ledger_await_seal() RETURNS trigger LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM written w
                WHERE NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE e.transaction_id = w.id OFFSET 0)) THEN
        RAISE EXCEPTION 'a transaction is written together with its entries' USING ERRCODE = 'check_violation';
    END IF;
    INSERT INTO ledger_unsealed (ordinal, transaction_id) SELECT ordinal, id FROM written;
    RETURN NULL;
END
$$;
CREATE TRIGGER ledger_transaction_awaits_seal AFTER INSERT ON ledger_transaction REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_await_seal();
INSERT INTO ledger_unsealed (ordinal, transaction_id) SELECT ordinal, id FROM ledger_transaction;
