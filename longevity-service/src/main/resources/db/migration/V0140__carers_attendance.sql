-- A senior lets somebody who cares for her act for her. Neither is named: the senior is known by the keyed hash of name
-- and birth date, both by the subjects of their tokens.
CREATE TABLE carer_link (
    id             uuid          NOT NULL,
    version        bigint        NOT NULL,
    senior_key     varchar(64),
    senior_subject varchar(100),
    given_by       varchar(100)  NOT NULL,
    consent_on     date          NOT NULL,
    carer_subject  varchar(100),
    rights         varchar(20)[] NOT NULL,
    valid_until    date          NOT NULL,
    code_hash      varchar(64),
    given_at       timestamptz   NOT NULL,
    accepted_at    timestamptz,
    ended_at       timestamptz,
    CONSTRAINT carer_link_pk PRIMARY KEY (id),
    CONSTRAINT carer_link_code_uk UNIQUE (code_hash),
    CONSTRAINT carer_link_accepted_ck CHECK ((carer_subject IS NULL) = (accepted_at IS NULL)),
    CONSTRAINT carer_link_rights_ck CHECK (cardinality(rights) > 0)
);
CREATE INDEX carer_link_senior_ix ON carer_link (senior_subject, id);
CREATE INDEX carer_link_carer_ix ON carer_link (carer_subject, id);
CREATE INDEX carer_link_giver_ix ON carer_link (given_by, id);

ALTER TABLE registration
    ADD COLUMN mandate_id  uuid,
    ADD COLUMN referral_id uuid,
    DROP CONSTRAINT registration_registrant_ck,
    ADD CONSTRAINT registration_registrant_ck CHECK (registrant_kind IN ('SELF', 'CARER', 'AGENT', 'PARTNER')),
    ADD CONSTRAINT registration_mandate_fk FOREIGN KEY (mandate_id) REFERENCES carer_link (id),
    ADD CONSTRAINT registration_mandate_ck CHECK ((registrant_kind = 'CARER') = (mandate_id IS NOT NULL)),
    DROP CONSTRAINT registration_consent_ck,
    ADD CONSTRAINT registration_consent_ck CHECK (registrant_kind IN ('SELF', 'CARER') OR consent_on IS NOT NULL);
CREATE INDEX registration_mandate_ix ON registration (mandate_id, id DESC) WHERE mandate_id IS NOT NULL;
CREATE INDEX registration_referral_ix ON registration (referral_id) WHERE referral_id IS NOT NULL;
ALTER TABLE registration_movement
    DROP CONSTRAINT registration_movement_by_ck,
    ADD CONSTRAINT registration_movement_by_ck CHECK (moved_by IN ('SELF', 'CARER', 'AGENT', 'PARTNER', 'SERVICE'));

CREATE TABLE attendance (
    registration_id uuid         NOT NULL,
    session_id      uuid         NOT NULL,
    presence        varchar(10)  NOT NULL,
    noted_at        timestamptz  NOT NULL,
    noted_by        varchar(100) NOT NULL,
    CONSTRAINT attendance_pk PRIMARY KEY (registration_id, session_id),
    CONSTRAINT attendance_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id),
    CONSTRAINT attendance_session_fk FOREIGN KEY (session_id) REFERENCES activity_session (id),
    CONSTRAINT attendance_presence_ck CHECK (presence IN ('PRESENT', 'EXCUSED', 'ABSENT'))
);
CREATE INDEX attendance_session_ix ON attendance (session_id);

-- Whoever is not coming is warned before being refused; the last warning of each person.
CREATE TABLE absence_warning (
    person_key varchar(64) NOT NULL,
    warned_on  date        NOT NULL,
    CONSTRAINT absence_warning_pk PRIMARY KEY (person_key)
);

-- Referrals that a desk received for a senior space, as guichet-service tells of them.
CREATE TABLE received_referral (
    referral_id  uuid        NOT NULL,
    senior_space varchar(80) NOT NULL,
    guichet      varchar(80) NOT NULL,
    state        varchar(10) NOT NULL,
    sent_at      timestamptz NOT NULL,
    CONSTRAINT received_referral_pk PRIMARY KEY (referral_id),
    CONSTRAINT received_referral_state_ck CHECK (state IN ('OPEN', 'REGISTERED', 'ENDED'))
);
CREATE INDEX received_referral_guichet_ix ON received_referral (guichet, referral_id);
