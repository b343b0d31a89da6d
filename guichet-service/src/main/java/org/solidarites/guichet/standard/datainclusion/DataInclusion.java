package org.solidarites.guichet.standard.datainclusion;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.solidarites.guichet.directory.Address;
import org.solidarites.guichet.directory.GuichetView;
import org.solidarites.guichet.directory.Location;
import org.solidarites.guichet.directory.Offer;
import org.solidarites.guichet.directory.Vocabularies;
import org.solidarites.guichet.standard.Bodies;
import org.solidarites.guichet.standard.Body;
import org.solidarites.guichet.standard.Contacts;

/**
 * Says places and what they offer in the words of data·inclusion 1.0.8, its rules outside the schema included.
 *
 * @param source the producer, before the {@code --} of every id
 * @param today no entry is dated later
 */
record DataInclusion(String source, Bodies bodies, Vocabularies words, LocalDate today, ZoneId zone) {

    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_DESCRIPTION = 5;
    private static final int LONGEST_NAME = 150;
    private static final String EVERYBODY = "tous-publics";
    private static final String ACCESLIBRE = "acceslibre.beta.gouv.fr";

    Structure structure(GuichetView place) {
        Optional<Address> address = Optional.ofNullable(place.address());
        Optional<Location> point = exact(place);
        return new Structure(
                source,
                idOf(place),
                name(place.name(), "Lieu"),
                date(place.changedAt()),
                address.map(Address::street).orElse(null),
                address.map(Address::postcode).orElse(null),
                address.map(Address::city).orElse(null),
                address.map(Address::inseeCode).orElse(null),
                point.map(Location::lat).orElse(null),
                point.map(Location::lon).orElse(null),
                Contacts.phone(place.phone()),
                Contacts.email(place.email()),
                Contacts.address(place.website()),
                hours(place),
                accessibility(place),
                bodies.of(place).map(Body::carriers).orElse(List.of()));
    }

    Service service(Offer offer) {
        GuichetView place = offer.place();
        Structure of = structure(place);
        String name = name(offer.service().name(), "Service");
        return new Service(
                source,
                of.id(),
                of.id() + ":" + offer.service().code(),
                name,
                description(offer.service().description(), name + " (" + of.nom() + ")"),
                of.dateMaj(),
                known(words.serviceTypes().codes(), offer.service().type()),
                known(words.themes().codes(), offer.themes()),
                publics(offer),
                known(words.receptionModes().codes(), offer.receptionModes()),
                known(words.fees().codes(), offer.service().fee()),
                of.adresse(),
                of.codePostal(),
                of.commune(),
                of.codeInsee(),
                of.latitude(),
                of.longitude(),
                of.telephone(),
                of.courriel(),
                of.horairesAccueil());
    }

    private String idOf(GuichetView place) {
        return source + "--" + place.code();
    }

    /** Three to 150 characters, without a full stop at the end. A shorter one is led in by what it names. */
    static String name(String given, String kind) {
        String name = given.strip();
        while (name.endsWith(".") && !name.endsWith("etc.")) {
            name = name.substring(0, name.length() - 1).strip();
        }
        String whole = name.length() < SHORTEST_NAME ? (kind + " " + name).strip() : name;
        return whole.length() <= LONGEST_NAME ? whole : name(whole.substring(0, LONGEST_NAME), kind);
    }

    private static String description(@Nullable String given, String otherwise) {
        return given == null || given.strip().length() < SHORTEST_DESCRIPTION ? otherwise : given.strip();
    }

    /** Who asks for everybody asks for nobody in particular. */
    private List<String> publics(Offer offer) {
        List<String> known = known(words.publics().codes(), offer.publics());
        return known.contains(EVERYBODY) ? List.of(EVERYBODY) : known;
    }

    private LocalDate date(Instant changed) {
        LocalDate date = LocalDate.ofInstant(changed, zone);
        return date.isAfter(today) ? today : date;
    }

    /** The middle of a quartier is not where the place is. */
    private static Optional<Location> exact(GuichetView place) {
        return Optional.ofNullable(place.location()).filter(point -> point.precision() != Location.Precision.QUARTIER);
    }

    private static @Nullable String hours(GuichetView place) {
        return place.openingHours() == null || place.openingHours().isBlank() ? null : place.openingHours();
    }

    private static @Nullable String accessibility(GuichetView place) {
        String page = Contacts.address(place.accessibilityPage());
        return page != null && ACCESLIBRE.equals(URI.create(page).getHost()) ? page : null;
    }

    private static List<String> known(Set<String> codes, List<String> given) {
        return given.stream().distinct().filter(codes::contains).toList();
    }

    private static @Nullable String known(Set<String> codes, @Nullable String given) {
        return given != null && codes.contains(given) ? given : null;
    }
}
