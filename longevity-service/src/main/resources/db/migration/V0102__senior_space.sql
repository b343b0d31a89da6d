CREATE TABLE senior_space (
    id            uuid         NOT NULL,
    version       bigint       NOT NULL,
    code          varchar(80)  NOT NULL,
    name          varchar(150) NOT NULL,
    quartier      varchar(80)  NOT NULL,
    state         varchar(20)  NOT NULL,
    -- A day, or only a month where the source says no more: 2024-06.
    opened_on     varchar(10),
    announced_for varchar(100),
    -- No foreign key: the host may become known later, by event.
    host_guichet  varchar(80),
    source        varchar(500) NOT NULL,
    CONSTRAINT senior_space_pk PRIMARY KEY (id),
    CONSTRAINT senior_space_code_uk UNIQUE (code),
    CONSTRAINT senior_space_state_ck CHECK (state IN ('PLANNED', 'OPEN')),
    CONSTRAINT senior_space_opened_ck CHECK ((state = 'OPEN') = (opened_on IS NOT NULL)),
    CONSTRAINT senior_space_announced_ck CHECK (state <> 'PLANNED' OR announced_for IS NOT NULL)
);
CREATE INDEX senior_space_quartier_ix ON senior_space (quartier, id);
CREATE INDEX senior_space_host_ix ON senior_space (host_guichet);
