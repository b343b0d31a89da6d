package org.solidarites.guichet.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search looks for; null and empty ask nothing.
 *
 * @param words normalized words that must all occur
 * @param near the nearest place to it comes first, and those that are not on the map come last
 * @param radius metres around {@code near}, infinite: places are found wherever they are
 */
record Criteria(
        @Nullable String quartier,
        @Nullable GuichetKind kind,
        @Nullable GuichetState state,
        @Nullable String theme,
        @Nullable String audience,
        @Nullable String serviceType,
        @Nullable String language,
        @Nullable String accessibility,
        List<String> words,
        @Nullable Point near,
        double radius) {

    /** Whether a place is what is looked for, wherever it is. */
    boolean match(Place place) {
        GuichetView view = place.view();
        return (quartier == null || quartier.equals(view.quartier()))
                && (kind == null || kind == view.kind())
                && (state == null || state == view.state())
                && (theme == null || place.themes().contains(theme))
                && (audience == null || place.publics().contains(audience))
                && (serviceType == null || place.types().contains(serviceType))
                && (language == null || view.languages().contains(language))
                && (accessibility == null || view.accessibility().contains(accessibility))
                && words.stream().allMatch(place.text()::contains);
    }

    /** Metres to a place: 0 where no point was asked for, and beyond every circle where the place is not on the map. */
    double metresTo(Place place) {
        Point at = place.at();
        if (near == null) {
            return 0;
        }
        return at == null ? Double.POSITIVE_INFINITY : near.metresTo(at);
    }
}
