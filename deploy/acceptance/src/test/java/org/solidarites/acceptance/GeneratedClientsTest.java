package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.solidarites.local.PartName;
import org.solidarites.local.Stack;

/** The clients that {@code deploy/contract} makes of the API document make their first calls to the whole suite. */
@WholeSuite
class GeneratedClientsTest {

    private static final Path CONTRACT = Path.of("..", "contract", "target");

    @Test
    void theyAreMadeOfTheDocumentThatIsServed(Door door) throws IOException {
        JsonNode made =
                new ObjectMapper().readTree(CONTRACT.resolve("openapi.json").toFile());
        JsonNode served = door.get("/openapi.json", null).json();

        assertThat(withoutIssuer(made)).isEqualTo(withoutIssuer(served));
    }

    private static JsonNode withoutIssuer(JsonNode document) {
        ((ObjectNode) document.path("components")).remove("securitySchemes");
        return document;
    }

    @Test
    void theOneInJavaMakesItsFirstCalls(Stack stack, Door door) throws IOException, InterruptedException {
        makesItsFirstCalls(
                stack,
                door,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                CONTRACT.resolve("classes") + File.pathSeparator + CONTRACT.resolve("lib") + File.separator + "*",
                "org.solidarites.contract.FirstCalls");
    }

    @Test
    void theOneInTypeScriptMakesItsFirstCalls(Stack stack, Door door) throws IOException, InterruptedException {
        Path program = CONTRACT.resolve("typescript/dist/firstCalls.js");
        NodePart.require(Files.exists(program), "no Node compiled the client in TypeScript");
        makesItsFirstCalls(stack, door, "node", program.toString());
    }

    private static void makesItsFirstCalls(Stack stack, Door door, String... program)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.add(stack.config().url(PartName.GATEWAY));
        command.add(door.partner("partner-demo"));
        Path output = Files.createTempFile(Path.of("target"), "client", ".txt");
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();

        List<String> said = Files.readAllLines(output);
        assertThat(said)
                .containsExactly(
                        "desk pole-daniel-asseray OPEN",
                        "rights " + eligible(door) + " missing 0",
                        "plan asso-demo partner "
                                + door.get("/v1/usage", door.partner("partner-demo"))
                                        .text("/perMinute"),
                        "referral SENT ccas once",
                        "problem 400 urn:solidarites:problem:invalid-input #/person/phone");
        assertThat(code).isZero();
    }

    private static String eligible(Door door) {
        JsonNode aids = door.post("/v1/rights-check", null, """
                        {"household": {"adults": [{"birthDate": "1950-05-14"}], "children": [], "monthlyResources": 950,
                           "commune": "44109"}, "quartier": "breil-barberie"}""").json().at("/aids/aids");
        List<String> codes = new ArrayList<>();
        aids.forEach(aid -> {
            if (aid.path("verdict").asText().equals("ELIGIBLE")) {
                codes.add(aid.path("code").asText());
            }
        });
        return String.join(" ", codes.stream().sorted().toList());
    }
}
