-- Double entry. Amounts are whole cents; what goes into an account is positive. Balances are derived, never stored.
CREATE TABLE ledger_account (
    id              uuid         NOT NULL,
    code            varchar(120) NOT NULL,
    kind            varchar(20)  NOT NULL,
    may_go_negative boolean      NOT NULL,
    CONSTRAINT ledger_account_pk PRIMARY KEY (id),
    CONSTRAINT ledger_account_code_uk UNIQUE (code)
);

-- A transaction says how many entries it has, so that none can be added to it later.
CREATE TABLE ledger_transaction (
    id              uuid         NOT NULL,
    idempotency_key varchar(150) NOT NULL,
    kind            varchar(40)  NOT NULL,
    occurred_at     timestamptz  NOT NULL,
    reference       varchar(150) NOT NULL,
    entry_count     integer      NOT NULL,
    CONSTRAINT ledger_transaction_pk PRIMARY KEY (id),
    CONSTRAINT ledger_transaction_key_uk UNIQUE (idempotency_key),
    CONSTRAINT ledger_transaction_entries_ck CHECK (entry_count >= 2)
);

CREATE TABLE ledger_entry (
    id             uuid   NOT NULL,
    transaction_id uuid   NOT NULL,
    account_id     uuid   NOT NULL,
    cents          bigint NOT NULL,
    CONSTRAINT ledger_entry_pk PRIMARY KEY (id),
    CONSTRAINT ledger_entry_transaction_fk FOREIGN KEY (transaction_id) REFERENCES ledger_transaction (id),
    CONSTRAINT ledger_entry_account_fk FOREIGN KEY (account_id) REFERENCES ledger_account (id),
    CONSTRAINT ledger_entry_account_uk UNIQUE (transaction_id, account_id),
    CONSTRAINT ledger_entry_cents_ck CHECK (cents <> 0)
);
-- Both the pages of an account and its balance are read from this index alone.
CREATE INDEX ledger_entry_account_ix ON ledger_entry (account_id, id DESC) INCLUDE (cents);

-- 1. What is written stays as it is; a correction is a new transaction.
CREATE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is append-only: no % on %', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER ledger_account_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_account
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_transaction_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transaction
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();

-- 2. Each transaction sums to zero over all the entries it announced, or the commit fails.
CREATE FUNCTION ledger_require_balance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    checked   uuid;
    announced integer;
    written   integer;
    total     numeric;
BEGIN
    IF TG_TABLE_NAME = 'ledger_entry' THEN
        checked := NEW.transaction_id;
    ELSE
        checked := NEW.id;
    END IF;
    SELECT t.entry_count, count(e.id), coalesce(sum(e.cents), 0) INTO announced, written, total
    FROM ledger_transaction t LEFT JOIN ledger_entry e ON e.transaction_id = t.id
    WHERE t.id = checked GROUP BY t.id;
    IF total <> 0 OR written <> announced THEN
        RAISE EXCEPTION 'transaction % does not balance: % cents over, % of % entries', checked, total, written, announced
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER ledger_transaction_balance AFTER INSERT ON ledger_transaction
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_require_balance();
CREATE CONSTRAINT TRIGGER ledger_entry_balance AFTER INSERT ON ledger_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_require_balance();

-- 3. A guarded account never goes below zero. The row lock lets one writer at a time look; it must then see what the
-- others committed, which repeatable read would hide.
CREATE FUNCTION ledger_require_cover() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM ledger_account WHERE id = NEW.account_id AND NOT may_go_negative FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    IF current_setting('transaction_isolation') = 'repeatable read' THEN
        RAISE EXCEPTION 'the ledger can not guard account % under repeatable read', NEW.account_id
            USING ERRCODE = 'invalid_transaction_state';
    END IF;
    IF (SELECT sum(cents) FROM ledger_entry WHERE account_id = NEW.account_id) < 0 THEN
        RAISE EXCEPTION 'account % would go below zero', NEW.account_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER ledger_entry_cover AFTER INSERT ON ledger_entry
    FOR EACH ROW WHEN (NEW.cents < 0) EXECUTE FUNCTION ledger_require_cover();
