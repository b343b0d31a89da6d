package org.solidarites.guichet.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.Session;
import org.solidarites.chassis.page.Cursor;

/** Queries for what places offer, one row a service. The services of a place are one JSON value of its row. */
@ApplicationScoped
class OfferRepository {

    private static final String OFFERS =
            " FROM guichet g CROSS JOIN LATERAL jsonb_array_elements(g.services) WITH ORDINALITY AS o(service, place)";
    private static final String WORDS = "to_tsvector('french', concat_ws(' ', g.name, o.service->>'name',"
            + " o.service->>'description')) @@ websearch_to_tsquery('french', :search)";
    private static final String PLACE_WORDS =
            "to_tsvector('french', g.name) @@ websearch_to_tsquery('french', :placeSearch)";
    private static final String NEAR = """
            EXISTS (SELECT 1 FROM (
                SELECT avg(n.lat) AS lat, avg(n.lon) AS lon FROM guichet n
                WHERE n.postcode = :postcode AND n.location_precision <> 'QUARTIER') AS middle
            WHERE g.location_precision <> 'QUARTIER' AND 2 * 6371008.8 * asin(sqrt(least(1,
                power(sin(radians(g.lat - middle.lat) / 2), 2)
                + cos(radians(middle.lat)) * cos(radians(g.lat)) * power(sin(radians(g.lon - middle.lon) / 2), 2))))
                <= :metres)""";

    private final Session session;

    OfferRepository(Session session) {
        this.session = session;
    }

    long count(OfferFilter filter) {
        Conditions conditions = of(filter);
        return conditions
                .fill(session.createNativeQuery("SELECT count(*)" + OFFERS + conditions.where(), Long.class))
                .getSingleResult();
    }

    /** Offers by place and code, from one of them on. */
    List<Offer> list(OfferFilter filter, long skipped, int rows) {
        return read(of(filter).with("skipped", skipped), rows, " OFFSET :skipped");
    }

    /** Offers by place and code, after the last of the page before: its code and the id of its place. */
    List<Offer> after(OfferFilter filter, Optional<Cursor> last, int rows) {
        Conditions conditions = of(filter);
        last.ifPresent(cursor -> conditions
                .add("(g.id, o.service->>'code') > (:lastPlace, :lastCode)")
                .with("lastPlace", cursor.id())
                .with("lastCode", cursor.key().getFirst()));
        return read(conditions, rows, "");
    }

    private List<Offer> read(Conditions conditions, int rows, String from) {
        var query = session.createNativeQuery(
                        "SELECT {g.*}, o.place AS place" + OFFERS + conditions.where()
                                + " ORDER BY g.id, o.service->>'code' LIMIT :rows" + from,
                        Object[].class)
                .addEntity("g", Guichet.class)
                .addScalar("place", Integer.class);
        return conditions.with("rows", rows).fill(query).getResultList().stream()
                .map(row -> offer(((Guichet) row[0]).view(), (Integer) row[1]))
                .toList();
    }

    private static Offer offer(GuichetView place, int ordinal) {
        return new Offer(place, place.services().get(ordinal - 1));
    }

    long count(PlaceFilter filter) {
        Conditions conditions = of(filter);
        return conditions
                .fill(session.createNativeQuery("SELECT count(*) FROM guichet g" + conditions.where(), Long.class))
                .getSingleResult();
    }

    /** Places by id, from one of them on. */
    List<GuichetView> list(PlaceFilter filter, long skipped, int rows) {
        return read(of(filter).with("skipped", skipped), rows, " OFFSET :skipped", Guichet::view);
    }

    /** Places by id, after one of them. */
    List<GuichetView> after(PlaceFilter filter, Optional<Cursor> last, int rows) {
        Conditions conditions = of(filter);
        last.ifPresent(cursor -> conditions.add("g.id > :last").with("last", cursor.id()));
        return read(conditions, rows, "", Guichet::view);
    }

    private <T> List<T> read(Conditions conditions, int rows, String from, Function<Guichet, T> view) {
        String sql = "SELECT * FROM guichet g" + conditions.where() + " ORDER BY g.id LIMIT :rows" + from;
        return conditions
                .with("rows", rows)
                .fill(session.createNativeQuery(sql, Guichet.class))
                .getResultList()
                .stream()
                .map(view)
                .toList();
    }

    private static Conditions of(OfferFilter filter) {
        Conditions conditions = new Conditions();
        if (filter.places() != null) {
            add(filter.places(), conditions);
        }
        if (filter.id() != null) {
            conditions
                    .add("g.service_ids @> ARRAY[:id] AND guichet_service_id(g.id, o.service->>'code') = :id")
                    .with("id", filter.id());
        }
        if (filter.search() != null) {
            conditions.add(WORDS).with("search", filter.search());
        }
        if (filter.state() != null) {
            conditions.add("g.state = :state").with("state", filter.state().name());
        }
        if (filter.changedSince() != null) {
            conditions.add("g.changed_at >= :since").with("since", filter.changedSince());
        }
        if (filter.aspect() != null) {
            String words = words(filter.aspect());
            if (filter.word() == null) {
                conditions.add("jsonb_array_length(" + words + ") > 0");
            } else {
                conditions.add("jsonb_exists(" + words + ", :word)").with("word", filter.word());
            }
        }
        if (filter.around() != null) {
            add(filter.around(), conditions);
        }
        return conditions;
    }

    private static void add(OfferFilter.Around around, Conditions conditions) {
        conditions.with("postcode", around.postcode());
        around.metres()
                .ifPresentOrElse(
                        metres -> conditions.add(NEAR).with("metres", metres),
                        () -> conditions.add("g.postcode = :postcode"));
    }

    /** The words of an offer as a JSON array: its own, or those of its place where it has none. */
    private static String words(OfferFilter.Aspect aspect) {
        return switch (aspect) {
            case THEME -> ownElse("themes", "g.themes");
            case PUBLIC -> ownElse("publics", "g.publics");
            case RECEPTION_MODE -> ownElse("receptionModes", "g.reception_modes");
            case SERVICE_TYPE -> "jsonb_build_array(o.service->'type')";
        };
    }

    private static String ownElse(String own, String ofPlace) {
        return "coalesce(nullif(o.service->'%s', '[]'), to_jsonb(%s))".formatted(own, ofPlace);
    }

    private static Conditions of(PlaceFilter filter) {
        Conditions conditions = new Conditions();
        add(filter, conditions);
        return conditions;
    }

    private static void add(PlaceFilter filter, Conditions conditions) {
        conditions
                .add("g.code = ANY(:codes) OR g.kind = ANY(:kinds) AND NOT g.code = ANY(:except)")
                .with("codes", filter.codes().toArray(String[]::new))
                .with("kinds", filter.kindNames().toArray(String[]::new))
                .with("except", filter.except().toArray(String[]::new));
        if (filter.id() != null) {
            conditions.add("g.id = :place").with("place", filter.id());
        }
        if (filter.search() != null) {
            conditions.add(PLACE_WORDS).with("placeSearch", filter.search());
        }
        if (filter.state() != null) {
            conditions
                    .add("g.state = :placeState")
                    .with("placeState", filter.state().name());
        }
    }
}
