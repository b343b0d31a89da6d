-- What was handed in is one document that stays as it was.
ALTER TABLE project ADD COLUMN content jsonb, ADD COLUMN finding varchar(2000);

UPDATE project p SET content = jsonb_build_object(
    'title', title, 'summary', summary,
    'partners', jsonb_build_array(jsonb_build_object('role', 'LEAD', 'name', lead_name, 'siret', lead_siret,
            'form', 'ASSOCIATION', 'does', 'Chef de file',
            'share', (SELECT m.cents / 100.0 FROM project_member m WHERE m.project_id = p.id AND m.siret = p.lead_siret)))
        || coalesce((SELECT jsonb_agg(jsonb_build_object('role', 'PARTNER', 'name', m.name, 'siret', m.siret,
            'form', 'ASSOCIATION', 'does', 'Partenaire', 'share', m.cents / 100.0) ORDER BY m.position)
            FROM project_member m WHERE m.project_id = p.id AND m.siret <> p.lead_siret), '[]'::jsonb),
    'budget', (SELECT jsonb_agg(jsonb_build_object('year', r.year, 'cost', r.cents / 100.0, 'requested', r.cents / 100.0)
            ORDER BY r.year) FROM project_request r WHERE r.project_id = p.id),
    'beneficiaries', '{"inNantes": true, "description": "Non renseigné"}'::jsonb,
    'pieces', '[]'::jsonb);

-- Grants keep what they need of the project, so that they can be read without it.
ALTER TABLE grant_agreement
    ADD COLUMN summary       varchar(4000),
    ADD COLUMN organization  varchar(100),
    ADD COLUMN split         jsonb,
    ADD COLUMN reference     varchar(60),
    ADD COLUMN signed_on     date,
    ADD COLUMN suspended_for varchar(1000),
    ADD COLUMN amendments    integer NOT NULL DEFAULT 0;
UPDATE grant_agreement g SET summary = p.summary, organization = p.organization,
    split = (SELECT jsonb_agg(jsonb_build_object('name', m.name, 'siret', m.siret, 'amount', m.cents / 100.0) ORDER BY m.position)
             FROM project_member m WHERE m.project_id = p.id)
FROM project p WHERE p.id = g.project_id;

ALTER TABLE project
    ALTER COLUMN content SET NOT NULL,
    DROP COLUMN title, DROP COLUMN summary, DROP COLUMN lead_name, DROP COLUMN lead_siret,
    DROP CONSTRAINT project_state_ck,
    ADD CONSTRAINT project_state_ck
        CHECK (state IN ('SUBMITTED', 'ELIGIBLE', 'INELIGIBLE', 'AWARDED', 'NOT_RETAINED'));
DROP TABLE project_request;
DROP TABLE project_member;
