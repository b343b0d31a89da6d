package org.solidarites.aid.regulation;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.engine.Aid;
import org.solidarites.aid.engine.Timeline;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * The published règlements, of which one at most is in force on a day. Held compiled in memory, so that no simulation
 * asks the database: those published before are read at the start, one published here is added when its transaction has
 * ended, and {@link RegulationRefresh} adds those of other instances.
 */
@Startup
@ApplicationScoped
public class Regulations {

    private volatile Known known;

    @Inject
    Regulations(RegulationShelf shelf) {
        this(shelf.open());
    }

    /**
     * Puts versions in the order of their dates.
     *
     * @throws InvalidRegulationException if two begin on the same day or have the same id
     */
    Regulations(List<DatedRegulation> documents) {
        known = Known.of(documents);
    }

    /** What is known at a moment, never changed. */
    private record Known(List<DatedRegulation> versions, Timeline timeline) {

        static Known of(List<DatedRegulation> documents) {
            List<DatedRegulation> sorted = documents.stream()
                    .sorted(Comparator.comparing(version -> version.document().validFrom()))
                    .toList();
            List<DatedRegulation> dated = new ArrayList<>();
            for (int i = 0; i < sorted.size(); i++) {
                DatedRegulation next = i + 1 < sorted.size() ? sorted.get(i + 1) : null;
                if (next != null) {
                    requireApart(sorted.get(i).document(), next.document());
                }
                dated.add(sorted.get(i)
                        .until(next == null ? null : next.document().validFrom().minusDays(1)));
            }
            return new Known(
                    List.copyOf(dated),
                    new Timeline(dated.stream()
                            .map(version -> new Timeline.Version(
                                    version.document().validFrom(), version.validUntil(), version.compiled()))
                            .toList()));
        }
    }

    /** Adds what was published in a transaction, once that is sure. */
    void add(@Observes(during = TransactionPhase.AFTER_SUCCESS) DatedRegulation published) {
        add(List.of(published));
    }

    /** Adds those of the published versions that are not known yet. */
    synchronized void add(List<DatedRegulation> published) {
        Set<String> ids = ids();
        List<DatedRegulation> more = published.stream()
                .filter(version -> !ids.contains(version.document().id()))
                .toList();
        if (!more.isEmpty()) {
            known = Known.of(
                    Stream.concat(known.versions().stream(), more.stream()).toList());
        }
    }

    /** The ids of all of them. */
    Set<String> ids() {
        return known.versions().stream().map(version -> version.document().id()).collect(Collectors.toSet());
    }

    private static void requireApart(RegulationDocument earlier, RegulationDocument later) {
        if (earlier.validFrom().equals(later.validFrom()) || earlier.id().equals(later.id())) {
            throw new InvalidRegulationException("the règlements " + earlier.id() + " and " + later.id()
                    + " both begin on " + later.validFrom() + ", or have the same id");
        }
    }

    /** The documents of a folder, those that end in {@code .json}. */
    static List<DatedRegulation> inDirectory(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(Regulations::inFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("règlements in " + directory, e);
        }
    }

    private static DatedRegulation inFile(Path file) {
        try (InputStream document = Files.newInputStream(file)) {
            return RegulationReader.read(file.toString(), document);
        } catch (IOException e) {
            throw new UncheckedIOException("règlement " + file, e);
        }
    }

    /** All of them, oldest first. */
    public List<DatedRegulation> all() {
        return known.versions();
    }

    /** Their versions in the order of time, compiled. */
    public Timeline timeline() {
        return known.timeline();
    }

    /** The one with that id. */
    public Optional<DatedRegulation> find(String id) {
        return known.versions().stream()
                .filter(version -> version.document().id().equals(id))
                .findFirst();
    }

    /**
     * What a published règlement writes of one of its aids.
     *
     * @throws java.util.NoSuchElementException if there is no such règlement
     * @throws IllegalArgumentException if it has no such aid
     */
    public AidRule rule(String id, String aid) {
        return find(id).orElseThrow().aid(aid);
    }

    /**
     * The one in force on a day.
     *
     * @param at where the day stands in the request
     * @throws Refusal {@code NO_REGULATION_IN_FORCE}
     */
    public DatedRegulation inForce(LocalDate on, FieldError at) {
        return inForce(on)
                .orElseThrow(() -> AidProblem.NO_REGULATION_IN_FORCE
                        .refuse()
                        .with("date", on)
                        .with("oldest", known.versions().getFirst().document().validFrom())
                        .at(at));
    }

    /** The one in force on a day, if any. */
    public Optional<DatedRegulation> inForce(LocalDate on) {
        return known.versions().stream()
                .filter(version -> version.isInForce(on))
                .findFirst();
    }

    /** The aid of that code under the règlement in force on a day, if there is one. */
    public Optional<Aid> aid(String code, LocalDate on) {
        return inForce(on).flatMap(version -> version.compiled().aid(code));
    }

    /** Refuses an aid that the règlement in force on a day does not have; names those it has. */
    public Refusal unknownAid(String code, LocalDate on) {
        String codes = inForce(on).stream()
                .flatMap(version -> version.compiled().aids().stream())
                .map(Aid::code)
                .collect(Collectors.joining(", "));
        return AidProblem.UNKNOWN_AID.refuse().with("aid", code).with("known", codes);
    }
}
