-- The version of the aggregate that an event tells of: a reader that keeps a copy takes over only what is newer. Rows
-- that were written before have none.
ALTER TABLE outbox_event ADD COLUMN sequence bigint;
