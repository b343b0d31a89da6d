-- The versions of the règlement: drafts, which change, and published ones, which never do.
CREATE TABLE regulation (
    id           uuid         NOT NULL,
    version      bigint       NOT NULL,
    code         varchar(80)  NOT NULL,
    state        varchar(20)  NOT NULL,
    valid_from   date         NOT NULL,
    document     text         NOT NULL,
    written_by   varchar(100) NOT NULL,
    written_at   timestamptz  NOT NULL,
    published_by varchar(100),
    published_at timestamptz,
    CONSTRAINT regulation_pk PRIMARY KEY (id),
    CONSTRAINT regulation_code_uk UNIQUE (code),
    CONSTRAINT regulation_state_ck CHECK (state IN ('DRAFT', 'PUBLISHED')),
    CONSTRAINT regulation_document_ck CHECK (document IS JSON OBJECT),
    CONSTRAINT regulation_published_ck CHECK (
        (state = 'PUBLISHED') = (published_at IS NOT NULL AND published_by IS NOT NULL))
);
-- On each day at most one begins.
CREATE UNIQUE INDEX regulation_valid_from_uk ON regulation (valid_from) WHERE state = 'PUBLISHED';

-- What was published stays as it was, whoever writes to the table.
CREATE FUNCTION refuse_to_change_published_regulation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a published regulation never changes' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER regulation_published_tr BEFORE UPDATE OR DELETE ON regulation
    FOR EACH ROW WHEN (OLD.state = 'PUBLISHED') EXECUTE FUNCTION refuse_to_change_published_regulation();
CREATE TRIGGER regulation_truncate_tr BEFORE TRUNCATE ON regulation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_published_regulation();
