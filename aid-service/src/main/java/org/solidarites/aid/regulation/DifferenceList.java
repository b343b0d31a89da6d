package org.solidarites.aid.regulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects differences. Rules are compared without their article, source and confirmation: who says something, and
 * where, is no rule.
 */
final class DifferenceList {

    private static final Set<String> WHAT_IT_RESTS_ON = Set.of("article", "source", "confirmed");

    private final List<Difference> found = new ArrayList<>();

    List<Difference> found() {
        return List.copyOf(found);
    }

    /** Whether two rules say the same. */
    static boolean same(@Nullable Object before, @Nullable Object after) {
        return bare(before).equals(bare(after));
    }

    private static JsonNode bare(@Nullable Object rule) {
        JsonNode tree = StrictJson.MAPPER.valueToTree(rule);
        strip(tree);
        return tree;
    }

    private static void strip(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.remove(WHAT_IT_RESTS_ON);
        }
        tree.forEach(DifferenceList::strip);
    }

    /** Notes a difference; null before is new, null after was removed. */
    void add(
            String path,
            @Nullable String aid,
            @Nullable Object before,
            @Nullable Object after,
            Difference.Rests rests,
            String sentence) {
        Difference.Change change = before == null
                ? Difference.Change.ADDED
                : after == null ? Difference.Change.REMOVED : Difference.Change.CHANGED;
        found.add(new Difference(
                path,
                aid,
                change,
                before == null ? null : bare(before),
                after == null ? null : bare(after),
                rests.article(),
                rests.source(),
                rests.confirmed(),
                sentence));
    }
}
