-- What the city was told of each épicerie.
CREATE TABLE grocery (
    id           uuid          NOT NULL,
    version      bigint        NOT NULL,
    code         varchar(80)   NOT NULL,
    name         varchar(200)  NOT NULL,
    quartier     varchar(80)   NOT NULL,
    organization varchar(100)  NOT NULL,
    access       varchar(1000) NOT NULL,
    source       varchar(500)  NOT NULL,
    CONSTRAINT grocery_pk PRIMARY KEY (id),
    CONSTRAINT grocery_code_uk UNIQUE (code)
);
