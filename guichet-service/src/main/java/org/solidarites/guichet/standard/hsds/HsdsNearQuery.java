package org.solidarites.guichet.standard.hsds;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetAdvice;
import org.solidarites.guichet.GuichetProblem;
import org.solidarites.guichet.directory.OfferFilter.Around;

/** Where services are asked for. */
public class HsdsNearQuery {

    private static final int AROUND_THE_EARTH = 40_075_017;

    @QueryParam("postcode")
    @Parameter(description = "Five digits: services at places in this postcode, or near it.", example = "44000")
    @Nullable
    String postcode;

    @QueryParam("proximity")
    @Parameter(
            description = "Metres from the middle of the places that the directory knows in `postcode`.",
            example = "1500",
            schema = @Schema(implementation = Double.class))
    @Nullable
    Double proximity;

    /**
     * Where it is; null where no place is named.
     *
     * @throws Refusal {@code INVALID_INPUT}, {@code PROXIMITY_WITHOUT_POSTCODE}
     */
    @Nullable
    Around around() {
        if (postcode == null) {
            if (proximity != null) {
                throw GuichetProblem.PROXIMITY_WITHOUT_POSTCODE.refuse().at(FieldError.inParameter("proximity"));
            }
            return null;
        }
        if (!postcode.matches("[0-9]{5}")) {
            throw HsdsPaging.invalid("postcode", Advice.of(GuichetAdvice.POSTCODE));
        }
        if (proximity != null && !(proximity >= 0 && proximity <= AROUND_THE_EARTH)) { // so that NaN is refused too
            throw HsdsPaging.invalid(
                    "proximity",
                    Advice.of(CommonAdvice.BETWEEN).with("least", 0).with("most", AROUND_THE_EARTH));
        }
        return new Around(postcode, Optional.ofNullable(proximity));
    }
}
