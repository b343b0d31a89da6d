package org.solidarites.aid.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The acknowledgement of a dossier, with all that CRPA L112-3 and R112-5 ask for. All but {@code clock} is as it was
 * issued and stays so.
 *
 * @param receivedOn the day the request was received
 * @param implicitDecision what silence comes to if nothing suspends the clock
 * @param missingPieces what is still to be brought, and by when
 * @param mentions what else the law has the applicant told
 * @param clock how the clock stands now
 */
@Schema(name = "Acknowledgement")
public record AcknowledgementView(
        UUID dossierId,
        @Schema(examples = "2026-01-15") LocalDate receivedOn,
        ImplicitDecisionView implicitDecision,
        ServiceContact service,
        List<AppealRoute> appealRoutes,
        List<MissingPiece> missingPieces,
        List<Mention> mentions,
        ClockView clock) {

    /**
     * What silence comes to.
     *
     * @param on the day it is born
     * @param sense REJECTION for a financial request
     */
    @Schema(name = "ImplicitDecision")
    public record ImplicitDecisionView(
            @Schema(examples = "2026-03-15") LocalDate on,
            Sense sense,
            @Schema(examples = "CRPA L231-4 3°") String article,
            String sentence) {}

    /** Whether silence accepts or rejects. */
    public enum Sense {
        ACCEPTANCE,
        REJECTION
    }

    /**
     * A way to appeal.
     *
     * @param until last day, if silence rejects the request
     */
    @Schema(name = "AppealRoute")
    public record AppealRoute(Kind kind, LocalDate until, String article, String sentence) {

        /** Before the service itself, or before the court. */
        @Schema(name = "AppealKind")
        public enum Kind {
            GRACIOUS,
            CONTENTIOUS
        }
    }

    /**
     * A piece to bring.
     *
     * @param by last day to bring it
     */
    @Schema(name = "MissingPiece")
    public record MissingPiece(
            @Schema(examples = "identity") String code,
            String label,
            @Schema(examples = "2026-02-14") LocalDate by) {}

    /** What the law has the applicant told. */
    @Schema(name = "AcknowledgementMention")
    public record Mention(@Schema(examples = "CRPA L112-6") String article, String sentence) {}

    /**
     * How the clock stands now.
     *
     * @param implicitDecision what silence comes to now, later by the days on which the clock stood
     * @param suspensions each request for pieces, oldest first
     */
    @Schema(name = "SilenceClock")
    public record ClockView(
            ImplicitDecisionView implicitDecision, List<AppealRoute> appealRoutes, List<SuspensionView> suspensions) {}

    /**
     * A request for pieces that suspends the clock.
     *
     * @param deadline the clock stands until then
     * @param arrivedOn the day on which all had arrived, which ends it earlier; null while they have not
     */
    @Schema(name = "SilenceSuspension")
    public record SuspensionView(
            @Schema(examples = "2026-01-20") LocalDate askedOn,
            @Schema(examples = "2026-02-10") LocalDate deadline,
            @Schema(examples = "2026-02-03") @Nullable LocalDate arrivedOn,
            List<MissingPiece> pieces) {}
}
