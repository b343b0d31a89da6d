package org.solidarites.guichet.standard;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.guichet.directory.Address;
import org.solidarites.guichet.directory.GuichetKind;
import org.solidarites.guichet.directory.GuichetState;
import org.solidarites.guichet.directory.GuichetView;
import org.solidarites.guichet.directory.Location;
import org.solidarites.guichet.directory.OfferedService;
import org.solidarites.guichet.directory.OpeningException;
import org.solidarites.guichet.directory.Vocabularies;
import org.solidarites.guichet.opening.hours.Certainty;
import org.solidarites.guichet.opening.hours.CityCalendar;

/**
 * Places made by chance, within what the directory lets in and at its edges: names of one letter or that end with
 * stops, addresses of the web that are none, everything or nothing known. The same seed makes the same places.
 */
public final class RandomPlaces {

    public static final Vocabularies WORDS = Vocabularies.shipped();
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 28);

    /** Writes as the service writes. */
    public static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** The days of Nantes, as far as the tests need them: two holidays of spring 2026. */
    public static final CityCalendar CALENDAR = new CityCalendar() {
        private final Set<LocalDate> holidays = Set.of(LocalDate.of(2026, 4, 6), LocalDate.of(2026, 5, 1));

        @Override
        public ZoneId zone() {
            return CityTime.ZONE;
        }

        @Override
        public boolean isPublicHoliday(LocalDate date) {
            return holidays.contains(date);
        }

        @Override
        public Certainty schoolHoliday(LocalDate date) {
            return Certainty.UNKNOWN;
        }
    };

    private final Random random;

    public RandomPlaces(long seed) {
        random = new Random(seed);
    }

    /** So many places, made by seeds from 0 on. */
    public static Stream<GuichetView> many(int count) {
        return IntStream.range(0, count).mapToObj(seed -> new RandomPlaces(seed).place());
    }

    public GuichetView place() {
        GuichetKind kind = oneOf(GuichetKind.values());
        GuichetState state = oneOf(GuichetState.values());
        return new GuichetView(
                new UUID(random.nextLong(), random.nextLong()),
                kind == GuichetKind.SOCIAL_GROCERY && random.nextBoolean() ? "epicerie-sociale-breil" : code(),
                name(),
                kind,
                "dervallieres-zola",
                state,
                state == GuichetState.PLANNED ? "2028" : null,
                state == GuichetState.PLANNED ? "conseil municipal" : null,
                maybe(places -> places.code()),
                maybe(RandomPlaces::address),
                maybe(RandomPlaces::location),
                maybe(places ->
                        places.oneOf("02 40 99 27 00", "+33 2 40 99 27 00", "39 19 00", "0240992700", "3.9.1.9.")),
                maybe(places -> places.oneOf("accueil@example.org", "a@b", "\"a b\"@example.org", "é@example.org")),
                maybe(RandomPlaces::web),
                some(WORDS.languages().codes()),
                some(WORDS.accessibility().codes()),
                maybe(RandomPlaces::web),
                some(WORDS.receptionModes().codes()),
                some(WORDS.publics().codes()),
                some(WORDS.themes().codes()),
                services(),
                maybe(RandomPlaces::hours),
                maybe(places -> "read somewhere"),
                exceptions(),
                "test",
                maybe(places -> "a note"),
                null,
                null,
                Instant.parse("2025-12-31T23:30:00Z").plusSeconds(random.nextInt(200 * 86_400)));
    }

    /** The same place with these hours, known since then. */
    public static GuichetView with(GuichetView place, String hours, List<OpeningException> exceptions, Instant since) {
        return new GuichetView(
                place.id(),
                place.code(),
                place.name(),
                place.kind(),
                place.quartier(),
                place.state(),
                place.announcedFor(),
                place.announcementSource(),
                place.host(),
                place.address(),
                place.location(),
                place.phone(),
                place.email(),
                place.website(),
                place.languages(),
                place.accessibility(),
                place.accessibilityPage(),
                place.receptionModes(),
                place.publics(),
                place.themes(),
                place.services(),
                hours,
                place.openingHoursSource(),
                exceptions,
                place.source(),
                place.note(),
                place.managedBy(),
                place.managedId(),
                since);
    }

    private List<OfferedService> services() {
        List<OfferedService> services = new ArrayList<>();
        for (int index = random.nextInt(5); index > 0; index--) {
            services.add(new OfferedService(
                    code() + index,
                    name(),
                    maybe(places -> places.oneOf("", "abc", " . ", "Une aide, au guichet.", "x".repeat(2000))),
                    oneOf(WORDS.serviceTypes().codes().toArray(String[]::new)),
                    some(WORDS.themes().codes()),
                    some(WORDS.publics().codes()),
                    some(WORDS.receptionModes().codes()),
                    maybe(places -> places.oneOf("gratuit", "payant"))));
        }
        return services;
    }

    private List<OpeningException> exceptions() {
        List<OpeningException> exceptions = new ArrayList<>();
        for (int index = random.nextInt(4); index > 0; index--) {
            LocalDate from = TODAY.plusDays(random.nextInt(400) - 50L);
            exceptions.add(new OpeningException(
                    from, from.plusDays(random.nextInt(40)), maybe(places -> "09:00-10:00"), "travaux"));
        }
        return exceptions;
    }

    private Address address() {
        return new Address(
                maybe(places -> places.oneOf("1 bis place Saint-Similien", ".", "rue \"x\"\\")),
                maybe(places -> places.oneOf("44000", "97400")),
                oneOf("Nantes", "Saint-Denis"),
                oneOf("44109", "2A004", "97411"));
    }

    private Location location() {
        double lat = oneOf(47.2203, -90.0, 90.0, 0.0, random.nextDouble(-90, 90));
        return new Location(lat, random.nextDouble(-180, 180), oneOf(Location.Precision.values()), "test");
    }

    private String web() {
        return oneOf(
                "https://metropole.nantes.fr",
                "https://acceslibre.beta.gouv.fr/app/44-nantes/a/mairie/erp/ccas/",
                "https://acceslibre.beta.gouv.fr.example/",
                "http://[",
                "http://?",
                "https://ville.example/é",
                "https://ville.example/a|b",
                "http://" + "a".repeat(480));
    }

    private String hours() {
        return oneOf(
                "Mo-Fr 09:00-12:00,13:00-15:30",
                "Mo-Fr 09:00-12:00; PH off",
                "Mo-Fr unknown \"horaires à confirmer\"",
                "Sa 03:00-23:59",
                " ",
                "by chance " + random.nextInt());
    }

    private String name() {
        String name =
                oneOf("A", "Pôle", "Pôle Daniel-Asseray", "C.C.A.S.", "...", "Aides, repas, etc.", "n.".repeat(75));
        return random.nextBoolean() ? name : " " + name + " ";
    }

    private String code() {
        return "place-" + random.nextInt(1_000_000) + "-";
    }

    private List<String> some(Set<String> codes) {
        List<String> chosen = new ArrayList<>(
                codes.stream().filter(code -> random.nextInt(codes.size()) < 3).toList());
        if (!chosen.isEmpty() && random.nextBoolean()) {
            chosen.add(chosen.getFirst()); // named twice
        }
        return random.nextInt(3) == 0 ? List.of() : chosen;
    }

    private <T> T maybe(Function<RandomPlaces, T> made) {
        return random.nextBoolean() ? made.apply(this) : null;
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }
}
