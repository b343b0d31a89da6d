package org.solidarites.aid.regulation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegulationReaderTest {

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\": \"nantes-2024-10-03\" | \"id\": \"Nantes 2024\" | kebab-case",
                "\"validFrom\": \"2024-10-03\" | \"validFrom\": \"03/10/2024\" | at /validFrom",
                "\"toConfirm\": [ | \"colour\": 1, \"toConfirm\": [ | at /colour",
                "\"least\": 18 | \"least\": 180 | at /aids/2/conditions/1: an age is",
                "\"kind\": \"age\" | \"kind\": \"height\" | at /aids/2/conditions/1",
                "\"most\": 9 | \"most\": -9 | at /aids/2/conditions/2: a bound",
                "\"most\": 9 | \"most\": 9.005 | two decimals",
                "\"least\": 18 | \"least\": null | has a least or a most",
                "\"44109\" | \"Nantes\" | INSEE code",
                "\"code\": \"aide-energie\" | \"code\": \"aide-alimentaire\" | two aids have the code",
                "\"article\": \"2.3.3 Âge\" | \"article\": \" \" | at /aids/2/conditions/1/article: must not be blank",
                "\"article\": \"2.3.3 Âge\", | '' | article",
                "\"RENT\" | \"GARAGE\" | at /restePourVivre/charges",
                "\"value\": 30 | \"value\": 3 | 28 to 31 days",
                "\"value\": 30 | \"value\": null | has a value",
                "\"euros\": 150 | \"euros\": -150 | an amount is zero or more",
                "\"right\": \"aah\" | \"right\": \"rsa\" | not among facts/rights",
                "\"declaration\": \"lives-autonomously\" | \"declaration\": \"lives-alone\" | not among facts/declarations",
                "\"percent\": 90 | \"percent\": 190 | 1 to 100",
                "\"from\": \"2024-04-01\" | \"from\": \"2022-07-01\" | overlap",
                "\"validFrom\" | validFrom | is not JSON",
            })
    void saysWhichDocumentIsWrongWhereAndHow(String right, String wrong, String said) throws IOException {
        String document = shipped().replaceFirst(java.util.regex.Pattern.quote(right), wrong);

        assertThatThrownBy(() -> read(document))
                .isInstanceOf(InvalidRegulationException.class)
                .hasMessageContaining("règlement test")
                .hasMessageContaining(said);
    }

    @Test
    void refusesTwoVersionsForOneDay() throws IOException {
        DatedRegulation first = read(shipped());
        DatedRegulation second = read(shipped().replace("\"id\": \"nantes-2024-10-03\"", "\"id\": \"other\""));

        assertThatThrownBy(() -> new Regulations(List.of(first, second)))
                .isInstanceOf(InvalidRegulationException.class)
                .hasMessageContaining("both begin on 2024-10-03");
    }

    @Test
    void refusesAShippedDocumentThatIsNotThere() {
        assertThatThrownBy(() -> RegulationReader.shipped("nowhere")).hasMessageContaining("nowhere");
    }

    @Test
    void readsTheDocumentsOfAnotherCity(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("other.json"), shipped().replace("nantes-2024-10-03", "rennes-2025"));
        Files.writeString(directory.resolve("notes.txt"), "no règlement");

        Regulations regulations = new Regulations(Regulations.inDirectory(directory));

        Assertions.assertThat(regulations.all())
                .extracting(version -> version.document().id())
                .containsExactly("rennes-2025");
    }

    private static DatedRegulation read(String document) throws IOException {
        return RegulationReader.read("test", new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }

    private static String shipped() throws IOException {
        try (InputStream document =
                RegulationReaderTest.class.getResourceAsStream("/regulations/nantes-2024-10-03.json")) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
