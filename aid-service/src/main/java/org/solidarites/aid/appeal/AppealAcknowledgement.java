package org.solidarites.aid.appeal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.aid.Sentences;
import org.solidarites.aid.deadline.ImplicitDecision;
import org.solidarites.aid.dossier.AcknowledgementView.AppealRoute;
import org.solidarites.aid.dossier.AcknowledgementView.ImplicitDecisionView;
import org.solidarites.aid.dossier.AcknowledgementView.Sense;
import org.solidarites.aid.dossier.ServiceContact;

/**
 * The acknowledgement of an appeal (CRPA L411-3, R112-5).
 *
 * @param implicitDecision what silence comes to
 * @param tribunal the court, and until when one may go there if silence rejects the appeal
 * @param interruption what the appeal does to the delay to go to court (L411-2)
 */
@Schema(name = "AppealAcknowledgement")
public record AppealAcknowledgement(
        UUID appealId,
        UUID dossierId,
        @Schema(examples = "2026-03-02") LocalDate receivedOn,
        ImplicitDecisionView implicitDecision,
        ServiceContact service,
        AppealRoute tribunal,
        String interruption) {

    /** What was known when the appeal was received. */
    record Facts(UUID appealId, UUID dossierId, LocalDate receivedOn, LocalDate rejectionOn, ServiceContact service) {}

    /** Writes it in the reader's language. */
    static AppealAcknowledgement of(Facts facts, Locale language) {
        Sentences sentences = Sentences.of(AppealAcknowledgement.class, language);
        ImplicitDecision silence = ImplicitDecision.born(facts.rejectionOn());
        return new AppealAcknowledgement(
                facts.appealId(),
                facts.dossierId(),
                facts.receivedOn(),
                new ImplicitDecisionView(
                        silence.on(), Sense.REJECTION, "CRPA L411-7", dated(sentences, "rejection", silence.on())),
                facts.service(),
                new AppealRoute(
                        AppealRoute.Kind.CONTENTIOUS,
                        silence.appealUntil(),
                        "CJA R421-1",
                        dated(sentences, "tribunal", silence.appealUntil())),
                sentences.get("interruption"));
    }

    private static String dated(Sentences sentences, String key, LocalDate day) {
        return sentences.get(key).replace("{date}", sentences.words(day));
    }
}
