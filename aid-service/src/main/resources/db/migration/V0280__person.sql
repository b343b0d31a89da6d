-- Who asks, apart from the case: found only by the pseudonymous reference that a dossier holds.
CREATE TABLE person (
    household_ref       uuid         NOT NULL,
    version             bigint       NOT NULL,
    given_name          varchar(100) NOT NULL,
    family_name         varchar(100) NOT NULL,
    birth_date          date         NOT NULL,
    address_complement  varchar(100),
    address_street      varchar(150),
    address_postal_code varchar(5),
    address_city        varchar(100),
    phone               varchar(20),
    email               varchar(200),
    preferred_language  varchar(40),
    CONSTRAINT person_pk PRIMARY KEY (household_ref),
    CONSTRAINT person_address_ck CHECK (
        (address_street IS NULL) = (address_postal_code IS NULL) AND (address_street IS NULL) = (address_city IS NULL)
        AND (address_complement IS NULL OR address_street IS NOT NULL))
);

-- Who was shown what of whom. The reader's subject stays here; the person reads the rest.
CREATE TABLE personal_read (
    id            uuid          NOT NULL,
    household_ref uuid          NOT NULL,
    what          varchar(20)   NOT NULL,
    piece         uuid,
    read_at       timestamptz   NOT NULL,
    subject       varchar(100)  NOT NULL,
    role          varchar(20)   NOT NULL,
    organization  varchar(100),
    guichets      varchar(80)[] NOT NULL,
    CONSTRAINT personal_read_pk PRIMARY KEY (id)
);
CREATE INDEX personal_read_household_ix ON personal_read (household_ref, id DESC);

-- A note that could be changed would prove nothing; it goes only with the person's data, two years after her last contact.
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
