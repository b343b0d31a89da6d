CREATE TABLE grocery_access (
    id            uuid        NOT NULL,
    version       bigint      NOT NULL,
    grocery       varchar(80) NOT NULL,
    household_ref uuid        NOT NULL,
    decision      varchar(200),
    valid_from    date        NOT NULL,
    valid_until   date        NOT NULL,
    percent       integer     NOT NULL,
    right_cents   bigint      NOT NULL,
    renewals      integer     NOT NULL,
    CONSTRAINT grocery_access_pk PRIMARY KEY (id),
    CONSTRAINT grocery_access_period_ck CHECK (valid_from < valid_until),
    CONSTRAINT grocery_access_percent_ck CHECK (percent BETWEEN 1 AND 100),
    CONSTRAINT grocery_access_right_ck CHECK (right_cents > 0)
);
CREATE INDEX grocery_access_grocery_ix ON grocery_access (grocery, id DESC);
CREATE TABLE grocery_visit (
    id              uuid        NOT NULL,
    access_id       uuid        NOT NULL,
    displayed_cents bigint      NOT NULL,
    paid_cents      bigint      NOT NULL,
    made_at         timestamptz NOT NULL,
    CONSTRAINT grocery_visit_pk PRIMARY KEY (id),
    CONSTRAINT grocery_visit_access_fk FOREIGN KEY (access_id) REFERENCES grocery_access (id),
    CONSTRAINT grocery_visit_cents_ck CHECK (0 <= paid_cents AND paid_cents <= displayed_cents)
);
CREATE INDEX grocery_visit_made_ix ON grocery_visit (made_at);
