-- The age-friendly plan: each version that was published stays.
CREATE TABLE age_friendly_plan (
    version      integer     NOT NULL,
    plan         jsonb       NOT NULL,
    published_at timestamptz NOT NULL,
    CONSTRAINT age_friendly_plan_pk PRIMARY KEY (version),
    CONSTRAINT age_friendly_plan_version_ck CHECK (version > 0)
);
