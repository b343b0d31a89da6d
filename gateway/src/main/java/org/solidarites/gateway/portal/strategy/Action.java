package org.solidarites.gateway.portal.strategy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the services count of one of the five actions.
 *
 * @param code names it in addresses and in the template
 * @param source path of the open figures
 * @param missing whether the service did not answer
 * @param asOf until when it was counted, as it is read; null where that is not told
 * @param figures the numbers that say most
 * @param series the numbers side by side, without those that have no row
 */
public record Action(
        String code,
        String source,
        boolean missing,
        @Nullable String asOf,
        List<Figure> figures,
        List<Series> series) {

    static Action missing(String code, String source) {
        return new Action(code, source, true, null, List.of(), List.of());
    }
}
