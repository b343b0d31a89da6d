package org.solidarites.gateway.webhook;

import org.solidarites.chassis.problem.ProblemType;

/** The refusals about webhooks. */
public enum WebhookProblem implements ProblemType {
    WEBHOOK_NOT_FOUND(404, "No such webhook"),
    DELIVERY_NOT_FOUND(404, "No such delivery"),
    TOO_MANY_WEBHOOKS(409, "Too many webhooks"),
    WEBHOOK_NOT_ACTIVE(409, "The webhook is not active"),
    WEBHOOK_ADDRESS_REFUSED(422, "Address refused"),
    WEBHOOK_NOT_VERIFIED(422, "The address did not answer the challenge"),
    REPLAY_OF_WHAT(422, "Replay of what"),
    DELIVERY_WITHOUT_EVENT(422, "The delivery is of no event");

    private final int status;
    private final String title;

    WebhookProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
