package org.solidarites.gateway.partner;

import org.solidarites.chassis.problem.ProblemType;

/** The refusals about partners. */
public enum PartnerProblem implements ProblemType {
    PARTNER_NOT_FOUND(404, "Partner not found"),
    PARTNER_EXISTS(409, "Partner exists"),
    NAME_TAKEN(409, "Name or alias taken in Keycloak"),
    KEY_NOT_FOUND(404, "Key not found"),
    TOO_MANY_KEYS(409, "Too many keys"),
    LAST_KEY(409, "Last key"),
    KEY_ENDED(401, "Key ended"),
    PARTNER_SUSPENDED(403, "Partner suspended"),
    KEYCLOAK_UNAVAILABLE(503, "Keycloak not available");

    private final int status;
    private final String title;

    PartnerProblem(int status, String title) {
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
