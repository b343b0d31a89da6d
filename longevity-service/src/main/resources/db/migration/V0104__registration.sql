-- Who holds a place, without who it is: the person stands in registration_person and is erased on its own.
CREATE TABLE registration (
    id                      uuid         NOT NULL,
    version                 bigint       NOT NULL,
    activity_id             uuid         NOT NULL,
    space_id                uuid         NOT NULL,
    state                   varchar(20)  NOT NULL,
    -- Keyed hash of normalised name and birth date; only to see that a person is registered already.
    person_key              varchar(64),
    registrant_kind         varchar(20)  NOT NULL,
    registrant_subject      varchar(100) NOT NULL,
    registrant_organization varchar(100),
    consent_on              date,
    registered_at           timestamptz  NOT NULL,
    cancelled_at            timestamptz,
    CONSTRAINT registration_pk PRIMARY KEY (id),
    CONSTRAINT registration_activity_fk FOREIGN KEY (activity_id, space_id)
        REFERENCES activity (id, space_id) ON UPDATE CASCADE,
    CONSTRAINT registration_state_ck CHECK (state IN ('CONFIRMED', 'CANCELLED')),
    CONSTRAINT registration_cancelled_ck CHECK ((state = 'CANCELLED') = (cancelled_at IS NOT NULL)),
    CONSTRAINT registration_key_ck CHECK ((state = 'CANCELLED') = (person_key IS NULL)),
    CONSTRAINT registration_registrant_ck CHECK (registrant_kind IN ('SELF', 'AGENT', 'PARTNER')),
    CONSTRAINT registration_organization_ck
        CHECK ((registrant_kind = 'PARTNER') = (registrant_organization IS NOT NULL)),
    CONSTRAINT registration_consent_ck CHECK (registrant_kind = 'SELF' OR consent_on IS NOT NULL)
);
-- Whatever state is not the end holds on to the person: a waiting list needs no other rule.
CREATE UNIQUE INDEX registration_person_uk ON registration (activity_id, person_key) WHERE state <> 'CANCELLED';
CREATE UNIQUE INDEX registration_self_uk ON registration (activity_id, registrant_subject)
    WHERE state <> 'CANCELLED' AND registrant_kind = 'SELF';
CREATE INDEX registration_activity_ix ON registration (activity_id, state);
CREATE INDEX registration_space_ix ON registration (space_id, id DESC);
CREATE INDEX registration_subject_ix ON registration (registrant_subject, id DESC);
CREATE INDEX registration_organization_ix ON registration (registrant_organization, id DESC);

CREATE TABLE registration_person (
    registration_id uuid         NOT NULL,
    first_name      varchar(100) NOT NULL,
    last_name       varchar(100) NOT NULL,
    birth_date      date         NOT NULL,
    phone           varchar(20),
    CONSTRAINT registration_person_pk PRIMARY KEY (registration_id),
    CONSTRAINT registration_person_fk FOREIGN KEY (registration_id) REFERENCES registration (id) ON DELETE CASCADE
);
