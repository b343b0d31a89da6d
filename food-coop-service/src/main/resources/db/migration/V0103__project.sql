CREATE TABLE project (
    id           uuid          NOT NULL,
    version      bigint        NOT NULL,
    call_id      uuid          NOT NULL,
    organization varchar(100)  NOT NULL,
    state        varchar(20)   NOT NULL,
    title        varchar(200)  NOT NULL,
    summary      varchar(4000) NOT NULL,
    lead_name    varchar(200)  NOT NULL,
    lead_siret   char(14)      NOT NULL,
    submitted_at timestamptz   NOT NULL,
    grant_id     uuid,
    CONSTRAINT project_pk PRIMARY KEY (id),
    CONSTRAINT project_call_fk FOREIGN KEY (call_id) REFERENCES cooperation_call (id),
    CONSTRAINT project_state_ck CHECK (state IN ('SUBMITTED', 'AWARDED')),
    CONSTRAINT project_awarded_ck CHECK ((state = 'AWARDED') = (grant_id IS NOT NULL))
);
CREATE INDEX project_organization_ix ON project (organization, id DESC);
CREATE INDEX project_call_ix ON project (call_id, id DESC);

-- What is asked for each year.
CREATE TABLE project_request (
    project_id uuid    NOT NULL,
    year       integer NOT NULL,
    cents      bigint  NOT NULL,
    CONSTRAINT project_request_pk PRIMARY KEY (project_id, year),
    CONSTRAINT project_request_project_fk FOREIGN KEY (project_id) REFERENCES project (id),
    CONSTRAINT project_request_cents_ck CHECK (cents > 0)
);

-- The members of the partnership and their share of the whole request.
CREATE TABLE project_member (
    project_id uuid         NOT NULL,
    position   integer      NOT NULL,
    name       varchar(200) NOT NULL,
    siret      char(14)     NOT NULL,
    cents      bigint       NOT NULL,
    CONSTRAINT project_member_pk PRIMARY KEY (project_id, position),
    CONSTRAINT project_member_siret_uk UNIQUE (project_id, siret),
    CONSTRAINT project_member_project_fk FOREIGN KEY (project_id) REFERENCES project (id),
    CONSTRAINT project_member_cents_ck CHECK (cents > 0)
);
