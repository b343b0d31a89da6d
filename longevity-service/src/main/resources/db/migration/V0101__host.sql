-- A copy of what guichet-service tells of its desks. Keyed by code, which is how a senior space names its host.
CREATE TABLE host_guichet (
    code       varchar(80)  NOT NULL,
    guichet_id uuid         NOT NULL,
    name       varchar(150) NOT NULL,
    quartier   varchar(80)  NOT NULL,
    state      varchar(20)  NOT NULL,
    address    varchar(200),
    told_at    timestamptz  NOT NULL,
    CONSTRAINT host_guichet_pk PRIMARY KEY (code)
);
