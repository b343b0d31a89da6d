package org.solidarites.guichet.directory;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Enters the city's known desks at the first start. A desk that is in the directory already is left as agents have
 * made it since. Another city gives its own file.
 */
@Singleton
class NantesGuichets {

    /** How the history names the city's file. */
    private static final String BY = "city-file";

    private final GuichetRepository guichets;
    private final EntryRules rules;
    private final ObjectMapper json;
    private final Optional<Path> file;

    NantesGuichets(
            GuichetRepository guichets,
            EntryRules rules,
            ObjectMapper json,
            @ConfigProperty(name = "solidarites.city.guichets-file") Optional<Path> file) {
        this.guichets = guichets;
        this.rules = rules;
        this.json = json;
        this.file = file;
    }

    void enter(@Observes StartupEvent starting) throws IOException {
        List<NewGuichet> known = read();
        QuarkusTransaction.requiringNew().run(() -> {
            guichets.lockDirectory();
            known.stream()
                    .filter(entry -> guichets.ofCode(entry.code()).isEmpty())
                    .forEach(entry -> guichets.keep(Guichet.enter(entry, rules, BY)));
        });
    }

    private List<NewGuichet> read() throws IOException {
        try (InputStream entries = file.isPresent()
                ? Files.newInputStream(file.get())
                : NantesGuichets.class.getResourceAsStream("/city/nantes/guichets.json")) {
            return json.readValue(entries, new TypeReference<List<NewGuichet>>() {});
        }
    }
}
