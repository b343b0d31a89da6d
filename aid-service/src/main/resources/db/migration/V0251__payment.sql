-- Who a payment goes to, apart from the accounts: found by the payment alone, and gone with the person's other data.
CREATE TABLE payee (
    payment_id    uuid         NOT NULL,
    household_ref uuid         NOT NULL,
    name          varchar(140) NOT NULL,
    iban          varchar(34)  NOT NULL,
    reference     varchar(80),
    CONSTRAINT payee_pk PRIMARY KEY (payment_id)
);
CREATE INDEX payee_household_ix ON payee (household_ref);

CREATE TABLE payment_batch (
    id          uuid         NOT NULL,
    version     bigint       NOT NULL,
    state       varchar(20)  NOT NULL,
    means       varchar(20)  NOT NULL,
    prepared_by varchar(100) NOT NULL,
    prepared_at timestamptz  NOT NULL,
    decided_by  varchar(100),
    decided_at  timestamptz,
    CONSTRAINT payment_batch_pk PRIMARY KEY (id),
    CONSTRAINT payment_batch_means_uk UNIQUE (id, means),
    CONSTRAINT payment_batch_state_ck CHECK (state IN ('PREPARED', 'APPROVED', 'DISSOLVED')),
    CONSTRAINT payment_batch_decided_ck CHECK (
        (state = 'PREPARED') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
    -- What one person prepared, another approves.
    CONSTRAINT payment_batch_two_people_ck CHECK (state <> 'APPROVED' OR decided_by <> prepared_by)
);

ALTER TABLE envelope_entry ADD CONSTRAINT envelope_entry_payment_cents_uk UNIQUE (payment_id, kind, cents);

-- Payments name nobody, so they stay as long as accounts must. Each is in the books of its envelope with just its amount,
-- and so is each that did not come about: the last two foreign keys say so.
CREATE TABLE payment (
    id             uuid         NOT NULL,
    version        bigint       NOT NULL,
    dossier_id     uuid         NOT NULL,
    aid            varchar(80)  NOT NULL,
    means          varchar(20)  NOT NULL,
    cents          bigint       NOT NULL,
    state          varchar(20)  NOT NULL,
    cash_desk      varchar(80),
    categories     varchar(20)[],
    valid_until    date,
    present_until  date,
    ordered_by     varchar(100) NOT NULL,
    ordered_at     timestamptz  NOT NULL,
    batch_id       uuid,
    ended_by       varchar(100),
    ended_at       timestamptz,
    rejection      varchar(30),
    liquidated_as  varchar(20) GENERATED ALWAYS AS (CAST('LIQUIDATED' AS varchar)) STORED,
    returned_as    varchar(20) GENERATED ALWAYS AS (
        CASE WHEN state IN ('REJECTED', 'CANCELLED') THEN CAST('RETURNED' AS varchar) END) STORED,
    CONSTRAINT payment_pk PRIMARY KEY (id),
    CONSTRAINT payment_batch_fk FOREIGN KEY (batch_id, means) REFERENCES payment_batch (id, means),
    CONSTRAINT payment_liquidated_fk
        FOREIGN KEY (id, liquidated_as, cents) REFERENCES envelope_entry (payment_id, kind, cents),
    CONSTRAINT payment_returned_fk
        FOREIGN KEY (id, returned_as, cents) REFERENCES envelope_entry (payment_id, kind, cents),
    CONSTRAINT payment_state_ck CHECK (state IN ('ORDERED', 'IN_BATCH', 'PAID', 'REJECTED', 'CANCELLED')),
    CONSTRAINT payment_batch_ck CHECK ((batch_id IS NOT NULL) = (state IN ('IN_BATCH', 'PAID', 'REJECTED'))),
    CONSTRAINT payment_ended_ck CHECK (
        (ended_at IS NOT NULL) = (state IN ('PAID', 'REJECTED', 'CANCELLED'))
        AND (ended_at IS NULL) = (ended_by IS NULL)),
    CONSTRAINT payment_rejection_ck CHECK ((rejection IS NOT NULL) = (state = 'REJECTED')),
    CONSTRAINT payment_means_ck CHECK (
        means IN ('TRANSFER', 'VOUCHER', 'CASH_DESK')
        AND (cash_desk IS NOT NULL) = (means = 'CASH_DESK')
        AND (categories IS NOT NULL) = (means = 'VOUCHER')
        AND (valid_until IS NOT NULL) = (means = 'VOUCHER')
        AND (present_until IS NOT NULL) = (means = 'VOUCHER'))
);
CREATE INDEX payment_dossier_ix ON payment (dossier_id, id DESC);
CREATE INDEX payment_batch_ix ON payment (batch_id, id);
CREATE INDEX payment_state_ix ON payment (state, id DESC);
