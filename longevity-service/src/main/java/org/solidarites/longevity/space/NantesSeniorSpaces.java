package org.solidarites.longevity.space;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.solidarites.chassis.city.Quartiers;

/**
 * Enters the city's known senior spaces at the first start. A space that is there already is left as coordinators have
 * made it since. Another city gives its own file.
 */
@Singleton
class NantesSeniorSpaces {

    private final SeniorSpaceRepository spaces;
    private final Quartiers quartiers;
    private final Clock clock;
    private final KnownSpaces known;

    NantesSeniorSpaces(
            SeniorSpaceRepository spaces,
            Quartiers quartiers,
            Clock clock,
            ObjectMapper json,
            @ConfigProperty(name = "solidarites.city.senior-spaces-file") Optional<Path> file) {
        this.spaces = spaces;
        this.quartiers = quartiers;
        this.clock = clock;
        this.known = read(json, file);
    }

    /** The data file: what was announced, and the spaces that are known by place. */
    record KnownSpaces(Programme programme, List<NewSeniorSpace> spaces) {}

    Programme programme() {
        return known.programme();
    }

    void enter(@Observes StartupEvent starting) {
        QuarkusTransaction.requiringNew().run(() -> {
            spaces.lockEntries();
            known.spaces().stream()
                    .filter(entry -> spaces.ofCode(entry.code()).isEmpty())
                    .forEach(entry -> spaces.keep(SeniorSpace.enter(entry, quartiers, LocalDate.now(clock))));
        });
    }

    private static KnownSpaces read(ObjectMapper json, Optional<Path> file) {
        try (InputStream entries = file.isPresent()
                ? Files.newInputStream(file.get())
                : NantesSeniorSpaces.class.getResourceAsStream("/city/nantes/senior-spaces.json")) {
            return json.readValue(entries, KnownSpaces.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the file of senior spaces can not be read", unreadable);
        }
    }
}
