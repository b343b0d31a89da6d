-- Each decision that one person takes alone is reported to the board (CASF R123-22), and not only the first on a dossier: an
-- appeal may be answered and a grant withdrawn by delegation too.
ALTER TABLE dossier_step
    ADD COLUMN reported_in uuid,
    ADD CONSTRAINT dossier_step_reported_in_fk FOREIGN KEY (reported_in) REFERENCES committee_session (id),
    ADD CONSTRAINT dossier_step_reported_ck CHECK (reported_in IS NULL OR side = 'DELEGATE');
UPDATE dossier_step s SET reported_in = d.reported_in
FROM dossier d
WHERE d.id = s.dossier_id AND d.reported_in IS NOT NULL AND s.side = 'DELEGATE';
DROP INDEX dossier_step_delegate_ix;
CREATE INDEX dossier_step_delegate_ix ON dossier_step (taken_at, dossier_id) WHERE side = 'DELEGATE';
ALTER TABLE dossier DROP COLUMN reported_in;
