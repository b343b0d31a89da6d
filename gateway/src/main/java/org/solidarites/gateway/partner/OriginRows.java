package org.solidarites.gateway.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The web origins of partners, as they stand in the database. */
@ApplicationScoped
class OriginRows {

    private final EntityManager database;

    OriginRows(EntityManager database) {
        this.database = database;
    }

    /** The origins of each client of a registered partner that has any. */
    @Transactional
    public Map<String, Set<String>> byClient() {
        List<Tuple> found = database.createNativeQuery(
                        "SELECT k.client_id, o.origin FROM partner p JOIN partner_key k ON k.partner_id = p.id"
                                + " JOIN partner_origin o ON o.partner_id = p.id"
                                + " WHERE p.registered_at IS NOT NULL AND k.made_at IS NOT NULL",
                        Tuple.class)
                .getResultList();
        return found.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, String.class),
                        Collectors.mapping(row -> row.get(1, String.class), Collectors.toUnmodifiableSet())));
    }
}
