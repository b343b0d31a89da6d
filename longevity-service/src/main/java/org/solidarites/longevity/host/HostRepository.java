package org.solidarites.longevity.host;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.solidarites.longevity.host.GuichetRecordedHandler.GuichetRecorded;

@ApplicationScoped
class HostRepository implements PanacheRepositoryBase<HostGuichet, String> {

    private static final String RECORD = """
            INSERT INTO host_guichet (code, guichet_id, name, quartier, state, address, sequence)
            VALUES (:code, :id, :name, :quartier, :state, CAST(:address AS varchar), :sequence)
            ON CONFLICT ON CONSTRAINT host_guichet_pk DO UPDATE SET
                guichet_id = EXCLUDED.guichet_id, name = EXCLUDED.name, quartier = EXCLUDED.quartier,
                state = EXCLUDED.state, address = EXCLUDED.address, sequence = EXCLUDED.sequence
            WHERE host_guichet.sequence <= EXCLUDED.sequence""";

    /** Takes over what was told, unless something newer is known; in one statement, so that no race can undo it. */
    void record(GuichetRecorded told, long sequence) {
        getEntityManager()
                .createNativeQuery(RECORD)
                .setParameter("code", told.code())
                .setParameter("id", told.guichetId())
                .setParameter("name", told.name())
                .setParameter("quartier", told.quartier())
                .setParameter("state", told.state())
                .setParameter("address", told.address())
                .setParameter("sequence", sequence)
                .executeUpdate();
    }

    List<HostGuichet> ofCodes(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : list("code in ?1", codes);
    }
}
