package org.solidarites.guichet.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.Quartier;
import org.solidarites.chassis.city.Quartiers;
import org.solidarites.chassis.text.PlainText;
import org.solidarites.guichet.opening.hours.OpeningHours;

/**
 * A place as it lies in the index: what the public sees, and what it is found by.
 *
 * @param position of its last change in the feed
 * @param at where it is, null if it is not on the map
 * @param hours when it is open
 * @param text all that {@code q} looks through, normalized
 * @param themes, publics, types codes of the place and of its services together
 */
record Place(
        long position,
        GuichetView view,
        @Nullable Point at,
        OpeningHours hours,
        String text,
        Set<String> themes,
        Set<String> publics,
        Set<String> types) {

    static Place of(Guichet guichet, Openings openings, Quartiers quartiers, Vocabularies words) {
        GuichetView view = guichet.view();
        Set<String> themes = together(view.themes(), view.services(), OfferedService::themes);
        Set<String> publics = together(view.publics(), view.services(), OfferedService::publics);
        Set<String> types = view.services().stream().map(OfferedService::type).collect(Collectors.toSet());
        return new Place(
                guichet.feedPosition(),
                view,
                point(view.location()),
                openings.of(view),
                text(view, themes, quartiers, words),
                themes,
                publics,
                Set.copyOf(types));
    }

    static @Nullable Point point(@Nullable Location location) {
        return location == null ? null : Point.of(location.lat(), location.lon());
    }

    UUID id() {
        return view.id();
    }

    private static Set<String> together(
            List<String> ofPlace, List<OfferedService> services, Function<OfferedService, List<String>> ofService) {
        Set<String> codes = new LinkedHashSet<>(ofPlace);
        services.stream().map(ofService).forEach(codes::addAll);
        return Set.copyOf(codes);
    }

    private static String text(GuichetView view, Set<String> themes, Quartiers quartiers, Vocabularies words) {
        Stream<String> place = Stream.of(
                        view.name(),
                        view.code(),
                        quartiers.find(view.quartier()).map(Quartier::label).orElse(""),
                        view.address() == null ? null : view.address().street(),
                        view.address() == null ? null : view.address().city())
                .filter(Objects::nonNull);
        Stream<String> services = view.services().stream()
                .flatMap(service -> Stream.of(service.name(), Objects.requireNonNullElse(service.description(), "")));
        Stream<String> labels =
                themes.stream().map(code -> words.themes().labels().getOrDefault(code, ""));
        return PlainText.words(
                Stream.of(place, services, labels).flatMap(part -> part).collect(Collectors.joining("\n")));
    }
}
