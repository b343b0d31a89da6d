-- The id of a service that a place offers: made of the id of the place and the code of the service, so that it is the
-- same for ever (a UUID of version 3, as Java makes it of the same text).
CREATE FUNCTION guichet_service_id(place uuid, code text) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT overlay(overlay(md5(place::text || ':' || code) PLACING '3' FROM 13 FOR 1)
        PLACING substr('89ab', (('x' || substr(md5(place::text || ':' || code), 17, 1))::bit(4)::int & 3) + 1, 1)
        FROM 17 FOR 1)::uuid
$$;
CREATE FUNCTION guichet_service_ids(place uuid, services jsonb) RETURNS uuid[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(guichet_service_id(place, service->>'code')), '{}')
    FROM jsonb_array_elements(services) AS service
$$;
ALTER TABLE guichet ADD COLUMN service_ids uuid[] GENERATED ALWAYS AS (guichet_service_ids(id, services)) STORED;
CREATE INDEX guichet_service_ids_ix ON guichet USING gin (service_ids);
CREATE INDEX guichet_changed_at_ix ON guichet (changed_at);
