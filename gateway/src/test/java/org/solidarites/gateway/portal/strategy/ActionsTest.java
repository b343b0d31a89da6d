package org.solidarites.gateway.portal.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.city.Quartiers;
import org.solidarites.gateway.portal.Language;

class ActionsTest {

    private final Words words = new Words(Language.EN);
    private final Actions actions = new Actions(words, new Names(words, Quartiers.ofNantes()));

    @Test
    void readsTheFiguresOfTheSeniorSpaces() {
        Action read = actions.longevity("/v1/indicators/longevity", new JsonObject("""
                {"until": "2026-11-22", "quartiersCovered": 1, "quartiers": 11, "medianDaysWaited": 3.5,
                 "places": [
                   {"quartier": "dervallieres-zola", "activities": 42, "offered": 500, "taken": 250},
                   {"quartier": "nantes-nord", "activities": 2, "offered": 100, "taken": null}],
                 "byQuartier": [],
                 "byAge": [{"group": "90_PLUS", "registrations": null, "withPlace": null,
                   "firstParticipations": null, "suppressed": ["registrations", "withPlace"]}]}"""));

        assertThat(read.figures()).extracting(Figure::shown).containsExactly("1 of 11", "3.5 days");
        Series places = read.series().getFirst();
        assertThat(places.rows())
                .extracting(Series.Row::name, Series.Row::whole, Series.Row::part)
                .containsExactly(tuple("Dervallières – Zola", 100, 50), tuple("Nantes Nord", 20, 0));
        assertThat(places.rows().get(1).cells()).extracting(Figure::shown).containsExactly("100", "masked", "2");
        Series ages = read.series().get(1);
        assertThat(ages.rows().getFirst().name()).isEqualTo("90 and over");
        assertThat(ages.rows().getFirst().cells()).extracting(Figure::shown).containsExactly("masked", "masked", "–");
        assertThat(ages.isDrawn()).isFalse();
    }

    @Test
    void showsACodeThatItDoesNotKnowRatherThanNothing() {
        Action read = actions.aids("/v1/indicators/aids", new JsonObject("""
                {"asOf": "2026-04-01", "aids": [{"aid": "aide-nouvelle", "total": {"requests": 7}, "byAgeBand": []}]}"""));

        assertThat(read.series().getFirst().rows().getFirst().name()).isEqualTo("aide nouvelle");
    }

    @Test
    void bothLanguagesNameTheSame() {
        String name = Words.class.getName();
        List<String> english = keys(ResourceBundle.getBundle(name, Locale.ROOT));
        List<String> french = keys(ResourceBundle.getBundle(name, Locale.FRENCH));

        assertThat(french).isEqualTo(english).hasSizeGreaterThan(60);
        ResourceBundle told = ResourceBundle.getBundle(name, Locale.FRENCH);
        assertThat(french).allSatisfy(key -> assertThat(told.getString(key)).isNotBlank());
    }

    private static List<String> keys(ResourceBundle bundle) {
        return new ArrayList<>(bundle.keySet().stream().sorted().toList());
    }
}
