package org.solidarites.aid.dossier;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.solidarites.aid.Sentences;
import org.solidarites.aid.deadline.ImplicitDecision;
import org.solidarites.aid.dossier.AcknowledgementView.AppealRoute;
import org.solidarites.aid.dossier.AcknowledgementView.ImplicitDecisionView;
import org.solidarites.aid.dossier.AcknowledgementView.MissingPiece;
import org.solidarites.aid.dossier.AcknowledgementView.Sense;
import org.solidarites.aid.regulation.AidRule;

/** Writes an acknowledgement in the reader's language. */
final class Acknowledgement {

    private Acknowledgement() {}

    /** The acknowledgement of a submission, under the aid's rules of then: all pieces are still to be brought. */
    static AcknowledgementView of(UUID dossier, Submission submission, AidRule aid, Locale language) {
        Sentences sentences = Sentences.of(Acknowledgement.class, language);
        ImplicitDecision silence = ImplicitDecision.onRequestReceived(submission.receivedOn());
        return new AcknowledgementView(
                dossier,
                submission.receivedOn(),
                new ImplicitDecisionView(
                        silence.on(),
                        Sense.REJECTION,
                        "CRPA L231-4 3°",
                        sentences.get("rejection").replace("{date}", sentences.words(silence.on()))),
                submission.contact(),
                List.of(
                        route(AppealRoute.Kind.GRACIOUS, silence, "CRPA L411-2", sentences),
                        route(AppealRoute.Kind.CONTENTIOUS, silence, "CJA R421-1", sentences)),
                aid.pieces().value().stream()
                        .map(piece ->
                                new MissingPiece(piece.code(), piece.label().in(language)))
                        .toList());
    }

    private static AppealRoute route(
            AppealRoute.Kind kind, ImplicitDecision silence, String article, Sentences sentences) {
        String sentence = sentences.get("appeal." + kind).replace("{date}", sentences.words(silence.appealUntil()));
        return new AppealRoute(kind, silence.appealUntil(), article, sentence);
    }
}
