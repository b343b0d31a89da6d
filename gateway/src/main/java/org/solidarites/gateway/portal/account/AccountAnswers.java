package org.solidarites.gateway.portal.account;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;

/** How the pages of the account are answered: nobody keeps them, as they are somebody's own. */
public final class AccountAnswers {

    private static final int SEE_OTHER = 303;

    private AccountAnswers() {}

    /** A page. */
    public static Response page(int status, TemplateInstance template) {
        return Response.status(status)
                .entity(template.render())
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Leads to a page after a form was taken. As text, or it would be made absolute with the address of this instance. */
    public static Response lead(String address) {
        return Response.status(SEE_OTHER)
                .header("Location", address)
                .header("Cache-Control", "no-store")
                .build();
    }
}
