ALTER TABLE grant_agreement
    ALTER COLUMN summary SET NOT NULL,
    ALTER COLUMN organization SET NOT NULL,
    ALTER COLUMN split SET NOT NULL,
    ALTER COLUMN amendments DROP DEFAULT,
    ADD CONSTRAINT grant_agreement_signed_ck CHECK ((reference IS NULL) = (signed_on IS NULL)),
    ADD CONSTRAINT grant_agreement_suspended_ck CHECK (suspended_for IS NULL OR reference IS NOT NULL);

ALTER TABLE grant_instalment
    ADD COLUMN planned_on  date,
    ADD COLUMN requires    varchar(20),
    ADD COLUMN report_year integer;
UPDATE grant_instalment SET planned_on = make_date(year, 1, 1), requires = 'SIGNATURE';
ALTER TABLE grant_instalment
    ALTER COLUMN planned_on SET NOT NULL,
    ALTER COLUMN requires SET NOT NULL,
    ADD CONSTRAINT grant_instalment_requires_ck CHECK (requires IN ('SIGNATURE', 'REPORT_ACCEPTED')),
    ADD CONSTRAINT grant_instalment_report_ck CHECK ((requires = 'REPORT_ACCEPTED') = (report_year IS NOT NULL));

-- For which years a grant has accounts in the ledger.
CREATE TABLE grant_year (
    grant_id uuid    NOT NULL,
    year     integer NOT NULL,
    CONSTRAINT grant_year_pk PRIMARY KEY (grant_id, year),
    CONSTRAINT grant_year_grant_fk FOREIGN KEY (grant_id) REFERENCES grant_agreement (id)
);
INSERT INTO grant_year SELECT DISTINCT grant_id, year FROM grant_instalment;

CREATE TABLE grant_report (
    id            uuid          NOT NULL,
    version       bigint        NOT NULL,
    grant_id      uuid          NOT NULL,
    state         varchar(20)   NOT NULL,
    year          integer       NOT NULL,
    people_helped integer       NOT NULL,
    meals         integer       NOT NULL,
    spent_cents   bigint        NOT NULL,
    difficulties  varchar(4000) NOT NULL,
    submitted_at  timestamptz   NOT NULL,
    answer        varchar(2000),
    CONSTRAINT grant_report_pk PRIMARY KEY (id),
    CONSTRAINT grant_report_grant_fk FOREIGN KEY (grant_id) REFERENCES grant_agreement (id),
    CONSTRAINT grant_report_state_ck CHECK (state IN ('SUBMITTED', 'ACCEPTED', 'RETURNED')),
    CONSTRAINT grant_report_answered_ck CHECK ((state = 'SUBMITTED') = (answer IS NULL)),
    CONSTRAINT grant_report_counts_ck CHECK (people_helped >= 0 AND meals >= 0 AND spent_cents > 0)
);
-- One report on a year waits or stands; those sent back stay beside it.
CREATE UNIQUE INDEX grant_report_year_uk ON grant_report (grant_id, year) WHERE state <> 'RETURNED';

CREATE TABLE grant_amendment (
    id             uuid          NOT NULL,
    grant_id       uuid          NOT NULL,
    number         integer       NOT NULL,
    reference      varchar(60)   NOT NULL,
    reason         varchar(1000) NOT NULL,
    signed_on      date          NOT NULL,
    awarded_before jsonb         NOT NULL,
    awarded_after  jsonb         NOT NULL,
    written_at     timestamptz   NOT NULL,
    CONSTRAINT grant_amendment_pk PRIMARY KEY (id),
    CONSTRAINT grant_amendment_number_uk UNIQUE (grant_id, number),
    CONSTRAINT grant_amendment_grant_fk FOREIGN KEY (grant_id) REFERENCES grant_agreement (id)
);
CREATE TRIGGER grant_amendment_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON grant_amendment
    FOR EACH STATEMENT EXECUTE FUNCTION foodcoop_refuse_change();

CREATE TABLE grant_clawback (
    id         uuid          NOT NULL,
    grant_id   uuid          NOT NULL,
    year       integer       NOT NULL,
    cents      bigint        NOT NULL,
    reason     varchar(1000) NOT NULL,
    claimed_at timestamptz   NOT NULL,
    CONSTRAINT grant_clawback_pk PRIMARY KEY (id),
    CONSTRAINT grant_clawback_grant_fk FOREIGN KEY (grant_id) REFERENCES grant_agreement (id),
    CONSTRAINT grant_clawback_cents_ck CHECK (cents > 0)
);
CREATE INDEX grant_clawback_grant_ix ON grant_clawback (grant_id, id);
CREATE TRIGGER grant_clawback_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON grant_clawback
    FOR EACH STATEMENT EXECUTE FUNCTION foodcoop_refuse_change();

-- An avenant moves instalments to other places of the list, one row after the other.
ALTER TABLE grant_instalment
    DROP CONSTRAINT grant_instalment_id_uk,
    ADD CONSTRAINT grant_instalment_id_uk UNIQUE (id) DEFERRABLE INITIALLY DEFERRED;
