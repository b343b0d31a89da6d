package org.solidarites.aid.dossier;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * How and when a decision reached the person.
 *
 * @param on the day it did
 * @param by the way
 */
public record Notification(
        @NotNull @Schema(examples = "2026-02-16") LocalDate on,
        @NotNull @Schema(examples = "REGISTERED_LETTER") NotificationWay by) {

    /**
     * Refuses a day on which it can not have been.
     *
     * @throws Refusal {@code NOTIFICATION_OUT_OF_TIME} for a day before the decision, or one to come
     */
    public void requireBetween(LocalDate decided, LocalDate today) {
        if (on.isBefore(decided) || on.isAfter(today)) {
            throw AidProblem.NOTIFICATION_OUT_OF_TIME
                    .refuse()
                    .with("date", on)
                    .with("earliest", decided)
                    .with("latest", today)
                    .at(FieldError.inBody("on"));
        }
    }
}
