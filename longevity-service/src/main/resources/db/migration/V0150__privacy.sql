-- Who was shown who a registration is for. The reader's name is not kept.
CREATE TABLE personal_read (
    id              uuid         NOT NULL,
    registration_id uuid         NOT NULL,
    read_at         timestamptz  NOT NULL,
    role            varchar(20)  NOT NULL,
    organization    varchar(100),
    guichets        varchar(80)[] NOT NULL,
    CONSTRAINT personal_read_pk PRIMARY KEY (id),
    CONSTRAINT personal_read_registration_fk FOREIGN KEY (registration_id) REFERENCES registration (id)
);
CREATE INDEX personal_read_registration_ix ON personal_read (registration_id, id DESC);

CREATE FUNCTION personal_read_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND current_setting('solidarites.erasing', true) = 'on' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'a note of what was read is neither changed nor deleted' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER personal_read_stays_tr BEFORE UPDATE OR DELETE ON personal_read
    FOR EACH ROW EXECUTE FUNCTION personal_read_stays();

-- How old the person was, for the figures that stay when nobody knows any more who she was.
ALTER TABLE registration
    ADD COLUMN age_band      varchar(10),
    ADD COLUMN first_ever    boolean NOT NULL DEFAULT false,
    ADD COLUMN erased_at     timestamptz,
    DROP CONSTRAINT registration_key_ck,
    ADD CONSTRAINT registration_key_ck
        CHECK ((state = 'CANCELLED' OR erased_at IS NOT NULL) = (person_key IS NULL));
CREATE INDEX registration_unerased_ix ON registration (id) WHERE erased_at IS NULL;

-- What was erased when: numbers only.
CREATE TABLE erasure (
    id            uuid        NOT NULL,
    erased_at     timestamptz NOT NULL,
    registrations integer     NOT NULL,
    identities    integer     NOT NULL,
    reads         integer     NOT NULL,
    carer_links   integer     NOT NULL,
    CONSTRAINT erasure_pk PRIMARY KEY (id)
);

-- What was published of each week, so that it stays the same however often, and wherever, it is asked for.
CREATE TABLE published_figures (
    until   date    NOT NULL,
    format  integer NOT NULL,
    figures text    NOT NULL,
    CONSTRAINT published_figures_pk PRIMARY KEY (until, format)
);
