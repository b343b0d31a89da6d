-- What the règlement gave when a decision was proposed: what departs from it has its reasons.
ALTER TABLE dossier ADD COLUMN due_cents bigint,
    ADD CONSTRAINT dossier_due_ck CHECK (due_cents IS NULL OR (due_cents >= 0 AND proposed IS NOT NULL));
