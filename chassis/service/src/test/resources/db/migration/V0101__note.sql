CREATE TABLE note (
    id      uuid         NOT NULL,
    version bigint       NOT NULL,
    text    varchar(100) NOT NULL,
    CONSTRAINT note_pk PRIMARY KEY (id)
);
