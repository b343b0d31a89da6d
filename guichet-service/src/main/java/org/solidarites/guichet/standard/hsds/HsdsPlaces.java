package org.solidarites.guichet.standard.hsds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.guichet.directory.Address;
import org.solidarites.guichet.directory.GuichetView;
import org.solidarites.guichet.directory.Location;
import org.solidarites.guichet.directory.Vocabularies;
import org.solidarites.guichet.standard.Bodies;
import org.solidarites.guichet.standard.Contacts;

/** Places of the directory as locations of the standard. What is not known is left out. */
record HsdsPlaces(Bodies bodies, Vocabularies words, HsdsSchedules schedules) {

    private static final String PHYSICAL = "physical";

    /** A location with its one-to-one fields only. */
    HsdsLocation listed(GuichetView place) {
        return location(place, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** A location with all that is known of it. */
    HsdsLocation full(GuichetView place) {
        return location(
                place,
                languages(place, place.id()),
                addresses(place),
                accessibility(place),
                phones(place, place.id()),
                schedules.of(place, place.id()));
    }

    private HsdsLocation location(
            GuichetView place,
            List<HsdsLanguage> languages,
            List<HsdsAddress> addresses,
            List<HsdsAccessibility> accessibility,
            List<HsdsPhone> phones,
            List<HsdsSchedule> hours) {
        Location point = exact(place.location());
        return new HsdsLocation(
                place.id(),
                PHYSICAL,
                bodies.organizationOf(place),
                place.name(),
                null,
                point == null ? null : point.lat(),
                point == null ? null : point.lon(),
                place.code(),
                "guichet code",
                languages,
                addresses,
                accessibility,
                phones,
                hours);
    }

    /** The middle of a quartier is not where the place is. */
    private static @Nullable Location exact(@Nullable Location point) {
        return point == null || point.precision() == Location.Precision.QUARTIER ? null : point;
    }

    List<HsdsLanguage> languages(GuichetView place, UUID owner) {
        return place.languages().stream()
                .distinct()
                .map(code -> new HsdsLanguage(
                        HsdsIds.of("language", owner, code), Locale.of(code).getDisplayLanguage(Locale.FRENCH), code))
                .toList();
    }

    List<HsdsPhone> phones(GuichetView place, UUID owner) {
        String number = Contacts.phone(place.phone());
        return number == null ? List.of() : List.of(new HsdsPhone(HsdsIds.of("phone", owner, number), number, "voice"));
    }

    private static List<HsdsAddress> addresses(GuichetView place) {
        Address address = place.address();
        if (address == null || address.street() == null || address.postcode() == null) {
            return List.of();
        }
        return List.of(new HsdsAddress(
                HsdsIds.of("address", place.id()),
                place.id(),
                address.street(),
                address.city(),
                "FR-" + departement(address.inseeCode()),
                address.postcode(),
                "FR",
                PHYSICAL));
    }

    /** Overseas it is the first three characters of the code of the commune. */
    private static String departement(String inseeCode) {
        return inseeCode.substring(0, inseeCode.startsWith("97") ? 3 : 2);
    }

    private List<HsdsAccessibility> accessibility(GuichetView place) {
        List<HsdsAccessibility> all = new ArrayList<>();
        place.accessibility().stream()
                .distinct()
                .forEach(code -> all.add(new HsdsAccessibility(
                        HsdsIds.of("accessibility", place.id(), code),
                        place.id(),
                        Objects.requireNonNullElse(
                                words.accessibility().labels().get(code), code),
                        null)));
        String page = Contacts.address(place.accessibilityPage());
        if (page != null) {
            all.add(new HsdsAccessibility(HsdsIds.of("accessibility", place.id()), place.id(), null, page));
        }
        return all;
    }
}
