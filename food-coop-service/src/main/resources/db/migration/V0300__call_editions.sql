-- What a call says is one document: its present one with the call, all it ever said beside it.
ALTER TABLE cooperation_call
    ADD COLUMN edition           integer NOT NULL DEFAULT 0,
    ADD COLUMN terms             jsonb,
    ADD COLUMN session_opened_at timestamptz,
    ADD COLUMN deliberation      varchar(60),
    ADD COLUMN deliberated_on    date;

UPDATE cooperation_call c SET edition = CASE WHEN state = 'DRAFT' THEN 0 ELSE 1 END, terms = jsonb_build_object(
    'title', title,
    'envelopes', (SELECT jsonb_agg(jsonb_build_object('year', first_year + i, 'amount', yearly_envelope_cents / 100.0) ORDER BY i)
                  FROM generate_series(0, years - 1) AS i),
    'opensAt', to_char(opens_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'closesAt', to_char(closes_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'projectsMin', projects_min, 'projectsMax', projects_max,
    'applicants', '[{"form": "ASSOCIATION", "mayLead": true, "mayBePaid": true}]'::jsonb,
    -- Weights that were given for some criteria only weighed nothing.
    'criteria', (SELECT jsonb_agg(jsonb_build_object('label', label, 'weight',
                        CASE WHEN (SELECT sum(w.weight) FILTER (WHERE w.weight IS NOT NULL) = 100 AND count(*) = count(w.weight)
                                   FROM call_criterion w WHERE w.call_id = c.id) THEN weight END) ORDER BY position)
                 FROM call_criterion k WHERE k.call_id = c.id),
    'pieces', '[]'::jsonb, 'source', 'Written before calls named their source.', 'assumptions', '[]'::jsonb);

CREATE TABLE call_edition (
    id      uuid          NOT NULL,
    call_id uuid          NOT NULL,
    number  integer       NOT NULL,
    stage   varchar(20)   NOT NULL,
    reason  varchar(1000) NOT NULL,
    since   timestamptz   NOT NULL,
    terms   jsonb         NOT NULL,
    CONSTRAINT call_edition_pk PRIMARY KEY (id),
    CONSTRAINT call_edition_number_uk UNIQUE (call_id, number),
    CONSTRAINT call_edition_call_fk FOREIGN KEY (call_id) REFERENCES cooperation_call (id),
    CONSTRAINT call_edition_stage_ck CHECK (stage IN ('ANNOUNCED', 'DECIDED'))
);
INSERT INTO call_edition
SELECT gen_random_uuid(), id, 1, 'ANNOUNCED', 'Publication', published_at, terms FROM cooperation_call WHERE edition = 1;

CREATE FUNCTION foodcoop_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% keeps what is written: no %', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER call_edition_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON call_edition
    FOR EACH STATEMENT EXECUTE FUNCTION foodcoop_refuse_change();

DROP TABLE call_criterion;
ALTER TABLE cooperation_call
    ALTER COLUMN terms SET NOT NULL,
    ALTER COLUMN edition DROP DEFAULT,
    DROP CONSTRAINT cooperation_call_state_ck,
    DROP COLUMN title, DROP COLUMN yearly_envelope_cents, DROP COLUMN first_year, DROP COLUMN years,
    DROP COLUMN opens_at, DROP COLUMN closes_at, DROP COLUMN projects_min, DROP COLUMN projects_max,
    -- That a published call is closed follows from its terms and the clock, and is not stored.
    ADD CONSTRAINT cooperation_call_state_ck CHECK (state IN ('DRAFT', 'PUBLISHED', 'DELIBERATED', 'ARCHIVED')),
    ADD CONSTRAINT cooperation_call_edition_ck CHECK ((state = 'DRAFT') = (edition = 0)),
    ADD CONSTRAINT cooperation_call_deliberated_ck
        CHECK ((state IN ('DELIBERATED', 'ARCHIVED')) = (deliberation IS NOT NULL AND deliberated_on IS NOT NULL)),
    ADD CONSTRAINT cooperation_call_session_ck CHECK (deliberation IS NULL OR session_opened_at IS NOT NULL);
