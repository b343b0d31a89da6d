package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.piece.Pieces;
import org.solidarites.aid.regulation.AidRule;
import org.solidarites.aid.regulation.DatedRegulation;
import org.solidarites.aid.regulation.Regulations;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** Receives dossiers under the règlement of the day, and asks for what is missing. */
@ApplicationScoped
class Submissions {

    private final Regulations regulations;
    private final Pieces pieces;
    private final ContactConfig contact;
    private final Cohorts cohorts;
    private final DossierConfig config;
    private final Computations computations;
    private final Clock clock;

    Submissions(
            Regulations regulations,
            Pieces pieces,
            ContactConfig contact,
            Cohorts cohorts,
            DossierConfig config,
            Computations computations,
            Clock clock) {
        this.regulations = regulations;
        this.pieces = pieces;
        this.contact = contact;
        this.cohorts = cohorts;
        this.config = config;
        this.computations = computations;
        this.clock = clock;
    }

    /**
     * Submits a dossier, and computes what the règlement says of it.
     *
     * @throws Refusal {@code UNKNOWN_AID} where the règlement of today has no such aid any more, and those of the
     *     dossier
     */
    void submit(Dossier dossier, Actor by) {
        LocalDate today = LocalDate.now(clock);
        DatedRegulation inForce = regulations
                .inForce(today)
                .filter(regulation ->
                        regulation.compiled().aid(dossier.request().aid()).isPresent())
                .orElseThrow(() -> regulations.unknownAid(dossier.request().aid(), today));
        Submission received = Submission.received(
                today,
                inForce.document().id(),
                missing(dossier, inForce.aid(dossier.request().aid())),
                today.plusDays(config.daysForPieces()),
                contact.contact(),
                cohorts.of(dossier.card(), today).orElse(null));
        dossier.submit(received, by, clock.instant());
        computations.keep(dossier, DossierStep.SUBMITTED);
    }

    /** What the person has given before is not asked again while it is still valid. */
    private List<String> missing(Dossier dossier, AidRule aid) {
        Set<String> provided = pieces.provided(dossier.id());
        return codes(aid).stream().filter(code -> !provided.contains(code)).toList();
    }

    /**
     * Asks for missing pieces.
     *
     * @throws Refusal {@code UNKNOWN_PIECE}, {@code DEADLINE_NOT_AHEAD}, {@code DEADLINE_TOO_FAR}, and those of the
     *     dossier
     */
    void ask(Dossier dossier, CompletionRequestBody request, Actor by) {
        dossier.course().require(DossierStep.PIECES_ASKED);
        LocalDate today = LocalDate.now(clock);
        checkDeadline(request.deadline(), today);
        checkPieces(request.pieces(), dossier);
        CompletionRequest asked = new CompletionRequest(
                clock.instant(),
                today,
                request.deadline(),
                request.pieces().stream().distinct().toList(),
                null);
        dossier.askForPieces(asked, request.reason(), by, clock.instant());
    }

    private void checkDeadline(LocalDate deadline, LocalDate today) {
        LocalDate last = today.plusDays(config.longestSuspension());
        if (!deadline.isAfter(today)) {
            throw AidProblem.DEADLINE_NOT_AHEAD.refuse().with("date", deadline).at(FieldError.inBody("deadline"));
        }
        if (deadline.isAfter(last)) {
            throw AidProblem.DEADLINE_TOO_FAR
                    .refuse()
                    .with("date", deadline)
                    .with("latest", last)
                    .at(FieldError.inBody("deadline"));
        }
    }

    private void checkPieces(List<String> pieces, Dossier dossier) {
        Set<String> known = new TreeSet<>(codes(rule(dossier)));
        for (int i = 0; i < pieces.size(); i++) {
            if (!known.contains(pieces.get(i))) {
                throw AidProblem.UNKNOWN_PIECE
                        .refuse()
                        .with("piece", pieces.get(i))
                        .with("known", String.join(", ", known))
                        .at(FieldError.inBody("pieces/" + i));
            }
        }
    }

    /** The aid of a submitted dossier, in the words of the règlement that it was submitted under. */
    AidRule rule(Dossier dossier) {
        Submission submission = dossier.submission();
        if (submission == null) {
            throw AidProblem.ACKNOWLEDGEMENT_NOT_FOUND.refuse();
        }
        return regulations
                .find(submission.regulation())
                .orElseThrow()
                .aid(dossier.request().aid());
    }

    private static List<String> codes(AidRule aid) {
        return aid.pieces().value().stream().map(AidRule.Piece::code).collect(Collectors.toList());
    }
}
