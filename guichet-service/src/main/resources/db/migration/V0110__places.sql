-- Places of every kind, with all that the public needs to know of them.
ALTER TABLE guichet
    DROP CONSTRAINT guichet_kind_ck,
    DROP CONSTRAINT guichet_announced_ck,
    ADD COLUMN managed_by           varchar(40),
    ADD COLUMN managed_id           uuid,
    ADD COLUMN host                 varchar(80),
    ADD COLUMN feed_position        bigint,
    ADD COLUMN changed_at           timestamptz  NOT NULL DEFAULT now(),
    ADD COLUMN announcement_source  varchar(500),
    ADD COLUMN street               varchar(200),
    ADD COLUMN postcode             varchar(5),
    ADD COLUMN city                 varchar(100),
    ADD COLUMN insee_code           varchar(5),
    ADD COLUMN lat                  double precision,
    ADD COLUMN lon                  double precision,
    ADD COLUMN location_precision   varchar(20),
    ADD COLUMN location_source      varchar(500),
    ADD COLUMN email                varchar(200),
    ADD COLUMN website              varchar(500),
    ADD COLUMN languages            text[]       NOT NULL DEFAULT '{}',
    ADD COLUMN accessibility        text[]       NOT NULL DEFAULT '{}',
    ADD COLUMN accessibility_page   varchar(500),
    ADD COLUMN reception_modes      text[]       NOT NULL DEFAULT '{}',
    ADD COLUMN publics              text[]       NOT NULL DEFAULT '{}',
    ADD COLUMN themes               text[]       NOT NULL DEFAULT '{}',
    ADD COLUMN services             jsonb        NOT NULL DEFAULT '[]',
    ADD COLUMN opening_hours        varchar(1000),
    ADD COLUMN opening_hours_source varchar(500),
    ADD COLUMN opening_exceptions   jsonb        NOT NULL DEFAULT '[]',
    ADD COLUMN note                 varchar(1000);

-- What was one line becomes its parts; a line of another shape is kept whole as the street.
UPDATE guichet SET
    street        = coalesce((regexp_match(address, '^(.*), [0-9]{5} .*$'))[1], address),
    postcode      = (regexp_match(address, ', ([0-9]{5}) [^,]*$'))[1],
    city          = coalesce((regexp_match(address, ', [0-9]{5} ([^,]*)$'))[1], 'Nantes'),
    insee_code    = '44109'
WHERE address IS NOT NULL;
UPDATE guichet SET announcement_source = source WHERE announced_for IS NOT NULL;

ALTER TABLE guichet
    DROP COLUMN address,
    ALTER COLUMN changed_at DROP DEFAULT,
    ADD CONSTRAINT guichet_kind_ck CHECK (kind IN ('CCAS', 'GUICHET', 'ANTENNE', 'MAIRIE_DE_QUARTIER',
        'PARTNER_PERMANENCE', 'SOCIAL_GROCERY', 'SENIOR_SPACE')),
    ADD CONSTRAINT guichet_announced_ck CHECK (state <> 'PLANNED' OR managed_by IS NOT NULL
        OR (announced_for IS NOT NULL AND announcement_source IS NOT NULL)),
    ADD CONSTRAINT guichet_managed_ck CHECK ((managed_by IS NULL) = (managed_id IS NULL)),
    ADD CONSTRAINT guichet_managed_uk UNIQUE (managed_by, managed_id),
    ADD CONSTRAINT guichet_address_ck CHECK ((city IS NULL) = (insee_code IS NULL)),
    ADD CONSTRAINT guichet_location_ck CHECK (
        num_nulls(lat, lon, location_precision, location_source) IN (0, 4)
        AND lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180);

-- The one counter of the change feed. Whoever writes takes it first and holds it until the end of the transaction, so
-- positions become visible in their order and a reader that has seen one has seen all before it.
CREATE TABLE guichet_feed (
    only_row boolean NOT NULL DEFAULT true,
    last     bigint  NOT NULL,
    CONSTRAINT guichet_feed_pk PRIMARY KEY (only_row),
    CONSTRAINT guichet_feed_only_ck CHECK (only_row)
);
UPDATE guichet SET feed_position = numbered.position
    FROM (SELECT id, row_number() OVER (ORDER BY id) AS position FROM guichet) numbered WHERE numbered.id = guichet.id;
INSERT INTO guichet_feed (last) SELECT coalesce(max(feed_position), 0) FROM guichet;
ALTER TABLE guichet
    ALTER COLUMN feed_position SET NOT NULL,
    ADD CONSTRAINT guichet_feed_position_uk UNIQUE (feed_position);

-- Who changed what, and when. What is written stays.
CREATE TABLE guichet_change (
    id         uuid         NOT NULL,
    guichet_id uuid         NOT NULL,
    version    bigint       NOT NULL,
    changed_at timestamptz  NOT NULL,
    changed_by varchar(100) NOT NULL,
    fields     jsonb        NOT NULL,
    CONSTRAINT guichet_change_pk PRIMARY KEY (id),
    CONSTRAINT guichet_change_guichet_fk FOREIGN KEY (guichet_id) REFERENCES guichet (id),
    CONSTRAINT guichet_change_version_uk UNIQUE (guichet_id, version)
);
CREATE INDEX guichet_change_guichet_ix ON guichet_change (guichet_id, id DESC);

CREATE FUNCTION guichet_change_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the history is append-only: no % on %', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER guichet_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON guichet_change
    FOR EACH STATEMENT EXECUTE FUNCTION guichet_change_refuse();
