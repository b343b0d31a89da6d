package org.solidarites.guichet.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void looksForEachWordOnce() {
        assertThat(SearchText.words("  Épicerie, epicerie BREIL ")).containsExactly("epicerie", "breil");
        assertThat(SearchText.words("--")).isEmpty();
    }

    @Test
    void measuresADegreeOfAMeridian() {
        assertThat(Point.of(47, -1.5).metresTo(Point.of(48, -1.5))).isBetween(111_190.0, 111_200.0);
        assertThat(Point.of(47.2184, -1.5536).metresTo(Point.of(48.8566, 2.3522)))
                .isBetween(341_000.0, 345_000.0);
        assertThat(Point.of(10, 179.5).metresTo(Point.of(10, -179.5))).isLessThan(110_000);
    }
}
