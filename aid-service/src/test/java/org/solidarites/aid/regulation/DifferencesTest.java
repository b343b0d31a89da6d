package org.solidarites.aid.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.solidarites.aid.regulation.RegulationText.change;
import static org.solidarites.aid.regulation.RegulationText.shipped;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What differs between two versions, in the words that residents read. */
class DifferencesTest {

    private static final String NOW = shipped("nantes-2024-10-03");

    @Test
    void thirdOctober2024InFrench() {
        assertThat(sentences(shipped("nantes-2019"), NOW, Locale.FRENCH))
                .containsExactly(
                        "Un parent seul compte une demi-part de plus dans le quotient du règlement.",
                        "Le reste pour vivre tient désormais compte de l'énergie.",
                        "Le reste pour vivre tient désormais compte de l'eau.",
                        "Le reste pour vivre tient désormais compte de l'assurance du logement.",
                        "Aide alimentaire : l'âge demandé passe d'au moins 25 ans à au moins 18 ans.",
                        "Aide à l'énergie : l'âge demandé passe d'au moins 25 ans à au moins 18 ans.");
    }

    @Test
    void thirdOctober2024InEnglish() {
        assertThat(sentences(shipped("nantes-2019"), NOW, Locale.ENGLISH))
                .containsExactly(
                        "A single parent counts half a part more in the quotient of the regulation.",
                        "What is left to live on now takes energy into account.",
                        "What is left to live on now takes water into account.",
                        "What is left to live on now takes home insurance into account.",
                        "Food aid: the age that is required goes from at least 25 years to at least 18 years.",
                        "Energy aid: the age that is required goes from at least 25 years to at least 18 years.");
    }

    @Test
    void theOtherWayRoundItIsTakenBack() {
        assertThat(sentences(NOW, shipped("nantes-2019"), Locale.FRENCH))
                .contains(
                        "Un parent seul compte une demi-part de moins dans le quotient du règlement.",
                        "Le reste pour vivre ne tient plus compte de l'énergie.");
    }

