package org.solidarites.aid.person;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.aid.dossier.DataSubjects;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.idempotency.IdempotencyRecords;

/**
 * Erases what is held about persons two years after the last contact with them (CNIL, délibération 2023-095). What fell
 * due while nothing ran is caught up with. Several instances may run it at once: each takes dossiers that no other has
 * locked, and finds none that is erased already.
 */
@ApplicationScoped
class RetentionWatch {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DataSubjects dossiers;
    private final Holdings holdings;
    private final Erasures erasures;
    private final IdempotencyRecords answers;
    private final ErasureConfig config;
    private final Clock clock;

    RetentionWatch(
            DataSubjects dossiers,
            Holdings holdings,
            Erasures erasures,
            IdempotencyRecords answers,
            ErasureConfig config,
            Clock clock) {
        this.dossiers = dossiers;
        this.holdings = holdings;
        this.erasures = erasures;
        this.answers = answers;
        this.config = config;
        this.clock = clock;
    }

    /** Looks through all dossiers, one transaction after the other, each over a bounded number of them. */
    @Scheduled(
            every = "{solidarites.aid.erasure.watch-every}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        Optional<UUID> after = Optional.of(BEFORE_ALL);
        while (after.isPresent()) {
            UUID from = after.get();
            after = QuarkusTransaction.requiringNew().call(() -> eraseSome(from));
        }
        QuarkusTransaction.requiringNew().run(answers::forgetExpired);
    }

    /** Where to go on, or nothing after the last one. */
    private Optional<UUID> eraseSome(UUID after) {
        Instant since = clock.instant()
                .atZone(CityTime.ZONE)
                .minusMonths(config.monthsAfterLastContact())
                .toInstant();
        List<DataSubject> quiet = dossiers.quietSince(since, after, config.batch());
        Map<DataSubject, Boolean> touched = new HashMap<>();
        erasures.erase(
                quiet.stream()
                        .filter(subject -> !isTouched(subject, since, touched))
                        .toList(),
                Erasure.Cause.RETENTION);
        return quiet.size() < config.batch()
                ? Optional.empty()
                : Optional.of(quiet.getLast().dossierId());
    }

    /** A person who is in contact about one dossier is in contact. What was looked up for one of hers holds for the others. */
    private boolean isTouched(DataSubject subject, Instant since, Map<DataSubject, Boolean> known) {
        return dossiers.samePerson(subject.dossierId()).stream()
                .anyMatch(same -> known.computeIfAbsent(same, one -> holdings.touchedSince(one, since)));
    }
}
