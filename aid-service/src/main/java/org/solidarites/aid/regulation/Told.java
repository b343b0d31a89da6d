package org.solidarites.aid.regulation;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a document says of each of some kinds: whether it counts. */
final class Told {

    private Told() {}

    /** @throws IllegalArgumentException if it does not say so of one */
    static <K> void ofEach(Map<K, Sourced<Boolean>> told, K[] kinds) {
        for (K kind : kinds) {
            if (!told.containsKey(kind)) {
                throw new IllegalArgumentException("the règlement does not say whether " + kind + " counts");
            }
        }
    }

    /** Those that count. */
    static <K> Set<K> counted(Map<K, Sourced<Boolean>> told) {
        return told.entrySet().stream()
                .filter(kind -> kind.getValue().value())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
