ALTER TABLE caisse_account
    ADD COLUMN caisse             varchar(80) NOT NULL DEFAULT 'nantes',
    ADD COLUMN contribution_cents bigint,
    ADD COLUMN holder             varchar(100),
    ADD CONSTRAINT caisse_account_contribution_ck CHECK (contribution_cents > 0);
ALTER TABLE caisse_account ALTER COLUMN caisse DROP DEFAULT;

-- Who may be paid from the accounts of a caisse, for which products, and the decision behind it.
CREATE TABLE caisse_seller (
    id             uuid         NOT NULL,
    version        bigint       NOT NULL,
    caisse         varchar(80)  NOT NULL,
    organization   varchar(100) NOT NULL,
    name           varchar(200) NOT NULL,
    kind           varchar(20)  NOT NULL,
    approved_from  date         NOT NULL,
    approved_until date,
    decision       varchar(200) NOT NULL,
    CONSTRAINT caisse_seller_pk PRIMARY KEY (id),
    CONSTRAINT caisse_seller_organization_uk UNIQUE (organization, caisse),
    CONSTRAINT caisse_seller_period_ck CHECK (approved_until IS NULL OR approved_from < approved_until)
);
CREATE INDEX caisse_seller_caisse_ix ON caisse_seller (caisse, id DESC);
CREATE TABLE caisse_seller_category (
    seller_id uuid        NOT NULL,
    category  varchar(80) NOT NULL,
    CONSTRAINT caisse_seller_category_pk PRIMARY KEY (seller_id, category),
    CONSTRAINT caisse_seller_category_seller_fk FOREIGN KEY (seller_id) REFERENCES caisse_seller (id)
);

-- Shown by the household, redeemed by a seller, once. Only the hash is kept.
CREATE TABLE purchase_code (
    hash       char(64)    NOT NULL,
    account_id uuid        NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    CONSTRAINT purchase_code_pk PRIMARY KEY (hash),
    CONSTRAINT purchase_code_account_fk FOREIGN KEY (account_id) REFERENCES caisse_account (id)
);
CREATE INDEX purchase_code_expires_ix ON purchase_code (expires_at);

CREATE TABLE purchase (
    id         uuid        NOT NULL,
    account_id uuid        NOT NULL,
    seller_id  uuid        NOT NULL,
    cents      bigint      NOT NULL,
    made_at    timestamptz NOT NULL,
    CONSTRAINT purchase_pk PRIMARY KEY (id),
    CONSTRAINT purchase_account_fk FOREIGN KEY (account_id) REFERENCES caisse_account (id),
    CONSTRAINT purchase_seller_fk FOREIGN KEY (seller_id) REFERENCES caisse_seller (id),
    CONSTRAINT purchase_cents_ck CHECK (cents > 0)
);
CREATE INDEX purchase_seller_ix ON purchase (seller_id, id DESC);
CREATE INDEX purchase_made_ix ON purchase (made_at);
CREATE TABLE purchase_line (
    purchase_id uuid        NOT NULL,
    position    integer     NOT NULL,
    category    varchar(80) NOT NULL,
    cents       bigint      NOT NULL,
    CONSTRAINT purchase_line_pk PRIMARY KEY (purchase_id, position),
    CONSTRAINT purchase_line_purchase_fk FOREIGN KEY (purchase_id) REFERENCES purchase (id),
    CONSTRAINT purchase_line_cents_ck CHECK (cents > 0)
);

CREATE TABLE settlement (
    id         uuid        NOT NULL,
    seller_id  uuid        NOT NULL,
    cents      bigint      NOT NULL,
    settled_at timestamptz NOT NULL,
    CONSTRAINT settlement_pk PRIMARY KEY (id, seller_id),
    CONSTRAINT settlement_seller_fk FOREIGN KEY (seller_id) REFERENCES caisse_seller (id),
    CONSTRAINT settlement_cents_ck CHECK (cents > 0)
);

-- A household pays its contribution of a month once.
CREATE TABLE caisse_contribution (
    account_id  uuid        NOT NULL,
    month       date        NOT NULL,
    cents       bigint      NOT NULL,
    received_at timestamptz NOT NULL,
    CONSTRAINT caisse_contribution_pk PRIMARY KEY (account_id, month),
    CONSTRAINT caisse_contribution_account_fk FOREIGN KEY (account_id) REFERENCES caisse_account (id),
    CONSTRAINT caisse_contribution_month_ck CHECK (extract(day FROM month) = 1),
    CONSTRAINT caisse_contribution_cents_ck CHECK (cents > 0)
);
CREATE INDEX caisse_contribution_month_ix ON caisse_contribution (month);

-- A month is closed once. Who gets what is fixed, and set aside in the ledger, before the first is credited.
CREATE TABLE caisse_closing (
    id                  uuid        NOT NULL,
    caisse              varchar(80) NOT NULL,
    month               date        NOT NULL,
    rules               varchar(80) NOT NULL,
    households          integer     NOT NULL,
    contributions_cents bigint      NOT NULL,
    pool_before_cents   bigint      NOT NULL,
    needed_cents        bigint      NOT NULL,
    credited_cents      bigint      NOT NULL,
    opened_at           timestamptz NOT NULL,
    closed_at           timestamptz,
    chain_position      bigint,
    chain_hash          varchar(64),
    CONSTRAINT caisse_closing_pk PRIMARY KEY (id),
    CONSTRAINT caisse_closing_month_uk UNIQUE (caisse, month),
    CONSTRAINT caisse_closing_cover_ck CHECK (credited_cents BETWEEN 0 AND least(needed_cents, pool_before_cents)),
    CONSTRAINT caisse_closing_closed_ck CHECK ((closed_at IS NULL) = (chain_hash IS NULL))
);
CREATE TABLE caisse_share (
    closing_id  uuid   NOT NULL,
    account_id  uuid   NOT NULL,
    cents       bigint NOT NULL,
    credited_at timestamptz,
    CONSTRAINT caisse_share_pk PRIMARY KEY (closing_id, account_id),
    CONSTRAINT caisse_share_closing_fk FOREIGN KEY (closing_id) REFERENCES caisse_closing (id),
    CONSTRAINT caisse_share_account_fk FOREIGN KEY (account_id) REFERENCES caisse_account (id),
    CONSTRAINT caisse_share_cents_ck CHECK (cents > 0)
);
CREATE INDEX caisse_share_due_ix ON caisse_share (closing_id, account_id) WHERE credited_at IS NULL;
