package org.solidarites.aid.piece;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.dossier.DossierCard;
import org.solidarites.aid.regulation.AidRule;
import org.solidarites.aid.regulation.DatedRegulation;
import org.solidarites.aid.regulation.Regulations;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** Which pieces an aid asks for, and how long each is valid. */
@ApplicationScoped
class PieceRules {

    private static final String DEFAULT = "default";

    private final Regulations regulations;
    private final PieceConfig config;
    private final Clock clock;

    PieceRules(Regulations regulations, PieceConfig config, Clock clock) {
        this.regulations = regulations;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What the aid of a dossier asks for, under the règlement it is decided under: for a draft the one in force today.
     *
     * @throws Refusal {@code UNKNOWN_AID} if a draft's aid is not in force any more
     */
    List<AidRule.Piece> required(DossierCard dossier) {
        LocalDate today = LocalDate.now(clock);
        Optional<DatedRegulation> regulation =
                dossier.regulation() == null ? regulations.inForce(today) : regulations.find(dossier.regulation());
        return regulation
                .filter(found -> found.compiled().aid(dossier.aid()).isPresent())
                .orElseThrow(() -> regulations.unknownAid(dossier.aid(), today))
                .aid(dossier.aid())
                .pieces()
                .value();
    }

    /**
     * Refuses a piece that the aid does not ask for.
     *
     * @throws Refusal {@code UNKNOWN_PIECE}
     */
    void requireAskedFor(DossierCard dossier, String code) {
        List<AidRule.Piece> required = required(dossier);
        if (required.stream().noneMatch(piece -> piece.code().equals(code))) {
            throw AidProblem.UNKNOWN_PIECE
                    .refuse()
                    .with("piece", code)
                    .with("known", required.stream().map(AidRule.Piece::code).collect(Collectors.joining(", ")))
                    .at(FieldError.inParameter("code"));
        }
    }

    PieceConfig.Validity validity(String code) {
        PieceConfig.Validity named = config.validity().get(code);
        return named == null ? Objects.requireNonNull(config.validity().get(DEFAULT), DEFAULT) : named;
    }

    /** The last day on which a piece given that day need not be given again. */
    LocalDate validUntil(String code, LocalDate given) {
        return given.plusMonths(validity(code).months());
    }
}
