-- A kept answer may name a person: from now on it can be read only with the client's own Idempotency-Key, of which the
-- column key has a hash. Answers kept in the clear until now are forgotten.
DELETE FROM idempotency_record;
ALTER TABLE idempotency_record ALTER COLUMN body TYPE bytea USING NULL;
