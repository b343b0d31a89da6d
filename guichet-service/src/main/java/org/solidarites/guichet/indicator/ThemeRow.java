package org.solidarites.guichet.indicator;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.figure.SmallNumbers;

/**
 * How many people were referred for what one theme is about. The same people are counted by aid too: rounded, the two
 * tables can not be subtracted to find what one of them hides.
 *
 * @param theme the main theme, the first part of a theme of data·inclusion
 * @param sent rounded to a multiple of 5
 */
@Schema(name = "ThemeIndicators")
record ThemeRow(
        @Schema(examples = "logement-hebergement") String theme,
        @Schema(examples = "35") long sent) {

    /** The rows that may be published, by theme: those of fewer than 5 people are left out. */
    static List<ThemeRow> of(Map<String, Long> exact) {
        return exact.entrySet().stream()
                .filter(theme -> theme.getValue() >= SmallNumbers.LEAST)
                .map(theme -> new ThemeRow(theme.getKey(), SmallNumbers.rounded(theme.getValue())))
                .sorted(Comparator.comparing(ThemeRow::theme))
                .toList();
    }
}
