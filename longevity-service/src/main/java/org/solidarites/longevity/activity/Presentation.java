package org.solidarites.longevity.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.space.Accessibility;

/**
 * What people should know of an activity before they come.
 *
 * @param tariffs by quotient, the lowest bound first and the last without one; none where it is free
 * @param transport how one is brought there, in words; null where it is not offered
 */
public record Presentation(
        @Size(max = 2000) @Schema(examples = "Allumer, régler, écrire un message.") @Nullable
        String description,

        @Schema(examples = "BEGINNER") @Nullable Level level,

        @Size(max = 10) @Schema(description = "By quotient; free where there are none.") @Nullable
        List<@Valid @NotNull Tariff> tariffs,

        @Size(max = 6) @Schema(examples = "[\"WHEELCHAIR\"]") @Nullable
        List<@NotNull Accessibility> accessibility,

        @Size(max = 300) @Schema(examples = "Libellule, sur réservation, dès 70 ans") @Nullable
        String transport) {

    static final Presentation NONE = new Presentation(null, null, null, null, null);

    boolean costsNothing() {
        return tariffs == null || tariffs.isEmpty();
    }

    /** @throws Refusal {@code TARIFFS_OUT_OF_ORDER}, {@code TARIFF_BELOW_ZERO} */
    void check() {
        List<Tariff> all = tariffs == null ? List.of() : tariffs;
        for (int i = 0; i < all.size(); i++) {
            String place = "presentation/tariffs/" + i;
            Tariff tariff = all.get(i);
            if (tariff.amount().compareTo(Euros.ZERO) < 0) {
                throw LongevityProblem.TARIFF_BELOW_ZERO.refuse().at(FieldError.inBody(place + "/amount"));
            }
            boolean isLast = i == all.size() - 1;
            boolean isInOrder = i == 0
                    || tariff.quotientUpTo() == null
                    || Objects.requireNonNull(all.get(i - 1).quotientUpTo()) < tariff.quotientUpTo();
            if (isLast != (tariff.quotientUpTo() == null) || !isInOrder) {
                throw LongevityProblem.TARIFFS_OUT_OF_ORDER.refuse().at(FieldError.inBody(place + "/quotientUpTo"));
            }
        }
    }
}
