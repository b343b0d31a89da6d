-- What the règlement computed for a dossier, kept whole: the facts and the answer. Facts about persons, so they go with them.
CREATE TABLE dossier_computation (
    id          uuid        NOT NULL,
    dossier_id  uuid        NOT NULL,
    occasion    varchar(30) NOT NULL,
    computed_at timestamptz NOT NULL,
    on_day      date        NOT NULL,
    regulation  varchar(80) NOT NULL,
    facts       text        NOT NULL,
    answer_fr   text        NOT NULL,
    answer_en   text        NOT NULL,
    CONSTRAINT dossier_computation_pk PRIMARY KEY (id),
    CONSTRAINT dossier_computation_dossier_fk FOREIGN KEY (dossier_id) REFERENCES dossier (id) ON DELETE CASCADE,
    CONSTRAINT dossier_computation_occasion_ck CHECK (occasion IN ('SUBMITTED', 'PROPOSED')),
    CONSTRAINT dossier_computation_json_ck CHECK (facts IS JSON OBJECT AND answer_fr IS JSON OBJECT AND answer_en IS JSON OBJECT)
);
CREATE INDEX dossier_computation_dossier_ix ON dossier_computation (dossier_id, id DESC);
