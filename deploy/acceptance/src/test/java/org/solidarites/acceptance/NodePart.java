package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What needs Node is skipped and says so where there is none, but not where {@code SOLIDARITES_NODE} is {@code required}. */
final class NodePart {

    private NodePart() {}

    static void require(boolean isThere, String lacking) {
        if ("required".equals(System.getenv("SOLIDARITES_NODE"))) {
            assertThat(isThere).as(lacking).isTrue();
        }
        assumeTrue(isThere, "skipped: " + lacking);
    }
}
