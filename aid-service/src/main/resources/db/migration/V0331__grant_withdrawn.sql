-- A grant that was withdrawn is told as such without reading the steps.
ALTER TABLE dossier ADD COLUMN grant_withdrawn_at timestamptz;
UPDATE dossier d SET grant_withdrawn_at = s.taken_at
FROM dossier_step s
WHERE s.dossier_id = d.id AND s.step = 'GRANT_WITHDRAWN';
ALTER TABLE dossier ADD CONSTRAINT dossier_grant_withdrawn_ck CHECK (
    grant_withdrawn_at IS NULL OR (decision = 'GRANTED' AND state = 'CLOSED'));
