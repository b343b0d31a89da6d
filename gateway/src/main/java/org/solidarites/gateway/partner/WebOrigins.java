package org.solidarites.gateway.partner;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** What can be the origin of a partner's pages: just what a browser says in {@code Origin}, so that both can be compared. */
@Singleton
class WebOrigins {

    static final int MOST = 20;

    private static final int LONGEST = 255;
    private static final int LAST_PORT = 65_535;

    private static final String PORT = "(?::(?<port>[1-9][0-9]{0,4}))?";

    /** At least two labels, the last one with a letter in front, as no number has. */
    private static final Pattern PUBLIC = Pattern.compile(
            "https://(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)++[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?" + PORT);

    private static final Pattern LOCAL = Pattern.compile("http://(?:localhost|127\\.0\\.0\\.1|\\[::1])" + PORT);

    private final boolean isLocalAllowed;

    @Inject
    WebOrigins(PartnerConfig config) {
        this(config.allowLocalOrigins());
    }

    WebOrigins(boolean isLocalAllowed) {
        this.isLocalAllowed = isLocalAllowed;
    }

    /**
     * Lets origins pass.
     *
     * @throws Refusal {@code INVALID_INPUT} that names each that is none, or stands twice
     */
    void require(List<String> origins) {
        Refusal refusal = CommonProblem.INVALID_INPUT.refuse();
        for (int i = 0; i < origins.size(); i++) {
            String origin = origins.get(i);
            if (!isOrigin(origin)) {
                refusal.at(FieldError.inBody("webOrigins/" + i, Advice.of(PartnerAdvice.WEB_ORIGIN)));
            } else if (origins.indexOf(origin) < i) {
                refusal.at(FieldError.inBody("webOrigins/" + i, Advice.of(PartnerAdvice.WEB_ORIGIN_TWICE)));
            }
        }
        if (!refusal.fieldErrors().isEmpty()) {
            throw refusal;
        }
    }

    boolean isOrigin(String text) {
        return text.length() <= LONGEST && (fits(PUBLIC, text, "443") || (isLocalAllowed && fits(LOCAL, text, "80")));
    }

    // A browser leaves the usual port out.
    private static boolean fits(Pattern form, String text, String usualPort) {
        var found = form.matcher(text);
        return found.matches()
                && (found.group("port") == null
                        || (!found.group("port").equals(usualPort)
                                && Integer.parseInt(found.group("port")) <= LAST_PORT));
    }
}
