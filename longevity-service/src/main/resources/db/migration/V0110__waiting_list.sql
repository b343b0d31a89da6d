-- Whoever finds no place waits in the same row, so that nobody is registered and waiting at once.
ALTER TABLE registration
    ADD COLUMN places        integer     NOT NULL DEFAULT 1,
    ADD COLUMN isolated      boolean     NOT NULL DEFAULT false,
    ADD COLUMN quartier      varchar(80),
    ADD COLUMN reach         varchar(20) NOT NULL DEFAULT 'DIRECT',
    ADD COLUMN unanswered    integer     NOT NULL DEFAULT 0,
    ADD COLUMN offered_until timestamptz,
    ADD COLUMN end_reason    varchar(20),
    DROP CONSTRAINT registration_state_ck;
UPDATE registration SET end_reason = 'CANCELLED' WHERE state = 'CANCELLED';
ALTER TABLE registration
    ADD CONSTRAINT registration_state_ck CHECK (state IN ('WAITING', 'OFFERED', 'CONFIRMED', 'CANCELLED')),
    ADD CONSTRAINT registration_places_ck CHECK (places BETWEEN 1 AND 2),
    ADD CONSTRAINT registration_reach_ck CHECK (reach IN ('DIRECT', 'THROUGH_OTHERS')),
    ADD CONSTRAINT registration_offer_ck
        CHECK ((state = 'OFFERED') = (offered_until IS NOT NULL)),
    ADD CONSTRAINT registration_end_ck CHECK ((state = 'CANCELLED') = (end_reason IS NOT NULL)),
    ADD CONSTRAINT registration_end_reason_ck
        CHECK (end_reason IN ('CANCELLED', 'DECLINED', 'UNANSWERED', 'NOT_SERVED', 'ACTIVITY_CANCELLED'));
CREATE INDEX registration_offer_ix ON registration (offered_until) WHERE state = 'OFFERED';
CREATE INDEX registration_key_ix ON registration (person_key) WHERE state = 'CONFIRMED';

-- Each movement of the list with what decided it, so that it can be audited. It names nobody, and it stays.
CREATE TABLE registration_movement (
    id              bigint GENERATED ALWAYS AS IDENTITY,
    registration_id uuid        NOT NULL,
    activity_id     uuid        NOT NULL,
    kind            varchar(20) NOT NULL,
    moved_at        timestamptz NOT NULL,
    moved_by        varchar(20) NOT NULL,
    places          integer     NOT NULL,
    policy          date,
    place_in_line   integer,
    points          integer,
    places_free     integer,
    offered_until   timestamptz,
    CONSTRAINT registration_movement_pk PRIMARY KEY (id),
    CONSTRAINT registration_movement_fk FOREIGN KEY (registration_id) REFERENCES registration (id),
    CONSTRAINT registration_movement_by_ck CHECK (moved_by IN ('SELF', 'AGENT', 'PARTNER', 'SERVICE'))
);
CREATE INDEX registration_movement_registration_ix ON registration_movement (registration_id, id);
CREATE INDEX registration_movement_activity_ix ON registration_movement (activity_id, id);

CREATE FUNCTION registration_movement_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a movement of the waiting list is neither changed nor deleted' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER registration_movement_stays_tr BEFORE UPDATE OR DELETE ON registration_movement
    FOR EACH ROW EXECUTE FUNCTION registration_movement_stays();
CREATE TRIGGER registration_movement_truncate_tr BEFORE TRUNCATE ON registration_movement
    FOR EACH STATEMENT EXECUTE FUNCTION registration_movement_stays();

-- When the service was last alive: offers that ran while it was not are given that time back.
CREATE TABLE service_presence (
    id      integer     NOT NULL DEFAULT 1,
    seen_at timestamptz NOT NULL,
    CONSTRAINT service_presence_pk PRIMARY KEY (id),
    CONSTRAINT service_presence_one_ck CHECK (id = 1)
);
INSERT INTO service_presence (seen_at) VALUES (now());
