CREATE TABLE waiting_entry (
    id                  uuid         NOT NULL,
    version             bigint       NOT NULL,
    state               varchar(10)  NOT NULL,
    guichet             varchar(80)  NOT NULL,
    motive_id           uuid         NOT NULL,
    waiter_kind         varchar(10)  NOT NULL,
    waiter_subject      varchar(100) NOT NULL,
    waiter_organization varchar(100),
    first_day           date         NOT NULL,
    last_day            date         NOT NULL,
    entered_at          timestamptz  NOT NULL,
    offers              integer      NOT NULL,
    offered_claim       uuid,
    offered_agent       varchar(100),
    offered_start       timestamptz,
    offered_until       timestamptz,
    CONSTRAINT waiting_entry_pk PRIMARY KEY (id),
    CONSTRAINT waiting_entry_motive_fk FOREIGN KEY (motive_id) REFERENCES motive (id),
    CONSTRAINT waiting_entry_state_ck CHECK (state IN ('WAITING', 'OFFERED', 'BOOKED', 'LAPSED', 'LEFT')),
    CONSTRAINT waiting_entry_days_ck CHECK (first_day <= last_day),
    CONSTRAINT waiting_entry_offer_ck CHECK ((state = 'OFFERED') = (offered_claim IS NOT NULL))
);
-- Nobody waits twice for the same.
CREATE UNIQUE INDEX waiting_entry_waiter_uk ON waiting_entry (waiter_subject, motive_id)
    WHERE state IN ('WAITING', 'OFFERED');
CREATE INDEX waiting_entry_next_ix ON waiting_entry (motive_id, offers, id) WHERE state = 'WAITING';
CREATE INDEX waiting_entry_subject_ix ON waiting_entry (waiter_subject, id DESC);
CREATE INDEX waiting_entry_organization_ix ON waiting_entry (waiter_organization, id DESC);

-- A hold that is an offer to somebody who waits goes to the next one when it is over.
ALTER TABLE agent_claim ADD COLUMN waiting_entry_id uuid;
ALTER TABLE agent_claim ADD CONSTRAINT agent_claim_waiting_fk FOREIGN KEY (waiting_entry_id) REFERENCES waiting_entry (id);
CREATE INDEX agent_claim_offer_ix ON agent_claim (held_until) WHERE waiting_entry_id IS NOT NULL AND held_until IS NOT NULL;
