package org.solidarites.gateway.portal.strategy;

import static org.solidarites.gateway.portal.strategy.Names.items;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solidarites.gateway.portal.strategy.Value.Unit;

/** Reads the open figures of each service. */
final class Actions {

    private final Words words;
    private final Names names;

    Actions(Words words, Names names) {
        this.words = words;
        this.names = names;
    }

    Action cooperative(String source, JsonObject told) {
        Drawing actors = Drawing.of(words, "actors", "count");
        Drawing initiatives = Drawing.of(words, "initiatives", "count");
        Drawing help = Drawing.of(words, "help", "count");
        Map<String, Drawing> drawings = Map.of("ACTORS", actors, "INITIATIVES", initiatives, "HELP", help);
        for (JsonObject figure : items(told, "figures")) {
            Drawing drawing = drawings.get(figure.getString("figure"));
            if (drawing != null) {
                String of = words.name(figure.getString("figure"), figure.getString("of"));
                drawing.row(of, List.of(Value.count(figure, "count").underFiveIfMasked()));
            }
        }
        return new Action(
                "cooperative",
                source,
                false,
                words.day(told.getString("generatedAt")),
                List.of(),
                join(actors, initiatives, help));
    }

    Action desks(String source, JsonObject told) {
        JsonObject quartiers = told.getJsonObject("quartiers");
        JsonObject openings = told.getJsonObject("openings");
        JsonObject appointments = told.getJsonObject("appointments");
        Drawing referrals =
                Drawing.ofPart(words, "referrals", "sent", "rightsOpened", "withOutcome", "medianDaysToOutcome");
        for (JsonObject referral : items(told, "referrals")) {
            String group = referral.getString("group");
            referrals.row(
                    "AID".equals(group) ? names.of("aid", referral.getString("aid")) : words.name("referrals", group),
                    List.of(
                            Value.count(referral, "sent"),
                            Value.count(referral, "rightsOpened"),
                            Value.count(referral, "withOutcome"),
                            Value.of(referral, "medianDaysToOutcome", Unit.DAYS)));
        }
        return new Action(
                "guichets",
                source,
                false,
                words.day(told.getString("until")),
                List.of(
                        covered(quartiers.getInteger("covered"), quartiers.getInteger("total")),
                        figure("openings", Value.count(openings, "openings")),
                        figure("given", Value.count(appointments, "given")),
                        figure("honoured", Value.count(appointments, "honoured")),
                        figure("daysToNextFreeSlot", Value.of(appointments, "daysToNextFreeSlot", Unit.DAYS))),
                join(referrals));
    }

    Action aids(String source, JsonObject told) {
        Drawing all = Drawing.ofPart(words, "aids", "requests", "granted", "refused", "amount", "medianDays");
        Drawing ages = Drawing.ofPart(words, "ages", "requests", "granted", "amount");
        for (JsonObject aid : items(told, "aids")) {
            String name = names.of("aid", aid.getString("aid"));
            JsonObject total = aid.getJsonObject("total");
            all.row(
                    name,
                    List.of(
                            Value.count(total, "requests"),
                            Value.count(total, "granted"),
                            Value.count(total, "refused"),
                            Value.of(total, "amount", Unit.EUROS),
                            Value.of(total, "medianDays", Unit.DAYS)));
            for (JsonObject band : items(aid, "byAgeBand")) {
                ages.row(
                        name + ", " + words.name("age", band.getString("of")),
                        List.of(
                                Value.count(band, "requests"),
                                Value.count(band, "granted"),
                                Value.of(band, "amount", Unit.EUROS)));
            }
        }
        return new Action("aids", source, false, words.day(told.getString("asOf")), List.of(), join(all, ages));
    }

    Action food(String source, JsonObject told) {
        Map<String, Map<String, Value>> projects = new TreeMap<>();
        Drawing flows = Drawing.of(words, "flows", "amount", "households", "count");
        for (JsonObject figure : items(told, "figures")) {
            String what = figure.getString("what");
            Value amount = Value.of(figure, "amount", Unit.EUROS);
            if (what.startsWith("GRANT_")) {
                projects.computeIfAbsent(figure.getString("project"), name -> new TreeMap<>())
                        .put(what, amount);
            } else {
                flows.row(
                        words.name("what", what) + ", " + names.of("caisse", figure.getString("of")),
                        List.of(amount, Value.count(figure, "households"), Value.count(figure, "count")));
            }
        }
        Drawing grants = Drawing.ofPart(words, "grants", "awarded", "paid", "left");
        Value none = new Value(null, Value.Hidden.NO, Unit.EUROS);
        projects.forEach((name, values) -> grants.row(
                name,
                Stream.of("GRANT_AWARDED", "GRANT_PAID", "GRANT_LEFT")
                        .map(what -> values.getOrDefault(what, none))
                        .toList()));
        return new Action("food", source, false, words.day(told.getString("until")), List.of(), join(grants, flows));
    }

    Action longevity(String source, JsonObject told) {
        Drawing places = Drawing.ofPart(words, "places", "offered", "taken", "activities");
        for (JsonObject quartier : items(told, "places")) {
            places.row(
                    names.of("quartier", quartier.getString("quartier")),
                    List.of(
                            Value.count(quartier, "offered"),
                            taken(quartier.getInteger("taken")),
                            Value.count(quartier, "activities")));
        }
        Drawing ages = Drawing.ofPart(words, "seniors", "registrations", "withPlace", "firstParticipations");
        for (JsonObject age : items(told, "byAge")) {
            ages.row(
                    words.name("seniors", age.getString("group")),
                    Stream.of("registrations", "withPlace", "firstParticipations")
                            .map(field -> Value.count(age, field))
                            .toList());
        }
        return new Action(
                "longevity",
                source,
                false,
                words.day(told.getString("until")),
                List.of(
                        covered(told.getInteger("quartiersCovered"), told.getInteger("quartiers")),
                        figure("medianDaysWaited", Value.of(told, "medianDaysWaited", Unit.DAYS))),
                join(places, ages));
    }

    // What is left out here could point at somebody, without being named in a list.
    private static Value taken(@Nullable Integer places) {
        return new Value(places, places == null ? Value.Hidden.MASKED : Value.Hidden.NO, Unit.COUNT);
    }

    private Figure figure(String name, Value value) {
        return words.figure(words.name("figure", name), value);
    }

    private Figure covered(int some, int all) {
        return new Figure(
                words.name("figure", "covered"), words.name("value", "of").formatted(some, all), true);
    }

    private static List<Series> join(Drawing... drawings) {
        return Stream.of(drawings).flatMap(drawing -> drawing.drawn().stream()).toList();
    }
}
