-- The moment up to which the key before signs too is called after what it is, as the API calls it. Instances of the release
-- before write and read the old name yet: whichever is written, both hold it, until db/next/V0161 takes the old one away.
ALTER TABLE webhook ADD COLUMN old_key_until timestamptz;

CREATE FUNCTION webhook_keep_old_key_until() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.old_key_until := coalesce(NEW.old_key_until, NEW.old_until);
        NEW.old_until := NEW.old_key_until;
    ELSIF NEW.old_key_until IS DISTINCT FROM OLD.old_key_until THEN
        NEW.old_until := NEW.old_key_until;
    ELSE
        NEW.old_key_until := NEW.old_until;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER webhook_old_key_until BEFORE INSERT OR UPDATE ON webhook
    FOR EACH ROW EXECUTE FUNCTION webhook_keep_old_key_until();

UPDATE webhook SET old_key_until = old_until WHERE old_until IS NOT NULL;