    @Test
    void saysWhatItRestsOn() {
        assertThat(between(shipped("nantes-2019"), NOW, Locale.FRENCH))
                .filteredOn(difference -> "aide-energie".equals(difference.aid()))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.path()).isEqualTo("/aids/3/conditions/1");
                    assertThat(difference.change()).isEqualTo(Difference.Change.CHANGED);
                    assertThat(difference.article()).isEqualTo("2.3.3 Âge");
                    assertThat(difference.confirmed()).isTrue();
                    assertThat(difference.before())
                            .hasToString("{\"kind\":\"age\",\"who\":\"ANY_ADULT\",\"least\":25,\"most\":null}");
                });
    }

    @Test
    void whatItRestsOnAloneIsNoDifference() {
        String elsewhere = NOW.replaceAll("\"article\": \"[^\"]*\"", "\"article\": \"12\"")
                .replaceAll("\"source\": \"[^\"]*\"", "\"source\": \"elsewhere\"")
                .replace("\"confirmed\": false", "\"confirmed\": true");

        assertThat(sentences(NOW, elsewhere, Locale.FRENCH)).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"most\": 9, | \"most\": 10, | Aide alimentaire : le reste pour vivre demandé passe d'au plus 9,00 € par personne et par jour à au plus 10,00 € par personne et par jour.",
                "\"least\": 18, | \"least\": 16, | Aide alimentaire : l'âge demandé passe d'au moins 18 ans à au moins 16 ans.",
                "\"euros\": 150, | \"euros\": 180, | Aide à l'énergie : le montant change : 180,00 € au lieu de 150,00 €.",
                "\"percent\": 100, | \"percent\": 80, | Carte blanche : aide à une activité de l'année : le montant change : 80 % de la facture, au plus 150,00 €, en laissant au moins 25,00 € à la personne au lieu de 100 % de la facture, au plus 150,00 €, en laissant au moins 25,00 € à la personne.",
                "\"eachFurther\": 30, | \"eachFurther\": 40, | Aide alimentaire : le montant change : 60,00 € pour une personne, 100,00 € pour 2, 140,00 € pour 3, 170,00 € pour 4, 40,00 € par personne de plus au lieu de 60,00 € pour une personne, 100,00 € pour 2, 140,00 € pour 3, 170,00 € pour 4, 30,00 € par personne de plus.",
                "\"timesPerYear\": 4 | \"timesPerYear\": null | Aide alimentaire : ce qu'on peut recevoir change : sans limite au lieu de 4 fois par an et par foyer.",
                "\"per\": \"PERSON\" | \"per\": \"HOUSEHOLD\" | Carte blanche : sport, culture et loisirs : ce qu'on peut recevoir change : une fois par an et par foyer au lieu d'une fois par an et par personne.",
                "\"urgentUpTo\": 200 | \"urgentUpTo\": null | Aide alimentaire : la décision change : par la commission au lieu de par la commission, et jusqu'à 200,00 € en urgence par délégation.",
                "\"CASH_DESK\" | \"IN_KIND\" | Aide alimentaire : le versement change : crédit à la caisse alimentaire, chèque d'accompagnement, en nature au lieu de crédit à la caisse alimentaire, chèque d'accompagnement, espèces à la régie.",
                "\"value\": 30, | \"value\": 31, | Le reste pour vivre se calcule désormais sur 31 jours par mois, au lieu de 30.",
                "\"PEOPLE\" | \"CONSUMPTION_UNITS\" | Le reste pour vivre se partage désormais entre les unités de consommation du foyer.",
                "\"wanted\": false, | \"wanted\": true, | Carte blanche : sport, culture et loisirs : la condition « les adultes ne sont pas tous étudiants » devient « tous les adultes sont étudiants ».",
                "\"fr\": \"Aide alimentaire\" | \"fr\": \"Aide aux courses\" | « Aide alimentaire » s'appelle désormais « Aide aux courses ».",
                "\"kind\": \"FOOD\" | \"kind\": \"HEALTH\" | Aide alimentaire : la nature de l'aide change : santé au lieu d'alimentation.",
                "\"provider\": \"Nantes Métropole\" | \"provider\": \"Naolib\" | Tarification solidaire des transports : l'organisme change : Naolib au lieu de Nantes Métropole.",
            })
    void saysEachKindOfChange(String was, String is, String sentence) {
        assertThat(sentences(NOW, change(NOW, was, is), Locale.FRENCH))
                .map(DifferencesTest::plain)
                .containsExactly(sentence);
    }

    @Test
    void saysWhatIsNewAndWhatIsGone() {
        String without = change(NOW, "\"code\": \"aide-energie\"", "\"code\": \"aide-factures\"");

        assertThat(sentences(NOW, without, Locale.FRENCH))
                .containsExactly("Nouvelle aide : Aide à l'énergie.", "Cette aide n'existe plus : Aide à l'énergie.");
    }

    @Test
    void saysWhichConditionsPiecesAndRightsAreNew() {
        String more = change(
                NOW,
                "\"conditions\": [",
                "\"conditions\": [{\"kind\": \"granted-before\", \"aid\": \"aide-alimentaire\", \"most\": 1, \"months\": 12,"
                        + " \"article\": \"essai\", \"source\": \"essai\", \"confirmed\": false},"
                        + "{\"kind\": \"age\", \"who\": \"ANY_CHILD\", \"least\": 3, \"most\": 17,"
                        + " \"article\": \"essai\", \"source\": \"essai\", \"confirmed\": false},",
                "\"code\": \"identity\"",
                "\"code\": \"passport\"");

        assertThat(sentences(NOW, more, Locale.FRENCH))
                .containsExactly(
                        "Carte blanche : sport, culture et loisirs : nouvelle condition : « Aide alimentaire » a été"
                                + " accordée dans les 12 derniers mois : au plus une fois.",
                        "Carte blanche : sport, culture et loisirs : nouvelle condition : un enfant a de 3 ans à 17"
                                + " ans.",
                        "Carte blanche : sport, culture et loisirs : une pièce de plus est demandée : Pièce d'identité"
                                + " de chaque adulte.",
                        "Carte blanche : sport, culture et loisirs : cette pièce n'est plus demandée : Pièce d'identité"
                                + " de chaque adulte.");
    }

    /** Every rule of the shipped documents has its words in both languages. */
    @Test
    void hasWordsForAllThatIsShipped() {
        String other = NOW.replace("\"percent\": ", "\"percent\": 1")
                .replace("\"percent\": 1100", "\"percent\": 99")
                .replace("\"percent\": 190", "\"percent\": 19")
                .replace("\"percent\": 170", "\"percent\": 17")
                .replace("\"euros\": 5", "\"euros\": 6")
                .replace("\"held\": true", "\"held\": false");
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(sentences(NOW, other, language)).isNotEmpty().noneMatch(sentence -> sentence.contains("{"));
        }
    }

    private static List<String> sentences(String before, String after, Locale language) {
        return between(before, after, language).stream()
                .map(Difference::sentence)
                .toList();
    }

    private static List<Difference> between(String before, String after, Locale language) {
        return Differences.between(
                RegulationReader.read("before", before).document(),
                RegulationReader.read("after", after).document(),
                language);
    }

    /** The spaces that do not break look like others here. */
    private static String plain(String sentence) {
        return sentence.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
