package org.solidarites.aid.envelope;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class EnvelopeEntryRepository implements PanacheRepositoryBase<EnvelopeEntry, UUID> {

    private static final String COMMITMENT = """
            SELECT CAST(coalesce(sum(CASE kind WHEN 'COMMITTED' THEN cents WHEN 'RELEASED' THEN -cents END), 0) AS bigint),
                   CAST(coalesce(sum(CASE kind WHEN 'LIQUIDATED' THEN cents WHEN 'RETURNED' THEN -cents WHEN 'TAKEN_BACK' THEN -cents END), 0) AS bigint)
              FROM envelope_entry WHERE dossier_id = :dossier""";

    /** The envelope that a dossier's grant was taken from; it stays the same if more is granted later. */
    Optional<UUID> envelopeOf(UUID dossier) {
        return find("dossierId = :dossier order by number", Parameters.with("dossier", dossier))
                .range(0, 0)
                .firstResultOptional()
                .map(EnvelopeEntry::envelopeId);
    }

    /** What is committed and liquidated for a dossier: the sum of its entries. */
    Commitment commitment(UUID dossier) {
        Object[] sums = (Object[]) getEntityManager()
                .createNativeQuery(COMMITMENT)
                .setParameter("dossier", dossier)
                .getSingleResult();
        return new Commitment(euros(sums[0]), euros(sums[1]));
    }

    private static Euros euros(Object cents) {
        return Euros.ofCents(((Number) cents).longValue());
    }

    /** The movements of an envelope, newest first. */
    List<EnvelopeEntry> page(UUID envelope, Optional<Cursor> before, int rows) {
        int number = before.map(cursor -> cursor.part(0, Integer::parseInt)).orElse(Integer.MAX_VALUE);
        return find(
                        "envelopeId = :envelope and number < :before order by number desc",
                        Parameters.with("envelope", envelope).and("before", number))
                .range(0, rows - 1)
                .list();
    }
}
