CREATE TABLE referral (
    id                  uuid         NOT NULL,
    version             bigint       NOT NULL,
    state               varchar(20)  NOT NULL,
    guichet             varchar(80)  NOT NULL,
    aid                 varchar(80),
    sender_subject      varchar(100) NOT NULL,
    sender_organization varchar(100),
    first_name          varchar(100),
    last_name           varchar(100),
    phone               varchar(20),
    email               varchar(200),
    consent_given       boolean      NOT NULL,
    consent_on          date         NOT NULL,
    sent_at             timestamptz  NOT NULL,
    dossier_id          uuid,
    refusal_reason      varchar(30),
    outcome             varchar(20),
    ended_at            timestamptz,
    CONSTRAINT referral_pk PRIMARY KEY (id),
    CONSTRAINT referral_guichet_fk FOREIGN KEY (guichet) REFERENCES guichet (code),
    CONSTRAINT referral_consent_ck CHECK (consent_given),
    -- Personal data live only while the referral is open.
    CONSTRAINT referral_erased_ck CHECK (
        (state IN ('REFUSED', 'RESOLVED')) = (first_name IS NULL AND last_name IS NULL AND phone IS NULL AND email IS NULL)),
    CONSTRAINT referral_outcome_ck CHECK ((state = 'RESOLVED') = (outcome IS NOT NULL)),
    CONSTRAINT referral_refusal_ck CHECK ((state = 'REFUSED') = (refusal_reason IS NOT NULL))
);
CREATE INDEX referral_organization_ix ON referral (sender_organization, id DESC);
CREATE INDEX referral_guichet_ix ON referral (guichet, id DESC);
CREATE INDEX referral_sender_ix ON referral (sender_subject, id DESC);
