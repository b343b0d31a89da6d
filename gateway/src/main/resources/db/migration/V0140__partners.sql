-- Associations and programs that build on the suite, as a coordinator has registered them. Keycloak is made to follow what
-- stands here; settled says that it does.
CREATE TABLE partner (
    id             uuid         NOT NULL,
    version        bigint       NOT NULL,
    alias          varchar(80)  NOT NULL,
    name           varchar(120) NOT NULL,
    plan           varchar(40)  NOT NULL,
    recorded_at    timestamptz  NOT NULL,
    registered_at  timestamptz,
    suspended_at   timestamptz,
    suspended_why  varchar(300),
    settled        boolean      NOT NULL,
    CONSTRAINT partner_pk PRIMARY KEY (id),
    CONSTRAINT partner_alias_uk UNIQUE (alias),
    CONSTRAINT partner_suspension_ck CHECK ((suspended_at IS NULL) = (suspended_why IS NULL))
);
CREATE INDEX partner_unsettled_ix ON partner (id) WHERE NOT settled;
CREATE INDEX partner_suspended_ix ON partner (alias) WHERE suspended_at IS NOT NULL;

-- Whom to write to at a partner: mailboxes of functions, not of people.
CREATE TABLE partner_contact (
    partner_id uuid         NOT NULL,
    position   integer      NOT NULL,
    role       varchar(20)  NOT NULL,
    email      varchar(254) NOT NULL,
    CONSTRAINT partner_contact_pk PRIMARY KEY (partner_id, position),
    CONSTRAINT partner_contact_partner_fk FOREIGN KEY (partner_id) REFERENCES partner (id)
);

-- A key is a client of Keycloak; its secret is kept there alone. One that was not made yet waits for the same request again.
CREATE TABLE partner_key (
    partner_id  uuid         NOT NULL,
    position    integer      NOT NULL,
    id          uuid         NOT NULL,
    client_id   varchar(120) NOT NULL,
    recorded_at timestamptz  NOT NULL,
    made_at     timestamptz,
    ended_at    timestamptz,
    CONSTRAINT partner_key_pk PRIMARY KEY (partner_id, position),
    CONSTRAINT partner_key_client_uk UNIQUE (client_id),
    CONSTRAINT partner_key_partner_fk FOREIGN KEY (partner_id) REFERENCES partner (id)
);
CREATE INDEX partner_key_ended_ix ON partner_key (ended_at) WHERE ended_at IS NOT NULL;
