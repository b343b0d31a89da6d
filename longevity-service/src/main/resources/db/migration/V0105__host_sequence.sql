-- Which version of the desk is known: the clocks of two instances may differ, versions do not.
ALTER TABLE host_guichet ADD COLUMN sequence bigint NOT NULL DEFAULT 0;
ALTER TABLE host_guichet DROP COLUMN told_at;
