package org.solidarites.aid.desk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DeskRepository implements PanacheRepositoryBase<Desk, String> {

    private static final String RECORD = """
            INSERT INTO desk (code, state, quartier, sequence) VALUES (:code, :state, :quartier, :sequence)
            ON CONFLICT ON CONSTRAINT desk_pk DO UPDATE
            SET state = EXCLUDED.state, quartier = EXCLUDED.quartier, sequence = EXCLUDED.sequence
            WHERE desk.sequence <= EXCLUDED.sequence""";

    /** Takes over what was told of a desk, unless something newer is known. */
    void record(String code, String state, @Nullable String quartier, long sequence) {
        getEntityManager()
                .createNativeQuery(RECORD)
                .setParameter("code", code)
                .setParameter("state", state)
                .setParameter("quartier", quartier)
                .setParameter("sequence", sequence)
                .executeUpdate();
    }
}
