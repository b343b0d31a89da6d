-- Facts about persons, apart from the case data: found only by the pseudonymous reference that a dossier holds.
CREATE TABLE household (
    household_ref uuid NOT NULL,
    facts         text NOT NULL,
    CONSTRAINT household_pk PRIMARY KEY (household_ref),
    CONSTRAINT household_facts_ck CHECK (facts IS JSON OBJECT)
);

CREATE TABLE dossier (
    id                    uuid         NOT NULL,
    version               bigint       NOT NULL,
    state                 varchar(20)  NOT NULL,
    aid                   varchar(80)  NOT NULL,
    aid_kind              varchar(20)  NOT NULL,
    guichet               varchar(80),
    referral_id           uuid,
    household_ref         uuid         NOT NULL,
    people                integer,
    resident              varchar(100),
    organization          varchar(100),
    made_by               varchar(100),
    consent_given         boolean,
    consent_on            date,
    opened_at             timestamptz  NOT NULL,
    household_at          timestamptz,
    received_on           date,
    implicit_rejection_on date,
    regulation            varchar(80),
    contact_name          varchar(150),
    contact_address       varchar(200),
    contact_phone         varchar(20),
    contact_email         varchar(200),
    decided_at            timestamptz,
    decided_by            varchar(100),
    amount_cents          bigint,
    reasons_of_fact       varchar(2000),
    reasons_of_law        varchar(2000),
    CONSTRAINT dossier_pk PRIMARY KEY (id),
    CONSTRAINT dossier_referral_uk UNIQUE (referral_id),
    CONSTRAINT dossier_household_uk UNIQUE (household_ref),
    CONSTRAINT dossier_state_ck CHECK (state IN ('DRAFT', 'SUBMITTED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    -- One's own, or with consent: recorded here, or with the referral it comes from.
    CONSTRAINT dossier_consent_ck CHECK (resident IS NOT NULL OR referral_id IS NOT NULL OR consent_given IS TRUE),
    CONSTRAINT dossier_people_ck CHECK (people > 0),
    CONSTRAINT dossier_submitted_ck CHECK (
        state NOT IN ('SUBMITTED', 'GRANTED', 'REFUSED')
        OR (people IS NOT NULL AND received_on IS NOT NULL AND implicit_rejection_on IS NOT NULL
            AND regulation IS NOT NULL AND contact_name IS NOT NULL)),
    CONSTRAINT dossier_decided_ck CHECK (
        (state IN ('GRANTED', 'REFUSED')) = (decided_at IS NOT NULL AND decided_by IS NOT NULL)),
    CONSTRAINT dossier_amount_ck CHECK (amount_cents IS NULL OR (state = 'GRANTED' AND amount_cents > 0)),
    CONSTRAINT dossier_reasons_ck CHECK (
        state <> 'REFUSED' OR (reasons_of_fact IS NOT NULL AND reasons_of_law IS NOT NULL))
);
CREATE INDEX dossier_resident_ix ON dossier (resident, id DESC);
CREATE INDEX dossier_organization_ix ON dossier (organization, id DESC);
CREATE INDEX dossier_guichet_ix ON dossier (guichet, id DESC);
CREATE INDEX dossier_made_by_ix ON dossier (made_by, id DESC);
