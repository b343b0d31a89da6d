package org.solidarites.gateway.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.seal.SealedValue;

/**
 * The sealed secrets of all webhooks, past their versions: that a seal is another one is no change that anybody who
 * edits a webhook has to know of.
 */
@ApplicationScoped
class SecretRows {

    private final EntityManager database;

    SecretRows(EntityManager database) {
        this.database = database;
    }

    /** The secrets of a webhook: the present one, and the one before it while that signs too. */
    record Secrets(
            UUID webhook, SealedValue present, @Nullable SealedValue old) {}

    /** Those of which another key has sealed one, locked; those that are locked already are left. */
    List<Secrets> lockSealedOtherwise(String keyId, int rows) {
        List<?> found = database.createNativeQuery("SELECT id, key_id, secret, old_key_id, old_secret FROM webhook"
                        + " WHERE key_id <> :key OR old_key_id <> :key LIMIT :rows FOR UPDATE SKIP LOCKED")
                .setParameter("key", keyId)
                .setParameter("rows", rows)
                .getResultList();
        return found.stream().map(Object[].class::cast).map(SecretRows::read).toList();
    }

    private static Secrets read(Object[] row) {
        SealedValue old = row[3] == null ? null : new SealedValue((String) row[3], (byte[]) row[4]);
        return new Secrets((UUID) row[0], new SealedValue((String) row[1], (byte[]) row[2]), old);
    }

    long countSealedOtherwise(String keyId) {
        return ((Number) database.createNativeQuery(
                                "SELECT count(*) FROM webhook WHERE key_id <> :key OR old_key_id <> :key")
                        .setParameter("key", keyId)
                        .getSingleResult())
                .longValue();
    }

    void write(Secrets renewed) {
        database.createNativeQuery("UPDATE webhook SET key_id = :key, secret = :secret WHERE id = :webhook")
                .setParameter("key", renewed.present().keyId())
                .setParameter("secret", renewed.present().bytes())
                .setParameter("webhook", renewed.webhook())
                .executeUpdate();
        SealedValue old = renewed.old();
        if (old != null) {
            database.createNativeQuery("UPDATE webhook SET old_key_id = :key, old_secret = :secret WHERE id = :webhook")
                    .setParameter("key", old.keyId())
                    .setParameter("secret", old.bytes())
                    .setParameter("webhook", renewed.webhook())
                    .executeUpdate();
        }
    }

    /** Forgets secrets that sign no more. */
    void forgetOld(Instant now) {
        database.createNativeQuery("UPDATE webhook SET old_key_id = NULL, old_secret = NULL, old_public_key = NULL,"
                        + " old_key_until = NULL WHERE old_key_until <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
