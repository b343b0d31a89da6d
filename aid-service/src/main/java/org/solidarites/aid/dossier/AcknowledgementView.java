package org.solidarites.aid.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The acknowledgement of a dossier, with all that CRPA L112-3 and R112-5 ask for.
 *
 * @param receivedOn the day the request was received
 * @param missingPieces what is still to be brought
 */
@Schema(name = "Acknowledgement")
public record AcknowledgementView(
        UUID dossierId,
        LocalDate receivedOn,
        ImplicitDecisionView implicitDecision,
        ServiceContact service,
        List<AppealRoute> appealRoutes,
        List<MissingPiece> missingPieces) {

    /**
     * What silence comes to.
     *
     * @param on the day it is born
     * @param sense REJECTION for a financial request
     */
    @Schema(name = "ImplicitDecision")
    public record ImplicitDecisionView(LocalDate on, Sense sense, String article, String sentence) {}

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

    /** A piece to bring. */
    @Schema(name = "MissingPiece")
    public record MissingPiece(
            @Schema(examples = "identity") String code, String label) {}
}
