package org.solidarites.aid.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON Schema of the règlement, beside the reader: what the reader takes, the schema takes. */
class RegulationSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MUTATIONS = 3000;

    /** What a field is put to in place of its value. */
    private static final List<JsonNode> OTHERS = List.of(
            NODES.nullNode(),
            NODES.textNode(""),
            NODES.textNode(" "),
            NODES.textNode("any"),
            NODES.textNode("18"),
            NODES.textNode("EVERY_ADULT"),
            NODES.textNode("2024-13-03"),
            NODES.textNode("+12024-10-03"),
            NODES.numberNode(0),
            NODES.numberNode(-1),
            NODES.numberNode(0.005),
            NODES.numberNode(18),
            NODES.numberNode(18.5),
            NODES.numberNode(101),
            NODES.numberNode(2_000_000),
            NODES.booleanNode(true),
            NODES.arrayNode(),
            NODES.arrayNode().addNull(),
            NODES.arrayNode().add("VOUCHER"),
            NODES.arrayNode().add(2024).add(10).add(3),
            NODES.objectNode());

    @ParameterizedTest
    @ValueSource(strings = {"nantes-2019", "nantes-2024-10-03"})
    void acceptsTheShippedDocuments(String id) throws IOException {
        assertThat(faults(shipped(id))).isEmpty();
    }

    @ParameterizedTest(name = "{1} for {0}: at {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\": \"nantes-2024-10-03\"   | \"id\": \"Nantes 2024\"   | /id",
                "\"id\": \"nantes-2024-10-03\"   | \"id\": \"schema\"        | /id",
                "\"validFrom\": \"2024-10-03\"   | \"validFrom\": \"2024-02-30\" | /validFrom",
                "\"toConfirm\": [                | \"colour\": 1, \"toConfirm\": [ | /colour",
                "\"least\": 18                   | \"least\": 180            | /aids/2/conditions/1/least",
                "\"least\": 18                   | \"least\": 18.5           | /aids/2/conditions/1/least",
                "\"least\": 18                   | \"least\": null           | /aids/2/conditions/1/most",
                "\"least\": 18,                  | ''                        | /aids/2/conditions/1/least",
                "\"kind\": \"age\"               | \"kind\": \"height\"      | /aids/2/conditions/1/kind",
                "\"kind\": \"by-people\"         | \"kind\": \"by-height\"   | /aids/2/amount/kind",
                "\"most\": 9                     | \"most\": -9              | /aids/2/conditions/2/most",
                "\"most\": 9                     | \"most\": 9.005           | /aids/2/conditions/2/most",
                "\"most\": 9                     | \"most\": 1e400           | /aids/2/conditions/2/most",
                "\"44109\"                       | \"Nantes\"                | /aids/0/conditions/0/communes/0",
                "\"article\": \"2.3.3 Âge\"      | \"article\": \" \"        | /aids/2/conditions/1/article",
                "\"article\": \"2.3.3 Âge\",     | ''                        | /aids/2/conditions/1/article",
                "\"RENT\"                        | \"GARAGE\"                | /restePourVivre/charges/GARAGE",
                "\"value\": 30                   | \"value\": 3              | /restePourVivre/daysPerMonth/value",
                "\"euros\": 150                  | \"euros\": -150           | /aids/3/amount/euros",
                "\"percent\": 90                 | \"percent\": 190          | /rights/0/amount/cases/1/amount/percent",
                "\"from\": \"2024-04-01\"        | \"from\": \"April\"       | /rights/1/amount/cases/0/amount/rows/1/from",
                "\"who\": \"EVERY_ADULT\"        | \"who\": \"ANY_CHILD\"    | /aids/0/conditions/1/who",
            })
    void refusesAtThePlaceThatIsWrong(String right, String wrong, String pointer) throws IOException {
        String document = shipped("nantes-2024-10-03").replaceFirst(java.util.regex.Pattern.quote(right), wrong);

        assertThat(faults(document)).extracting(RegulationSchema.Fault::pointer).contains(pointer);
    }

    @Test
    void tellsEveryFaultAndNothingElse() throws IOException {
        String document = shipped("nantes-2024-10-03")
                .replaceFirst("\"least\": 18", "\"least\": 180")
                .replaceFirst("\"percent\": 90", "\"percent\": 190");

        assertThat(faults(document))
                .extracting(RegulationSchema.Fault::pointer)
                .containsExactlyInAnyOrder("/aids/2/conditions/1/least", "/rights/0/amount/cases/1/amount/percent");
    }

    @Test
    void tellsFaultsInFrenchAndEnglish() throws IOException {
        JsonNode document = JSON.readTree(shipped("nantes-2024-10-03").replaceFirst("\"least\": 18", "\"least\": 180"));

        assertThat(RegulationSchema.faults(document, Locale.FRENCH))
                .singleElement()
                .extracting(RegulationSchema.Fault::message)
                .asString()
                .isEqualTo("doit être de 120 au plus");
        assertThat(RegulationSchema.faults(document, Locale.ENGLISH))
                .singleElement()
                .extracting(RegulationSchema.Fault::message)
                .asString()
                .isEqualTo("must be at most 120");
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\": \"nantes-2024-10-03\" | \"id\": \"Nantes 2024\" | doit se composer de lettres minuscules, de chiffres"
                        + " et de traits d'union, 80 au plus, par exemple nantes-2024-10-03",
                "\"id\": \"nantes-2024-10-03\" | \"id\": \"schema\" | est l'adresse d'autre chose : choisissez-en un autre",
                "\"validFrom\": \"2024-10-03\" | \"validFrom\": \"2024-02-30\" | doit être une date, par exemple 2024-10-03",
                "\"toConfirm\": [ | \"colour\": 1, \"toConfirm\": [ | « colour » est inconnu ici : retirez-le, ou corrigez son"
                        + " nom",
                "\"least\": 18 | \"least\": \"18\" | doit être un nombre entier ou null",
                "\"least\": 18, | '' | « least » manque",
                "\"most\": 9 | \"most\": 9.005 | doit être un multiple de 0.01",
                "\"most\": 9 | \"most\": 1e400 | dépasse tous les montants",
                "\"44109\" | \"Nantes\" | doit être un code INSEE, par exemple 44109",
                "\"article\": \"2.3.3 Âge\" | \"article\": \" \" | ne doit pas être vide",
                "\"who\": \"EVERY_ADULT\" | \"who\": \"ANY_CHILD\" | doit être l'une de ces valeurs :"
                        + " [\"ANY_ADULT\", \"EVERY_ADULT\"]",
            })
    void saysWhatWouldBeRight(String right, String wrong, String said) throws IOException {
        JsonNode document =
                JSON.readTree(shipped("nantes-2024-10-03").replaceFirst(java.util.regex.Pattern.quote(right), wrong));

        assertThat(RegulationSchema.faults(document, Locale.FRENCH))
                .extracting(RegulationSchema.Fault::message)
                .contains(said);
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() throws IOException {
        String deep = "{\"kind\": \"not\", \"condition\": ".repeat(60) + "1" + "}".repeat(60);

        assertThat(RegulationSchema.faults(JSON.readTree(deep), Locale.ENGLISH))
                .extracting(RegulationSchema.Fault::keyword)
                .containsExactly("depth");
    }

    /**
     * Thousands of documents that are a little wrong. The reader is stricter only where values contradict each other,
     * which no schema can say, and where a whole number is written with decimals.
     */
    @Test
    void acceptsWhateverTheReaderAccepts() throws IOException {
        Random random = new Random(20241003);
        int accepted = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            JsonNode document = JSON.readTree(shipped(i % 2 == 0 ? "nantes-2019" : "nantes-2024-10-03"));
            String change = mutate(document, random);
            if (readerAccepts(document.toString())) {
                accepted++;
                assertThat(faults(document.toString())).as(change).isEmpty();
            }
        }
        assertThat(accepted).as("mutations that the reader accepts").isBetween(MUTATIONS / 50, MUTATIONS * 9 / 10);
    }

    /** Takes one field or item away or puts something else in its place; returns what it did. */
    private static String mutate(JsonNode document, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(document, containers);
        JsonNode chosen = containers.get(random.nextInt(containers.size()));
        JsonNode other = OTHERS.get(random.nextInt(OTHERS.size())).deepCopy();
        String before = chosen.toString();
        if (chosen instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, other);
            }
        } else if (chosen instanceof ArrayNode array) {
            array.set(random.nextInt(array.size()), other);
        }
        return before + " -> " + chosen;
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainerNode() && !node.isEmpty()) {
            into.add(node);
        }
        node.forEach(child -> collect(child, into));
    }

    private static boolean readerAccepts(String document) throws IOException {
        try {
            RegulationReader.read("test", new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
            return true;
        } catch (InvalidRegulationException refused) {
            return false;
        }
    }

    private static List<RegulationSchema.Fault> faults(String document) throws IOException {
        return RegulationSchema.faults(JSON.readTree(document), Locale.ENGLISH);
    }

    private static String shipped(String id) throws IOException {
        try (InputStream document = RegulationSchemaTest.class.getResourceAsStream("/regulations/" + id + ".json")) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
