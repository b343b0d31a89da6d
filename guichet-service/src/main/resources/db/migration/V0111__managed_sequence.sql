-- The version of a place at the service that keeps it: what is older changes nothing here.
ALTER TABLE guichet ADD COLUMN managed_sequence bigint NOT NULL DEFAULT 0;
ALTER TABLE guichet ALTER COLUMN managed_sequence DROP DEFAULT;
