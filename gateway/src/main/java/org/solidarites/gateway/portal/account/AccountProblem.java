package org.solidarites.gateway.portal.account;

import org.solidarites.chassis.problem.ProblemType;

/** The refusals of the pages for those who are signed in. */
public enum AccountProblem implements ProblemType {
    NO_ASSOCIATION(403, "No association"),
    FOREIGN_FORM(403, "Form of another session"),
    SIGN_IN_NOT_COMPLETED(400, "Sign-in not completed");

    private final int status;
    private final String title;

    AccountProblem(int status, String title) {
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
