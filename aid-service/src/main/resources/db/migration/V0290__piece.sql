-- What people bring. The content is sealed and stands apart, so that a list of pieces does not read it.
CREATE TABLE piece (
    id          uuid         NOT NULL,
    dossier_id  uuid         NOT NULL,
    code        varchar(80)  NOT NULL,
    format      varchar(10)  NOT NULL,
    bytes       integer      NOT NULL,
    given_at    timestamptz  NOT NULL,
    given_by    varchar(100) NOT NULL,
    valid_until date         NOT NULL,
    CONSTRAINT piece_pk PRIMARY KEY (id),
    CONSTRAINT piece_dossier_fk FOREIGN KEY (dossier_id) REFERENCES dossier (id),
    CONSTRAINT piece_format_ck CHECK (format IN ('PDF', 'JPEG', 'PNG')),
    CONSTRAINT piece_bytes_ck CHECK (bytes > 0)
);
CREATE INDEX piece_dossier_ix ON piece (dossier_id, code);

CREATE TABLE piece_content (
    piece       uuid        NOT NULL,
    key_id      varchar(80) NOT NULL,
    wrapped_key bytea       NOT NULL,
    content     bytea       NOT NULL,
    CONSTRAINT piece_content_pk PRIMARY KEY (piece),
    CONSTRAINT piece_content_piece_fk FOREIGN KEY (piece) REFERENCES piece (id) ON DELETE CASCADE
);
CREATE INDEX piece_content_key_ix ON piece_content (key_id);
-- What is encrypted does not get smaller: PostgreSQL need not try.
ALTER TABLE piece_content ALTER COLUMN content SET STORAGE EXTERNAL;
