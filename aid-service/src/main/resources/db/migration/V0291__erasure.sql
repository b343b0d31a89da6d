-- When who asks was last told: a contact with the person. What was told before counts from now on.
ALTER TABLE person ADD COLUMN told_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE person ALTER COLUMN told_at DROP DEFAULT;

-- A dossier whose person is erased is nobody's, and has no words any more.
ALTER TABLE dossier
    ADD COLUMN erased_at timestamptz,
    DROP CONSTRAINT dossier_consent_ck,
    DROP CONSTRAINT dossier_reasons_ck;
ALTER TABLE dossier
    ADD CONSTRAINT dossier_consent_ck CHECK (
        erased_at IS NOT NULL OR resident IS NOT NULL OR referral_id IS NOT NULL OR consent_given IS TRUE),
    ADD CONSTRAINT dossier_reasons_ck CHECK (
        erased_at IS NOT NULL OR decision IS DISTINCT FROM 'REFUSED'
        OR (reasons_of_fact IS NOT NULL AND reasons_of_law IS NOT NULL)),
    ADD CONSTRAINT dossier_erased_ck CHECK (
        erased_at IS NULL OR (resident IS NULL AND reasons_of_fact IS NULL AND reasons_of_law IS NULL
                              AND proposed_of_fact IS NULL AND proposed_of_law IS NULL));
CREATE INDEX dossier_kept_ix ON dossier (id) WHERE erased_at IS NULL;

-- What was erased, without naming anybody.
CREATE TABLE erasure (
    id        uuid        NOT NULL,
    erased_at timestamptz NOT NULL,
    cause     varchar(20) NOT NULL,
    dossiers  integer     NOT NULL,
    CONSTRAINT erasure_pk PRIMARY KEY (id),
    CONSTRAINT erasure_cause_ck CHECK (cause IN ('RETENTION', 'REQUEST')),
    CONSTRAINT erasure_dossiers_ck CHECK (dossiers > 0)
);
CREATE TABLE erasure_count (
    erasure_id uuid        NOT NULL,
    kind       varchar(40) NOT NULL,
    records    integer     NOT NULL,
    CONSTRAINT erasure_count_pk PRIMARY KEY (erasure_id, kind),
    CONSTRAINT erasure_count_erasure_fk FOREIGN KEY (erasure_id) REFERENCES erasure (id)
);
