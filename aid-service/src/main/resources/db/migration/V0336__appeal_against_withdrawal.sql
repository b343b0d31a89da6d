-- The withdrawal of a grant takes its place as a refusal, which is notified and may be appealed against as any other: so
-- there may be a second appeal, and never two at once. Grants that were withdrawn before stay closed, as they were.
ALTER TABLE dossier DROP CONSTRAINT dossier_grant_withdrawn_ck, DROP CONSTRAINT dossier_means_ck;
ALTER TABLE dossier
    ADD CONSTRAINT dossier_grant_withdrawn_ck CHECK (
        grant_withdrawn_at IS NULL OR decision = 'REFUSED' OR state = 'CLOSED'),
    -- How a withdrawn grant was paid is kept: if it comes back, it is paid that way again.
    ADD CONSTRAINT dossier_means_ck CHECK (means IS NULL OR decision = 'GRANTED' OR grant_withdrawn_at IS NOT NULL);

ALTER TABLE appeal DROP CONSTRAINT appeal_dossier_uk;
CREATE INDEX appeal_dossier_ix ON appeal (dossier_id);
CREATE UNIQUE INDEX appeal_open_uk ON appeal (dossier_id) WHERE state = 'LODGED';
CREATE INDEX grant_withdrawal_dossier_ix ON grant_withdrawal (dossier_id);
