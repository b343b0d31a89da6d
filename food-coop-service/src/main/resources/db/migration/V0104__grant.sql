-- What was awarded and paid is in the ledger; here stand the parties and the plan.
CREATE TABLE grant_agreement (
    id                uuid         NOT NULL,
    version           bigint       NOT NULL,
    project_id        uuid         NOT NULL,
    call_id           uuid         NOT NULL,
    project_title     varchar(200) NOT NULL,
    beneficiary_name  varchar(200) NOT NULL,
    beneficiary_siret char(14)     NOT NULL,
    awarded_at        timestamptz  NOT NULL,
    CONSTRAINT grant_agreement_pk PRIMARY KEY (id),
    CONSTRAINT grant_agreement_project_uk UNIQUE (project_id),
    CONSTRAINT grant_agreement_project_fk FOREIGN KEY (project_id) REFERENCES project (id),
    CONSTRAINT grant_agreement_call_fk FOREIGN KEY (call_id) REFERENCES cooperation_call (id)
);
CREATE INDEX grant_agreement_call_ix ON grant_agreement (call_id, id DESC);

CREATE TABLE grant_instalment (
    grant_id  uuid         NOT NULL,
    position  integer      NOT NULL,
    id        uuid         NOT NULL,
    label     varchar(200) NOT NULL,
    year      integer      NOT NULL,
    cents     bigint       NOT NULL,
    condition varchar(500) NOT NULL,
    paid_at   timestamptz,
    CONSTRAINT grant_instalment_pk PRIMARY KEY (grant_id, position),
    CONSTRAINT grant_instalment_id_uk UNIQUE (id),
    CONSTRAINT grant_instalment_grant_fk FOREIGN KEY (grant_id) REFERENCES grant_agreement (id),
    CONSTRAINT grant_instalment_cents_ck CHECK (cents > 0)
);
