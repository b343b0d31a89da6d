-- What an adopted proposal does to a caisse, and the version of its rules that it made.
ALTER TABLE coop_proposal
    ADD COLUMN effect jsonb,
    ADD COLUMN rules  varchar(120),
    ADD CONSTRAINT coop_proposal_rules_ck CHECK (rules IS NULL OR (effect IS NOT NULL AND outcome = 'ADOPTED'));

-- The votes that changed the rules of a caisse, beside the documents that the service comes with.
CREATE TABLE caisse_voted_change (
    id                   uuid         NOT NULL,
    caisse               varchar(80)  NOT NULL,
    number               integer      NOT NULL,
    valid_from           date         NOT NULL,
    proposal_id          uuid         NOT NULL,
    title                varchar(200) NOT NULL,
    what                 varchar(20)  NOT NULL,
    first_person_cents   bigint,
    further_person_cents bigint,
    made_at              timestamptz  NOT NULL,
    CONSTRAINT caisse_voted_change_pk PRIMARY KEY (id),
    CONSTRAINT caisse_voted_change_number_uk UNIQUE (caisse, number),
    CONSTRAINT caisse_voted_change_proposal_uk UNIQUE (proposal_id),
    CONSTRAINT caisse_voted_change_proposal_fk FOREIGN KEY (proposal_id) REFERENCES coop_proposal (id),
    CONSTRAINT caisse_voted_change_what_ck CHECK (what IN ('ALLOCATION', 'SELLER_APPROVED', 'SELLER_ENDED')),
    CONSTRAINT caisse_voted_change_allocation_ck CHECK (
        (what = 'ALLOCATION') = (first_person_cents IS NOT NULL)
        AND (first_person_cents IS NULL) = (further_person_cents IS NULL)
        AND coalesce(first_person_cents, 0) >= 0 AND coalesce(further_person_cents, 0) >= 0)
);
CREATE TRIGGER caisse_voted_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON caisse_voted_change
    FOR EACH STATEMENT EXECUTE FUNCTION foodcoop_refuse_change();

-- All that was decided on a seller, each with its days: the last that has begun holds.
ALTER TABLE caisse_seller ADD COLUMN approvals jsonb;
UPDATE caisse_seller s
   SET approvals = jsonb_build_array(jsonb_build_object(
           'categories', (SELECT jsonb_agg(c.category ORDER BY c.category)
                            FROM caisse_seller_category c WHERE c.seller_id = s.id),
           'from', s.approved_from, 'until', s.approved_until, 'decision', s.decision, 'proposal', NULL));
ALTER TABLE caisse_seller
    ALTER COLUMN approvals SET NOT NULL,
    DROP CONSTRAINT caisse_seller_period_ck,
    DROP COLUMN approved_from,
    DROP COLUMN approved_until,
    DROP COLUMN decision;
DROP TABLE caisse_seller_category;

-- Which purchases were refused by what, without whose they were to be.
CREATE TABLE purchase_refusal (
    id           uuid         NOT NULL,
    caisse       varchar(80)  NOT NULL,
    organization varchar(100) NOT NULL,
    problem      varchar(40)  NOT NULL,
    rules        varchar(120) NOT NULL,
    proposal_id  uuid,
    decision     varchar(300) NOT NULL,
    refused_at   timestamptz  NOT NULL,
    CONSTRAINT purchase_refusal_pk PRIMARY KEY (id),
    CONSTRAINT purchase_refusal_proposal_fk FOREIGN KEY (proposal_id) REFERENCES coop_proposal (id)
);
CREATE INDEX purchase_refusal_organization_ix ON purchase_refusal (organization, id DESC);
CREATE INDEX purchase_refusal_proposal_ix ON purchase_refusal (proposal_id, id DESC);

-- The code of a version that a vote made is longer.
ALTER TABLE caisse_closing ALTER COLUMN rules TYPE varchar(120);
