CREATE TABLE guichet (
    id            uuid         NOT NULL,
    version       bigint       NOT NULL,
    code          varchar(80)  NOT NULL,
    name          varchar(150) NOT NULL,
    kind          varchar(20)  NOT NULL,
    quartier      varchar(80)  NOT NULL,
    state         varchar(20)  NOT NULL,
    announced_for varchar(100),
    address       varchar(200),
    phone         varchar(20),
    source        varchar(500) NOT NULL,
    CONSTRAINT guichet_pk PRIMARY KEY (id),
    CONSTRAINT guichet_code_uk UNIQUE (code),
    CONSTRAINT guichet_kind_ck CHECK (kind IN ('CCAS', 'GUICHET', 'ANTENNE')),
    CONSTRAINT guichet_state_ck CHECK (state IN ('PLANNED', 'OPEN', 'SUSPENDED', 'CLOSED')),
    CONSTRAINT guichet_announced_ck CHECK (state <> 'PLANNED' OR announced_for IS NOT NULL)
);
CREATE INDEX guichet_quartier_ix ON guichet (quartier, id);
