package org.solidarites.gateway.portal.webhook;

import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.gateway.webhook.NewReplay;
import org.solidarites.gateway.webhook.WebhookAdvice;
import org.solidarites.gateway.webhook.WebhookProblem;

/** Which button somebody has pressed on the page of a webhook, and what goes with it. */
public class ActionForm {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9999;

    /** The buttons. */
    enum Action {
        VERIFY,
        TEST,
        DISABLE,
        ROTATE,
        REPLAY,
        RESTART,
        DELETE
    }

    @FormParam("do")
    @Nullable
    String action;

    @FormParam("delivery")
    @Nullable
    String delivery;

    @FormParam("since")
    @Nullable
    String since;

    /** The form as it is found. */
    public ActionForm() {}

    /** @throws Refusal {@code MALFORMED_REQUEST} if it is none of our buttons */
    Action action() {
        return Arrays.stream(Action.values())
                .filter(one -> one.name().equalsIgnoreCase(action))
                .findFirst()
                .orElseThrow(CommonProblem.MALFORMED_REQUEST::refuse);
    }

    /** @throws Refusal {@code DELIVERY_NOT_FOUND} */
    NewReplay delivery() {
        try {
            return new NewReplay(null, null, UUID.fromString(String.valueOf(delivery)));
        } catch (IllegalArgumentException noId) {
            throw WebhookProblem.DELIVERY_NOT_FOUND.refuse().with("delivery", String.valueOf(delivery));
        }
    }

    /** @throws Refusal {@code INVALID_INPUT} if that is no moment */
    NewReplay since() {
        try {
            LocalDateTime moment = LocalDateTime.parse(String.valueOf(since).strip());
            if (moment.getYear() >= FIRST_YEAR && moment.getYear() <= LAST_YEAR) {
                Instant from = moment.atZone(CityTime.ZONE).toInstant();
                return new NewReplay(null, from, null);
            }
        } catch (DateTimeException unreadable) {
            // told below, the same as a year that nobody means
        }
        throw CommonProblem.INVALID_INPUT
                .refuse()
                .at(FieldError.inBody("since", Advice.of(WebhookAdvice.SINCE_WRITTEN)));
    }
}
