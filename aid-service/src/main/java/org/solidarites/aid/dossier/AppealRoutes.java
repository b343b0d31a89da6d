package org.solidarites.aid.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.Sentences;
import org.solidarites.aid.deadline.AppealTime;
import org.solidarites.aid.dossier.AcknowledgementView.AppealRoute;
import org.solidarites.chassis.problem.Refusal;

/**
 * How a decision can be contested, in the reader's language.
 *
 * @param decidedOn the day it was made, or silence was one
 * @param until last day; null while the time does not run, or where an appeal was lodged, which has dates of its own
 * @param routes before the service itself, and before the court; none once an appeal was lodged
 * @param sentences what else there is to know: that the decision withdraws a grant, why the time does not run, and that reasons can be asked for
 */
@Schema(name = "AppealRoutes")
public record AppealRoutes(
        UUID dossierId,
        @Schema(examples = "REFUSED") DossierState decision,
        @Schema(examples = "2026-02-12") LocalDate decidedOn,
        @Nullable Notification notification,
        DossierView.@Nullable ReasonsView reasons,
        @Schema(examples = "2026-04-16") @Nullable LocalDate until,
        List<Way> routes,
        List<String> sentences) {

    /** A way to contest it. */
    @Schema(name = "AppealWay")
    public record Way(
            AppealRoute.Kind kind,
            @Schema(examples = "CJA R421-1") String article,
            String sentence) {}

    /**
     * The ways to contest the decision in force.
     *
     * @throws Refusal {@code DECISION_NOT_FOUND}
     */
    static AppealRoutes of(Dossier dossier, Locale language) {
        Ruling ruling = dossier.ruling();
        if (ruling == null) {
            throw AidProblem.DECISION_NOT_FOUND.refuse();
        }
        Words words = new Words(Sentences.of(AppealRoutes.class, language), ruling);
        boolean appealed = dossier.course().wasAppealed();
        return new AppealRoutes(
                dossier.id(),
                ruling.decision(),
                ruling.day(),
                ruling.remedies().notification(),
                ruling.remedies().reasons(),
                appealed ? null : words.time().until(),
                appealed ? List.of() : words.ways(),
                appealed ? words.appealed() : words.more());
    }

    /** What is said of it. */
    private record Words(Sentences sentences, Ruling ruling) {

        AppealTime time() {
            return ruling.time();
        }

        List<Way> ways() {
            return List.of(
                    way(AppealRoute.Kind.GRACIOUS, "CRPA L411-2"), way(AppealRoute.Kind.CONTENTIOUS, "CJA R421-1"));
        }

        private Way way(AppealRoute.Kind kind, String article) {
            LocalDate until = time().until();
            return new Way(
                    kind, article, until == null ? sentences.get(kind + ".open") : dated(kind + ".until", until));
        }

        List<String> appealed() {
            return List.of(sentences.get("appealed"));
        }

        List<String> more() {
            List<String> said = new ArrayList<>();
            DossierView.ReasonsView reasons = ruling.remedies().reasons();
            if (ruling.withdrawnAt() != null) {
                said.add(sentences.get("withdrawn"));
            }
            if (time().state() == AppealTime.State.NOT_NOTIFIED) {
                said.add(sentences.get("notNotified"));
            }
            if (reasons == null && ruling.authority() == Authority.SILENCE) {
                said.add(dated("reasons.ask", time().last()));
            }
            if (reasons != null && reasons.givenOn() == null) {
                said.add(dated("reasons.awaited", reasons.dueOn()));
            }
            return said;
        }

        private String dated(String key, LocalDate day) {
            return sentences.get(key, place -> sentences.words(day));
        }
    }
}
