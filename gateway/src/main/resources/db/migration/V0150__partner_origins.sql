-- From which web pages a partner calls: their origins, as browsers say them.
CREATE TABLE partner_origin (
    partner_id uuid         NOT NULL,
    position   integer      NOT NULL,
    origin     varchar(255) NOT NULL,
    CONSTRAINT partner_origin_pk PRIMARY KEY (partner_id, position),
    CONSTRAINT partner_origin_partner_fk FOREIGN KEY (partner_id) REFERENCES partner (id)
);
