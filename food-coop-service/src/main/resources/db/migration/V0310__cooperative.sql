CREATE TABLE coop_actor (
    id                uuid         NOT NULL,
    version           bigint       NOT NULL,
    college           varchar(20)  NOT NULL,
    subject           varchar(100) NOT NULL,
    siret             varchar(20),
    mandate_signed_on date         NOT NULL,
    left_on           date,
    CONSTRAINT coop_actor_pk PRIMARY KEY (id),
    CONSTRAINT coop_actor_college_ck CHECK (college IN ('ASSOCIATION', 'RESIDENT', 'ECONOMIC', 'CITY'))
);
CREATE UNIQUE INDEX coop_actor_subject_uk ON coop_actor (subject) WHERE left_on IS NULL;

CREATE TABLE coop_session (
    id       uuid         NOT NULL,
    version  bigint       NOT NULL,
    held_at  timestamptz  NOT NULL,
    place    varchar(200) NOT NULL,
    agenda   jsonb        NOT NULL,
    minutes  text,
    attended integer,
    CONSTRAINT coop_session_pk PRIMARY KEY (id),
    CONSTRAINT coop_session_minutes_ck CHECK ((minutes IS NULL) = (attended IS NULL))
);

CREATE TABLE coop_initiative (
    id          uuid          NOT NULL,
    version     bigint        NOT NULL,
    title       varchar(200)  NOT NULL,
    description varchar(4000) NOT NULL,
    proposed_by uuid          NOT NULL,
    stage       varchar(20)   NOT NULL,
    CONSTRAINT coop_initiative_pk PRIMARY KEY (id),
    CONSTRAINT coop_initiative_actor_fk FOREIGN KEY (proposed_by) REFERENCES coop_actor (id),
    CONSTRAINT coop_initiative_stage_ck CHECK (stage IN ('IDEA', 'DISCUSSED', 'EXPERIMENT', 'PROJECT', 'STOPPED'))
);
CREATE INDEX coop_initiative_stage_ix ON coop_initiative (stage, id DESC);

CREATE TABLE coop_initiative_step (
    initiative_id uuid        NOT NULL,
    position      integer     NOT NULL,
    stage         varchar(20) NOT NULL,
    since         timestamptz NOT NULL,
    learned       varchar(4000),
    CONSTRAINT coop_initiative_step_pk PRIMARY KEY (initiative_id, position),
    CONSTRAINT coop_initiative_step_initiative_fk FOREIGN KEY (initiative_id) REFERENCES coop_initiative (id),
    CONSTRAINT coop_initiative_step_learned_ck CHECK (stage NOT IN ('PROJECT', 'STOPPED') OR learned IS NOT NULL)
);

CREATE TABLE coop_help (
    id              uuid          NOT NULL,
    version         bigint        NOT NULL,
    kind            varchar(20)   NOT NULL,
    means           varchar(20)   NOT NULL,
    title           varchar(200)  NOT NULL,
    description     varchar(2000) NOT NULL,
    since           date          NOT NULL,
    until           date          NOT NULL,
    actor_id        uuid          NOT NULL,
    accepted_answer uuid,
    CONSTRAINT coop_help_pk PRIMARY KEY (id),
    CONSTRAINT coop_help_actor_fk FOREIGN KEY (actor_id) REFERENCES coop_actor (id),
    CONSTRAINT coop_help_period_ck CHECK (since <= until)
);
CREATE INDEX coop_help_open_ix ON coop_help (kind, means, id) WHERE accepted_answer IS NULL;
CREATE INDEX coop_help_newest_ix ON coop_help (id DESC) WHERE accepted_answer IS NULL;

CREATE TABLE coop_help_answer (
    help_id  uuid          NOT NULL,
    position integer       NOT NULL,
    id       uuid          NOT NULL,
    actor_id uuid          NOT NULL,
    message  varchar(2000) NOT NULL,
    given_at timestamptz   NOT NULL,
    CONSTRAINT coop_help_answer_pk PRIMARY KEY (help_id, position),
    CONSTRAINT coop_help_answer_help_fk FOREIGN KEY (help_id) REFERENCES coop_help (id),
    CONSTRAINT coop_help_answer_actor_fk FOREIGN KEY (actor_id) REFERENCES coop_actor (id)
);

CREATE TABLE coop_proposal (
    id         uuid          NOT NULL,
    version    bigint        NOT NULL,
    title      varchar(200)  NOT NULL,
    text       varchar(4000) NOT NULL,
    rule       jsonb         NOT NULL,
    opens_at   timestamptz   NOT NULL,
    closes_at  timestamptz   NOT NULL,
    outcome    varchar(20),
    decided_at timestamptz,
    CONSTRAINT coop_proposal_pk PRIMARY KEY (id),
    CONSTRAINT coop_proposal_period_ck CHECK (opens_at < closes_at),
    CONSTRAINT coop_proposal_decided_ck CHECK ((outcome IS NULL) = (decided_at IS NULL)),
    CONSTRAINT coop_proposal_outcome_ck CHECK (outcome IN ('ADOPTED', 'REJECTED', 'NO_QUORUM'))
);

-- One answer by actor and proposal, which stays as it was given.
CREATE TABLE coop_vote (
    id          uuid        NOT NULL,
    proposal_id uuid        NOT NULL,
    actor_id    uuid        NOT NULL,
    college     varchar(20) NOT NULL,
    choice      varchar(20) NOT NULL,
    reason      varchar(2000),
    given_at    timestamptz NOT NULL,
    CONSTRAINT coop_vote_pk PRIMARY KEY (id),
    CONSTRAINT coop_vote_once_uk UNIQUE (proposal_id, actor_id),
    CONSTRAINT coop_vote_proposal_fk FOREIGN KEY (proposal_id) REFERENCES coop_proposal (id),
    CONSTRAINT coop_vote_actor_fk FOREIGN KEY (actor_id) REFERENCES coop_actor (id),
    CONSTRAINT coop_vote_choice_ck CHECK (choice IN ('FOR', 'AGAINST', 'ABSTAIN'))
);
CREATE TRIGGER coop_vote_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON coop_vote
    FOR EACH STATEMENT EXECUTE FUNCTION foodcoop_refuse_change();
