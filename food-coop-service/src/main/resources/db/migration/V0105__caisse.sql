-- A household is known by a pseudonymous reference only; its balance is in the ledger.
CREATE TABLE caisse_account (
    id            uuid        NOT NULL,
    version       bigint      NOT NULL,
    household_ref uuid        NOT NULL,
    people        integer     NOT NULL,
    people_as_of  timestamptz NOT NULL,
    opened_at     timestamptz NOT NULL,
    CONSTRAINT caisse_account_pk PRIMARY KEY (id),
    CONSTRAINT caisse_account_household_uk UNIQUE (household_ref),
    CONSTRAINT caisse_account_people_ck CHECK (people BETWEEN 1 AND 30)
);
