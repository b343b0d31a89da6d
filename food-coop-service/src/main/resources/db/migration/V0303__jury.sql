CREATE TABLE jury_member (
    id          uuid         NOT NULL,
    version     bigint       NOT NULL,
    call_id     uuid         NOT NULL,
    subject     varchar(100) NOT NULL,
    memberships jsonb        NOT NULL,
    CONSTRAINT jury_member_pk PRIMARY KEY (id),
    CONSTRAINT jury_member_subject_uk UNIQUE (call_id, subject),
    CONSTRAINT jury_member_call_fk FOREIGN KEY (call_id) REFERENCES cooperation_call (id)
);

CREATE TABLE jury_interest (
    project_id uuid         NOT NULL,
    subject    varchar(100) NOT NULL,
    CONSTRAINT jury_interest_pk PRIMARY KEY (project_id, subject),
    CONSTRAINT jury_interest_project_fk FOREIGN KEY (project_id) REFERENCES project (id)
);

CREATE TABLE jury_score (
    id         uuid          NOT NULL,
    version    bigint        NOT NULL,
    call_id    uuid          NOT NULL,
    project_id uuid          NOT NULL,
    subject    varchar(100)  NOT NULL,
    points     jsonb         NOT NULL,
    comment    varchar(2000),
    given_at   timestamptz   NOT NULL,
    CONSTRAINT jury_score_pk PRIMARY KEY (id),
    CONSTRAINT jury_score_once_uk UNIQUE (project_id, subject),
    CONSTRAINT jury_score_call_fk FOREIGN KEY (call_id) REFERENCES cooperation_call (id),
    CONSTRAINT jury_score_project_fk FOREIGN KEY (project_id) REFERENCES project (id)
);
CREATE INDEX jury_score_call_ix ON jury_score (call_id, id);
