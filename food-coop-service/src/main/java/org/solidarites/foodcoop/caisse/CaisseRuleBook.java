package org.solidarites.foodcoop.caisse;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.solidarites.foodcoop.caisse.core.CaisseRules;
import org.solidarites.foodcoop.caisse.core.RuleBook;

/** Reads the dated rules of the caisse; a document that can not be read keeps the service from starting. */
class CaisseRuleBook {

    private static final List<String> VERSIONS = List.of(
            "/caisse/nantes-2025.json",
            "/caisse/montpellier-2023.json",
            "/caisse/montpellier-2024.json",
            "/caisse/gironde-2024.json");

    @Produces
    @Startup
    @Singleton
    RuleBook read(ObjectMapper json) throws IOException {
        List<CaisseRules> rules = new ArrayList<>();
        for (String version : VERSIONS) {
            try (InputStream document = CaisseRuleBook.class.getResourceAsStream(version)) {
                rules.add(json.readValue(document, CaisseRules.class));
            }
        }
        return new RuleBook(rules);
    }
}
