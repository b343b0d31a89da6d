package org.solidarites.longevity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.solidarites.longevity.activity.ActivityView;
import org.solidarites.longevity.activity.Level;
import org.solidarites.longevity.activity.Sessions;
import org.solidarites.longevity.activity.Tariff;
import org.solidarites.longevity.space.OpenHours;
import org.solidarites.longevity.space.SeniorSpaceView;

/** Writes sessions as linked data. */
@ApplicationScoped
class EventWriter {

    private static final String SCHEMA_ORG = "https://schema.org";
    private static final String OPENACTIVE = "https://openactive.io/";
    private static final String CITY = "Nantes";
    private static final String REGION = "Pays de la Loire";
    private static final String CITY_POSTCODE = "44000";
    private static final Pattern POSTCODE = Pattern.compile("\\b44\\d{3}\\b");
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    private final FeedConfig config;

    EventWriter(FeedConfig config) {
        this.config = config;
    }

    /** For search engines and calendars of the web. */
    EventData schemaOrg(Sessions.Published session, SeniorSpaceView space) {
        return write(session, space, SCHEMA_ORG, null);
    }

    /** For those who collect activities by OpenActive. */
    EventData openActive(Sessions.Published session, SeniorSpaceView space) {
        String kind = session.activity().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String scheme = config.publicUrl() + "/v1/openactive/activity-kinds";
        return write(
                session,
                space,
                OPENACTIVE,
                List.of(new EventData.Concept("Concept", scheme + "#" + kind, kind.replace('-', ' '), scheme)));
    }

    private EventData write(
            Sessions.Published session,
            SeniorSpaceView space,
            String context,
            @Nullable List<EventData.Concept> concepts) {
        ActivityView activity = session.activity();
        OffsetDateTime start = session.session().startsAt();
        OffsetDateTime end = session.session().endsAt();
        String address = config.publicUrl() + "/v1/activities/" + activity.id();
        return new EventData(
                context,
                "Event",
                address + "/sessions#" + session.session().id(),
                session.session().id().toString(),
                activity.title(),
                activity.presentation().description(),
                start.format(WITH_OFFSET),
                end.format(WITH_OFFSET),
                Duration.between(start, end).toString(),
                SCHEMA_ORG + (session.isCancelled() ? "/EventCancelled" : "/EventScheduled"),
                SCHEMA_ORG + "/OfflineEventAttendanceMode",
                concepts,
                place(space),
                new EventData.Organization(
                        "Organization",
                        config.organizerUrl().toString(),
                        config.organizer(),
                        config.organizerUrl().toString()),
                offers(activity),
                costsNothing(activity, concepts != null),
                activity.capacity(),
                activity.minimumAge() == null
                        ? null
                        : new EventData.Quantity("QuantitativeValue", activity.minimumAge()),
                level(activity.presentation().level()),
                concepts == null ? null : OPENACTIVE + "NoRestriction",
                address);
    }

    private EventData.Place place(SeniorSpaceView space) {
        String address = space.host() == null ? null : space.host().address();
        String url = config.publicUrl() + "/v1/senior-spaces/" + space.id();
        return new EventData.Place(
                "Place",
                url,
                space.code(),
                space.name(),
                new EventData.Address("PostalAddress", address, CITY, REGION, postcode(address), "FR"),
                url,
                openingHours(space.openingHours()));
    }

    private static @Nullable List<EventData.Opening> openingHours(@Nullable List<OpenHours> hours) {
        return hours == null
                ? null
                : hours.stream()
                        .map(open -> new EventData.Opening(
                                "OpeningHoursSpecification",
                                List.of(SCHEMA_ORG + "/" + open.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
                                open.opens().toString(),
                                open.closes().toString()))
                        .toList();
    }

    /** The postcode in the address of the desk that hosts the space; the city's own where there is none. */
    private static String postcode(@Nullable String address) {
        Matcher found = POSTCODE.matcher(address == null ? "" : address);
        return found.find() ? found.group() : CITY_POSTCODE;
    }

    /** OpenActive calls free what has an offer of nothing, be it for the lowest quotients only; schema.org does not. */
    private static boolean costsNothing(ActivityView activity, boolean forOpenActive) {
        return activity.free()
                || (forOpenActive
                        && offers(activity).stream()
                                .anyMatch(offer -> offer.price().signum() == 0));
    }

    private static List<EventData.Offer> offers(ActivityView activity) {
        List<Tariff> tariffs = activity.presentation().tariffs();
        if (tariffs == null || tariffs.isEmpty()) {
            return List.of(new EventData.Offer("Offer", "gratuit", "Gratuit", BigDecimal.ZERO, "EUR"));
        }
        List<EventData.Offer> offers = new ArrayList<>();
        for (Tariff tariff : tariffs) {
            String bound =
                    tariff.quotientUpTo() == null ? "Plein tarif" : "Quotient jusqu'à " + tariff.quotientUpTo() + " €";
            offers.add(new EventData.Offer(
                    "Offer",
                    "tarif-" + (offers.size() + 1),
                    bound,
                    tariff.amount().toDecimal(),
                    "EUR"));
        }
        return offers;
    }

    private static @Nullable List<String> level(@Nullable Level level) {
        return level == null
                ? null
                : List.of(level.name().charAt(0) + level.name().substring(1).toLowerCase(Locale.ROOT));
    }
}
