-- A request for pieces is answered by those that are given after it, to the moment.
ALTER TABLE dossier_completion_request ADD COLUMN asked_at timestamptz;
UPDATE dossier_completion_request SET asked_at = asked_on::timestamp AT TIME ZONE 'Europe/Paris';
ALTER TABLE dossier_completion_request ALTER COLUMN asked_at SET NOT NULL;
