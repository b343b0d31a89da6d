-- Of each week; null while they are not known.
ALTER TABLE senior_space ADD COLUMN opening_hours jsonb;
