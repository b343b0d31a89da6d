package org.solidarites.aid.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.aid.AidProblem;

/** What of a document can never be. */
class UnmeetableTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'kind': 'quotient', 'quotient': 'CAF', 'most': 650} | {'kind': 'quotient', 'quotient': 'CAF', 'least': 651} | true",
                "{'kind': 'quotient', 'quotient': 'CAF', 'most': 650} | {'kind': 'quotient', 'quotient': 'CAF', 'least': 650} | false",
                "{'kind': 'quotient', 'quotient': 'CAF', 'most': 650} | {'kind': 'quotient', 'quotient': 'FACULTATIVE', 'least': 651} | false",
                "{'kind': 'people', 'least': 4} | {'kind': 'people', 'most': 3} | true",
                "{'kind': 'residence', 'communes': ['44109']} | {'kind': 'not', 'condition': {'kind': 'residence', 'communes': ['44109'], 'article': 'x'}} | true",
                "{'kind': 'residence', 'communes': ['44109']} | {'kind': 'not', 'condition': {'kind': 'residence', 'communes': ['44143']}} | false",
                "{'kind': 'residence', 'communes': ['44109']} | {'kind': 'residence', 'communes': ['44143']} | true",
                "{'kind': 'residence', 'communes': ['44109', '44143']} | {'kind': 'residence', 'communes': ['44143']} | false",
                "{'kind': 'right', 'right': 'aah', 'held': true} | {'kind': 'right', 'right': 'aah', 'held': false} | true",
                "{'kind': 'right', 'right': 'aah', 'held': true} | {'kind': 'right', 'right': 'rsa', 'held': false} | false",
                "{'kind': 'student', 'who': 'ANY_ADULT', 'wanted': true} | {'kind': 'student', 'who': 'EVERY_ADULT', 'wanted': false} | false",
                "{'kind': 'composition', 'oneOf': ['ALONE']} | {'kind': 'composition', 'oneOf': ['FAMILY']} | true",
                "{'kind': 'age', 'who': 'ANY_ADULT', 'most': 25} | {'kind': 'age', 'who': 'ANY_ADULT', 'least': 60} | false",
                "{'kind': 'age', 'who': 'EVERY_ADULT', 'most': 25} | {'kind': 'age', 'who': 'ANY_ADULT', 'least': 60} | true",
                "{'kind': 'age', 'who': 'EVERY_ADULT', 'most': 25} | {'kind': 'age', 'who': 'ANY_CHILD', 'least': 60} | false",
            })
    void knowsWhichConditionsExcludeEachOther(String one, String other, boolean excluded) throws IOException {
        assertThat(ConditionLogic.exclude(read(one), read(other))).isEqualTo(excluded);
        assertThat(ConditionLogic.exclude(read(other), read(one))).isEqualTo(excluded);
        assertThat(Unmeetable.at(
                        read("{'code': 'a', 'conditions': [%s, {'kind': 'all', 'conditions': [%s]}]}"
                                .formatted(one, other)),
                        "/aids/0"))
                .extracting(Contradictions.Found::pointer)
                .isEqualTo(excluded ? List.of("/aids/0/conditions/1/conditions/0") : List.of());
    }

    @ParameterizedTest(name = "first {0}, then {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'kind': 'quotient', 'quotient': 'CAF', 'most': 600} | {'kind': 'quotient', 'quotient': 'CAF', 'most': 500} | true",
                "{'kind': 'quotient', 'quotient': 'CAF', 'most': 500} | {'kind': 'quotient', 'quotient': 'CAF', 'most': 600} | false",
                "{'kind': 'right', 'right': 'aah', 'held': true} | {'kind': 'right', 'right': 'aah', 'held': true, 'source': 'y'} | true",
                "{'kind': 'any', 'conditions': [{'kind': 'people', 'least': 3}]} | {'kind': 'people', 'least': 4} | true",
                "{'kind': 'people', 'least': 3} | {'kind': 'all', 'conditions': [{'kind': 'people', 'least': 4}]} | true",
                "{'kind': 'age', 'who': 'ANY_ADULT', 'most': 25} | {'kind': 'age', 'who': 'ANY_CHILD', 'most': 25} | false",
            })
    void knowsWhichCaseIsNeverReached(String first, String second, boolean never) throws IOException {
        JsonNode amount = read("{'kind': 'first-of', 'cases': [{'when': %s}, {'when': %s}]}".formatted(first, second));

        assertThat(Unmeetable.at(amount, "/amount"))
                .extracting(Contradictions.Found::pointer)
                .isEqualTo(never ? List.of("/amount/cases/1/when") : List.of());
    }

    @Test
    void knowsThatMoneyWithoutMeansIsNeverPaid() throws IOException {
        assertThat(Unmeetable.at(read("{'code': 'a', 'kind': 'FOOD', 'payment': {'value': []}}"), "/aids/0"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(AidProblem.AID_NEVER_PAID);
                    assertThat(found.pointer()).isEqualTo("/aids/0/payment/value");
                });
        assertThat(Unmeetable.at(read("{'code': 'a', 'kind': 'CARD', 'payment': {'value': []}}"), "/aids/0"))
                .isEmpty();
        assertThat(Unmeetable.at(read("{'code': 'a', 'kind': 'FOOD', 'payment': {'value': ['VOUCHER']}}"), "/aids/0"))
                .isEmpty();
    }

    @Test
    void knowsThatTheCaisseIsCreditedWithFoodOnly() throws IOException {
        String aid = "{'code': 'a', 'kind': '%s', 'payment': {'value': ['VOUCHER', 'CAISSE']}}";

        assertThat(Unmeetable.at(read(aid.formatted("ENERGY")), "/aids/0"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(AidProblem.CAISSE_OTHER_THAN_FOOD);
                    assertThat(found.pointer()).isEqualTo("/aids/0/payment/value/1");
                });
        assertThat(Unmeetable.at(read(aid.formatted("FOOD")), "/aids/0")).isEmpty();
    }

    private static JsonNode read(String json) throws IOException {
        return JSON.readTree(json.replace('\'', '"'));
    }
}
