package org.solidarites.gateway.portal.webhook;

import io.quarkus.qute.TemplateEnum;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a form has done, told on the page to which it leads. */
@TemplateEnum
public enum Done {
    MADE,
    CHANGED,
    VERIFIED,
    TESTED,
    REPLAYED,
    RESTARTED,
    DISABLED,
    ROTATED,
    DELETED;

    /** As it stands in an address; anything else is nothing. */
    static @Nullable Done read(@Nullable String code) {
        return Arrays.stream(values())
                .filter(done -> done.name().equalsIgnoreCase(code))
                .findFirst()
                .orElse(null);
    }
}
