-- A household pays for no month before the one in which its first contribution was agreed, and is credited for none.
ALTER TABLE caisse_account ADD COLUMN joined_on date;
UPDATE caisse_account SET joined_on = (opened_at AT TIME ZONE 'Europe/Paris')::date WHERE contribution_cents IS NOT NULL;
ALTER TABLE caisse_account
    ADD CONSTRAINT caisse_account_joined_ck CHECK ((contribution_cents IS NULL) = (joined_on IS NULL));
CREATE INDEX caisse_account_holder_ix ON caisse_account (holder, id DESC) WHERE holder IS NOT NULL;
