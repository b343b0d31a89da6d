package org.solidarites.chassis.http;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** Guards a change against a version that somebody else has changed meanwhile (RFC 9110, {@code If-Match}). */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[^\"]*+\"");

    private Versions() {}

    /**
     * Lets a change through only from the present version.
     *
     * @param ifMatch the header as sent: one or more strong tags; {@code *} is refused, as it guards nothing
     * @throws Refusal {@code VERSION_REQUIRED} (428) without it, {@code INVALID_INPUT} (400) for what is no tag, {@code
     *     STALE_VERSION} (412) for another version
     */
    public static void require(@Nullable String ifMatch, long present) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw CommonProblem.VERSION_REQUIRED.refuse().at(FieldError.inHeader("If-Match"));
        }
        List<String> tags = List.of(ifMatch.strip().split("\\s*,\\s*"));
        if (!tags.stream().allMatch(TAG.asMatchPredicate())) {
            throw CommonProblem.INVALID_INPUT
                    .refuse()
                    .at(FieldError.inHeader("If-Match", Advice.of(CommonAdvice.ETAG)));
        }
        if (!tags.contains("\"" + present + "\"")) {
            throw CommonProblem.STALE_VERSION.refuse().at(FieldError.inHeader("If-Match"));
        }
    }
}
