-- Nobody writes the old name any more: every instance is of the release that brought V0160, or a later one.
DROP TRIGGER webhook_old_key_until ON webhook;
DROP FUNCTION webhook_keep_old_key_until();
ALTER TABLE webhook DROP COLUMN old_until;
