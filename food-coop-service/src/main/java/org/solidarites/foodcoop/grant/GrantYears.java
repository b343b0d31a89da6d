package org.solidarites.foodcoop.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** For which years a grant has accounts in the ledger. A year stays once it is there, whatever an avenant takes from it. */
@ApplicationScoped
class GrantYears {

    private final EntityManager database;

    GrantYears(EntityManager database) {
        this.database = database;
    }

    void add(UUID grant, Collection<Integer> years) {
        for (int year : years) {
            database.createNativeQuery(
                            "INSERT INTO grant_year (grant_id, year) VALUES (:grant, :year) ON CONFLICT DO NOTHING")
                    .setParameter("grant", grant)
                    .setParameter("year", year)
                    .executeUpdate();
        }
    }

    /** The years of each grant, earliest first. */
    Map<UUID, List<Integer>> of(Collection<UUID> grants) {
        Map<UUID, List<Integer>> years = new TreeMap<>();
        if (grants.isEmpty()) {
            return years;
        }
        List<Tuple> rows = database.createNativeQuery(
                        "SELECT grant_id, year FROM grant_year WHERE grant_id IN (:grants) ORDER BY grant_id, year",
                        Tuple.class)
                .setParameter("grants", grants)
                .getResultList();
        rows.forEach(row -> years.computeIfAbsent(row.get(0, UUID.class), grant -> new ArrayList<>())
                .add(row.get(1, Integer.class)));
        return years;
    }
}
