-- A household leaves its caisse: it is a member to the end of that month, and has some months to spend what is on its account.
ALTER TABLE caisse_account
    ADD COLUMN left_on              date,
    ADD COLUMN spendable_until      date,
    ADD COLUMN remainder_settled_at timestamptz,
    ADD CONSTRAINT caisse_account_left_ck CHECK ((left_on IS NULL) = (spendable_until IS NULL)
        AND (left_on IS NULL OR joined_on <= left_on));
CREATE INDEX caisse_account_remainder_ix ON caisse_account (spendable_until)
    WHERE spendable_until IS NOT NULL AND remainder_settled_at IS NULL;
