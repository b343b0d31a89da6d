package org.solidarites.aid.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.solidarites.aid.person.PersonCase.as;
import static org.solidarites.aid.person.PersonCase.get;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;

/** Nothing that tells of a person leaves the service by its logs or its events, whatever happens to her dossier. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SilentLogsTest {

    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("org.solidarites");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Lines listening = new Lines(lines);
    private final PersonCase awa = new PersonCase();

    @Inject
    EntityManager database;

    @Inject
    RetentionWatch watch;

    @Inject
    MovableClock clock;

    @BeforeEach
    void listen() {
        ROOT.addHandler(listening);
        OURS.setLevel(Level.ALL);
    }

    @AfterEach
    void stopListening() {
        ROOT.removeHandler(listening);
        OURS.setLevel(null);
        clock.reset();
    }

    @Test
    void tellOfNobody() {
        String at = awa.refused();
        get(awa.token, at + "/export").then().statusCode(200);
        get(awa.token, at + "/pieces").then().statusCode(200);
        refusals(at);
        clock.advance(Duration.ofDays(740));
        watch.look();

        assertThat(lines).as("what was logged").anyMatch(line -> line.contains("refused: "));
        assertThat(lines).noneMatch(this::tellsOfHer);
        List<?> events = database.createNativeQuery("SELECT type || payload FROM outbox_event WHERE aggregate_id = :id")
                .setParameter("id", PersonCase.id(at).toString())
                .getResultList();
        assertThat(events).hasSizeGreaterThan(3).noneMatch(event -> tellsOfHer(event.toString()));
    }

    /** What goes wrong is logged most. */
    private void refusals(String at) {
        as(awa.token)
                .header("If-Match", "\"7\"")
                .body(awa.identity())
                .put(at + "/identity")
                .then()
                .statusCode(412);
        as(awa.token)
                .header("If-Match", "\"1\"")
                .body(awa.identity().replace(awa.phone, awa.familyName))
                .put(at + "/identity")
                .then()
                .statusCode(400);
        as(awa.token)
                .header("If-Match", "\"1\"")
                .body(awa.identity().replace("}", "")) // no JSON
                .put(at + "/identity")
                .then()
                .statusCode(400);
        as(awa.token)
                .body("{\"aid\": \"aide-alimentaire\", \"household\": "
                        + awa.household().replace(awa.rent, "-" + awa.rent) + "}")
                .post("/v1/aid/dossiers")
                .then()
                .statusCode(422);
        as(new PersonCase().token).get(at + "/identity").then().statusCode(404);
    }

    private boolean tellsOfHer(String line) {
        return line.contains(awa.birthDate)
                || line.contains(awa.rent)
                || awa.traces().stream().anyMatch(line::contains);
    }

    /** Keeps every line as it would be written, with the stack of what was thrown. */
    private static final class Lines extends Handler {

        private final Queue<String> lines;

        Lines(Queue<String> lines) {
            this.lines = lines;
            setLevel(Level.ALL);
            setFormatter(new PatternFormatter("%c %s%e %X"));
        }

        @Override
        public void publish(LogRecord record) {
            lines.add(getFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
