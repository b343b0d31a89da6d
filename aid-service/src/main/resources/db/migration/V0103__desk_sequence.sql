-- Which version of the desk is known, so that an event that comes late does not undo a newer one.
ALTER TABLE desk ADD COLUMN sequence bigint NOT NULL DEFAULT 0;
