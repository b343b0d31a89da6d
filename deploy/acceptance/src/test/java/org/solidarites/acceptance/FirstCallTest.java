package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the page "First call in five minutes" do, one after the other, what the page says. */
@WholeSuite
class FirstCallTest {

    private static final Pattern COMMAND = Pattern.compile("<pre[^>]*><code>(.*?)</code></pre>", Pattern.DOTALL);
    private static final String BETWEEN = "\n=====\n";

    @ParameterizedTest
    @ValueSource(strings = {"/fr/premier-appel", "/en/first-call"})
    void everyCommandWorksAsItStands(String page, Door door) throws Exception {
        List<String> commands = commands(door.get(page, null).body());

        List<String> answers = run(commands);

        assertThat(answers).hasSize(6);
        assertThat(answers.get(0)).contains("\"code\":\"pole-daniel-asseray\"");
        assertThat(answers.get(1)).contains("\"aids\":{", "\"food\":{", "\"desks\":{", "\"missing\":[");
        assertThat(answers.get(2)).as("a token is kept, not shown").isBlank();
        assertThat(answers.get(3)).startsWith("{\"items\":[");
        assertThat(answers.get(4)).startsWith("HTTP/1.1 201").contains("Location: ", "\"state\":\"SENT\"");
        assertThat(answers.get(5)).contains("urn:solidarites:problem:");
    }

    private static List<String> commands(String page) {
        return COMMAND.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static List<String> run(List<String> commands) throws IOException, InterruptedException {
        String script = "set -e\n" + String.join("\nprintf '" + BETWEEN.replace("\n", "\\n") + "'\n", commands);
        Process shell = new ProcessBuilder("bash", "-c", script)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(shell.exitValue()).as(said).isZero();
        return List.of(said.split(BETWEEN, -1));
    }
}
