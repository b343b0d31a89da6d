package org.solidarites.aid.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.solidarites.aid.regulation.RegulationText.change;
import static org.solidarites.aid.regulation.RegulationText.shipped;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** Documents that contradict themselves: each kind has its code, its sentence and its place. */
class RegulationCheckTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"nantes-2019", "nantes-2024-10-03"})
    void findsNothingWrongWithTheShippedDocuments(String id) throws IOException {
        DatedRegulation checked = RegulationCheck.check(JSON.readTree(shipped(id)), Locale.FRENCH);

        assertThat(checked.document().id()).isEqualTo(id);
        assertThat(StrictJson.write(RegulationReader.read(id, StrictJson.write(checked.document()))
                        .document()))
                .isEqualTo(StrictJson.write(checked.document()));
    }

    @ParameterizedTest(name = "{2} for {1} in place of {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"article\": \"2.3.3 Âge\", | '' | ARTICLE_MISSING | #/aids/2/conditions/1/article | names the article",
                "\"article\": \"2.3.3 Âge\" | \"article\": \" \" | ARTICLE_MISSING | #/aids/2/conditions/1/article | names the article",
                "\"least\": 18, \"most\": null | \"least\": 30, \"most\": 25 | LEAST_ABOVE_MOST | #/aids/2/conditions/1/least | at least 30 and at most 25",
                "\"right\": \"aah\" | \"right\": \"rsa\" | RIGHT_NOT_AMONG_FACTS | #/rights/0/conditions/0/conditions/0/right | aah, revenu-jeunes-44",
                "\"declaration\": \"lives-autonomously\" | \"declaration\": \"is-tall\" | DECLARATION_NOT_AMONG_FACTS | #/rights/1/conditions/2/conditions/0/conditions/0/declaration | lives-autonomously",
                "\"value\": [\"revenu-jeunes-44\"] | \"value\": [\"rsa\"] | RIGHT_TO_ASK_FIRST_UNKNOWN | #/aids/2/askFirst/value/0 | revenu-jeunes-44",
                "\"code\": \"aide-energie\" | \"code\": \"aide-alimentaire\" | AID_CODE_TWICE | #/aids/3/code | a code of its own",
                "\"code\": \"lives-autonomously\" | \"code\": \"aah\" | FACT_CODE_TWICE | #/facts/declarations/1/code | a code of its own",
                "\"from\": \"2024-04-01\" | \"from\": \"2022-07-01\" | DATED_AMOUNTS_OVERLAP | #/rights/1/amount/cases/0/amount/rows/1/from | begins after",
            })
    void saysWhatContradictsWhatAndWhere(String right, String wrong, AidProblem kind, String pointer, String said)
            throws IOException {
        Refusal refusal = refusal(change(compact(shipped("nantes-2024-10-03")), right, wrong));

        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.fieldErrors()).extracting(FieldError::pointer).contains(pointer);
        assertThat(refusal.fieldErrors().getFirst().detail()).contains(said);
    }

    @Test
    void findsBracketsThatOverlap() throws IOException {
        Refusal refusal = refusal(change(compact(shipped("nantes-2024-10-03")), "\"kind\": \"none\",", """
                "kind": "brackets", "by": "QUOTIENT_CAF", "rows": [
                  {"upTo": 350, "amount": {"kind": "fixed", "euros": 90, "source": "essai", "confirmed": false}},
                  {"upTo": 350, "amount": {"kind": "fixed", "euros": 60, "source": "essai", "confirmed": false}},
                  {"upTo": 300, "amount": {"kind": "fixed", "euros": 30, "source": "essai", "confirmed": false}}],"""));

        assertThat(refusal.kind()).isEqualTo(AidProblem.BRACKETS_OVERLAP);
        assertThat(refusal.fieldErrors())
                .extracting(FieldError::pointer)
                .containsExactly("#/aids/0/amount/rows/1/upTo", "#/aids/0/amount/rows/2/upTo");
    }

    @Test
    void findsGrantsOfAnAidThatIsNone() throws IOException {
        Refusal refusal = refusal(change(
                compact(shipped("nantes-2024-10-03")),
                "\"conditions\": [",
                "\"conditions\": [{\"kind\": \"granted-before\", \"aid\": \"aide-loisirs\", \"most\": 1, \"months\": 12,"
                        + " \"article\": \"essai\", \"source\": \"essai\", \"confirmed\": false},"));

        assertThat(refusal.kind()).isEqualTo(AidProblem.GRANTS_OF_UNKNOWN_AID);
        assertThat(refusal.fieldErrors()).extracting(FieldError::pointer).containsExactly("#/aids/0/conditions/0/aid");
    }

    @Test
    void findsAnAidThatRestsOnNothing() throws IOException {
        String document = shipped("nantes-2024-10-03")
                .replaceFirst("(?s)\"conditions\": \\[.*?\\n      ],", "\"conditions\": [],");

        Refusal refusal = refusal(document);

        assertThat(refusal.kind()).isEqualTo(AidProblem.ARTICLE_MISSING);
        assertThat(refusal.fieldErrors()).extracting(FieldError::pointer).containsExactly("#/aids/0/conditions");
    }

    @Test
    void asksForWholeNumbersWithoutDecimals() throws IOException {
        Refusal refusal = refusal(change(shipped("nantes-2024-10-03"), "\"least\": 18", "\"least\": 18.0"));

        assertThat(refusal.kind()).isEqualTo(AidProblem.REGULATION_INVALID);
        assertThat(refusal.fieldErrors())
                .containsExactly(
                        FieldError.inBody("aids/2/conditions/1/least", "a whole number is written without decimals"));
    }

    @Test
    void namesEveryPlaceOfAKind() throws IOException {
        String document = shipped("nantes-2024-10-03").replace("\"declaration\": \"lives-", "\"declaration\": \"is-");

        List<FieldError> errors = refusal(document).fieldErrors();

        assertThat(errors).hasSize(4);
    }

    private static Refusal refusal(String document) throws IOException {
        var tree = JSON.readTree(document);
        return catchThrowableOfType(Refusal.class, () -> RegulationCheck.check(tree, Locale.ENGLISH));
    }

    /** Short objects and lists on one line, so that a change of several fields fits a row of the table. */
    private static String compact(String document) {
        return document.replaceAll(",\\s*\"most\"", ", \"most\"")
                .replaceAll("\\[\\s*\"revenu-jeunes-44\"\\s*]", "[\"revenu-jeunes-44\"]");
    }
}
