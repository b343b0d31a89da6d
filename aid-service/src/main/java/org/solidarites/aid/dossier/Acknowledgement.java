package org.solidarites.aid.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.solidarites.aid.Sentences;
import org.solidarites.aid.deadline.ImplicitDecision;
import org.solidarites.aid.dossier.AcknowledgementView.AppealRoute;
import org.solidarites.aid.dossier.AcknowledgementView.ClockView;
import org.solidarites.aid.dossier.AcknowledgementView.ImplicitDecisionView;
import org.solidarites.aid.dossier.AcknowledgementView.Mention;
import org.solidarites.aid.dossier.AcknowledgementView.MissingPiece;
import org.solidarites.aid.dossier.AcknowledgementView.Sense;
import org.solidarites.aid.dossier.AcknowledgementView.SuspensionView;
import org.solidarites.aid.regulation.AidRule;

/**
 * Writes an acknowledgement in the reader's language: what was said when the request was received, which stays so, and
 * beside it how the clock stands now.
 */
final class Acknowledgement {

    private final Sentences sentences;
    private final Map<String, String> pieces;

    private Acknowledgement(AidRule aid, Locale language) {
        this.sentences = Sentences.of(Acknowledgement.class, language);
        this.pieces = aid.pieces().value().stream()
                .collect(Collectors.toMap(
                        AidRule.Piece::code, piece -> piece.label().in(language)));
    }

    /** The acknowledgement of a submission, under the aid's rules of then. */
    static AcknowledgementView of(UUID dossier, Submission submission, Silence silence, AidRule aid, Locale language) {
        return new Acknowledgement(aid, language).write(dossier, submission, silence);
    }

    private AcknowledgementView write(UUID dossier, Submission submission, Silence silence) {
        ImplicitDecision first = ImplicitDecision.born(submission.implicitRejectionOn());
        ImplicitDecision now = ImplicitDecision.born(Objects.requireNonNull(silence.rejectionOn()));
        return new AcknowledgementView(
                dossier,
                submission.receivedOn(),
                decision(first),
                submission.contact(),
                routes(first),
                missing(submission.missingPieces(), submission.piecesBy()),
                List.of(mention("CRPA L112-6", "L112-6"), mention("CRPA L114-5", "L114-5")),
                new ClockView(
                        decision(now),
                        routes(now),
                        silence.requests().stream().map(this::suspension).toList()));
    }

    private ImplicitDecisionView decision(ImplicitDecision silence) {
        return new ImplicitDecisionView(
                silence.on(), Sense.REJECTION, "CRPA L231-4 3°", dated("rejection", silence.on()));
    }

    private List<AppealRoute> routes(ImplicitDecision silence) {
        return List.of(
                route(AppealRoute.Kind.GRACIOUS, silence, "CRPA L411-2"),
                route(AppealRoute.Kind.CONTENTIOUS, silence, "CJA R421-1"));
    }

    private AppealRoute route(AppealRoute.Kind kind, ImplicitDecision silence, String article) {
        return new AppealRoute(kind, silence.appealUntil(), article, dated("appeal." + kind, silence.appealUntil()));
    }

    private SuspensionView suspension(CompletionRequest request) {
        return new SuspensionView(
                request.askedOn(),
                request.deadline(),
                request.arrivedOn(),
                missing(request.pieces(), request.deadline()));
    }

    private List<MissingPiece> missing(List<String> codes, LocalDate by) {
        return codes.stream()
                .map(code -> new MissingPiece(code, pieces.getOrDefault(code, code), by))
                .toList();
    }

    private Mention mention(String article, String key) {
        return new Mention(article, sentences.get("mention." + key));
    }

    private String dated(String key, LocalDate day) {
        return sentences.get(key).replace("{date}", sentences.words(day));
    }
}
