package org.solidarites.aid.dossier;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.deadline.SilenceClock;
import org.solidarites.aid.deadline.SilenceWarning;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * The clock of silence of one dossier: when it rejects the dossier, what suspends it, and who was warned. The dates come
 * from {@link SilenceClock}; this only keeps what the clock is asked with, and the next day on which it strikes.
 */
@Embeddable
class Silence {

    @Column(name = "silence_running")
    private boolean running;

    @Column(name = "silence_on")
    private @Nullable LocalDate rejectionOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "silence_warned")
    private @Nullable SilenceWarning warned;

    @Column(name = "silence_due_on")
    private @Nullable LocalDate dueOn;

    @ElementCollection
    @CollectionTable(name = "dossier_completion_request", joinColumns = @JoinColumn(name = "dossier_id"))
    @OrderColumn(name = "place")
    private List<CompletionRequest> requests = new ArrayList<>();

    /** The request was received: the clock starts. */
    void start(LocalDate rejection) {
        running = true;
        strikeOn(rejection);
    }

    /** Pieces are asked for: the clock stands until their deadline. */
    void suspend(CompletionRequest request, LocalDate received) {
        requests.add(request);
        windUp(received);
    }

    /** All pieces had arrived on that day: what still suspended the clock ends. */
    void resume(LocalDate arrival, LocalDate received) {
        requests.replaceAll(request -> request.arrived(arrival));
        windUp(received);
    }

    /**
     * Pieces have arrived that day: what those requests suspended ends that have all they ask for.
     *
     * @param newest by the code of a piece, when it was given last
     * @return whether there was one
     */
    boolean receive(Map<String, Instant> newest, LocalDate arrival, LocalDate received) {
        List<CompletionRequest> after = requests.stream()
                .map(request -> request.isAnsweredBy(newest) ? request.arrived(arrival) : request)
                .toList();
        boolean answered = !after.equals(requests);
        if (answered) {
            requests.clear();
            requests.addAll(after);
            windUp(received);
        }
        return answered;
    }

    private void windUp(LocalDate received) {
        strikeOn(SilenceClock.rejectionOn(
                received, requests.stream().map(CompletionRequest::suspension).toList()));
    }

    /** For a new date those in charge are warned anew. */
    private void strikeOn(LocalDate rejection) {
        if (!rejection.equals(rejectionOn)) {
            rejectionOn = rejection;
            warned = null;
        }
        dueOn = next(rejection);
    }

    private LocalDate next(LocalDate rejection) {
        if (warned == null) {
            return SilenceWarning.FIFTEEN_DAYS.dueOn(rejection);
        }
        return warned == SilenceWarning.FIFTEEN_DAYS ? SilenceWarning.THREE_DAYS.dueOn(rejection) : rejection;
    }

    /** There is an answer, or nobody waits for one any more; the date it would have struck on is kept. */
    void stop() {
        running = false;
        dueOn = null;
    }

    /** Whether silence has rejected it by that day. */
    boolean hasRejected(LocalDate today) {
        return running && rejectionOn != null && !today.isBefore(rejectionOn);
    }

    /**
     * Refuses what comes after silence has rejected it.
     *
     * @throws Refusal {@code SILENCE_HAS_REJECTED}
     */
    void requireNoRejection(LocalDate today) {
        if (hasRejected(today)) {
            throw AidProblem.SILENCE_HAS_REJECTED.refuse().with("date", rejects());
        }
    }

    /** The warning to be given on that day, once; it counts as given. */
    Optional<SilenceWarning> warn(LocalDate today) {
        if (!running || rejectionOn == null) {
            return Optional.empty();
        }
        LocalDate rejection = rejectionOn;
        Optional<SilenceWarning> due = SilenceWarning.due(rejection, today).filter(warning -> warning != warned);
        due.ifPresent(warning -> warned = warning);
        dueOn = next(rejection);
        return due;
    }

    /**
     * Refuses a day on which pieces can not have arrived.
     *
     * @throws Refusal {@code ARRIVAL_OUT_OF_TIME} for a day before they were asked for, or one to come
     */
    void requireArrival(LocalDate arrival, LocalDate received, LocalDate today) {
        LocalDate earliest = openSince().orElse(received);
        if (arrival.isBefore(earliest) || arrival.isAfter(today)) {
            throw AidProblem.ARRIVAL_OUT_OF_TIME
                    .refuse()
                    .with("date", arrival)
                    .with("earliest", earliest)
                    .with("latest", today)
                    .at(FieldError.inBody("since"));
        }
    }

    /** The day on which pieces were last asked for that have not all arrived. */
    private Optional<LocalDate> openSince() {
        return requests.stream()
                .filter(request -> request.arrivedOn() == null)
                .map(CompletionRequest::askedOn)
                .max(Comparator.naturalOrder());
    }

    /** Null before it has started. */
    @Nullable
    LocalDate rejectionOn() {
        return rejectionOn;
    }

    /** The day on which it rejects as things stand, once it has started. */
    LocalDate rejects() {
        return Objects.requireNonNull(rejectionOn, "the clock has started");
    }

    List<CompletionRequest> requests() {
        return List.copyOf(requests);
    }
}
