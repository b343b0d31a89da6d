package org.solidarites.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the documentation shows to receivers works as it stands there. */
class SampleTest {

    private static final Path SAMPLES = Path.of("..", "docs", "samples").toAbsolutePath();
    private static final Path PROGRAM = Path.of("target", "verify-webhook");
    private static final String ID = "0198c5d2-7a00-7000-8000-000000000100";
    private static final String BODY = "{\"type\": \"é\"}";

    private static boolean hasTypeScript;

    @BeforeAll
    static void compile() throws IOException, InterruptedException {
        Files.createDirectories(PROGRAM);
        compileJava();
        hasTypeScript = compileTypeScript();
    }

    @ParameterizedTest
    @EnumSource
    void javaTellsOursFromOthers(SignatureKind kind) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        verifies(kind, List.of(java.toString(), "-cp", PROGRAM.toString(), "VerifyWebhook"));
    }

    @ParameterizedTest
    @EnumSource
    void typeScriptTellsOursFromOthers(SignatureKind kind) throws IOException, InterruptedException {
        assumeTrue(hasTypeScript, "skipped: no Node, or no way to npm's registry");
        verifies(kind, List.of("node", PROGRAM.resolve("try.mjs").toString()));
    }

    private static void verifies(SignatureKind kind, List<String> program) throws IOException, InterruptedException {
        SigningKey key = SigningKey.create(kind);
        SigningKey old = SigningKey.create(kind);
        String shown = key.shownOnce() == null ? key.publicKey() : key.shownOnce();
        long now = Instant.now().getEpochSecond();
        String ours = key.sign(ID, now, BODY);
        String both = old.sign(ID, now, BODY) + " " + ours;

        assertThat(run(program, shown, ID, now, ours, BODY)).isEqualTo("true");
        assertThat(run(program, shown, ID, now, both, BODY)).isEqualTo("true");
        assertThat(run(program, shown, ID, now, old.sign(ID, now, BODY), BODY)).isEqualTo("false");
        assertThat(run(program, shown, ID, now, ours, BODY + " ")).isEqualTo("false");
        assertThat(run(program, shown, "another", now, ours, BODY)).isEqualTo("false");
        assertThat(run(program, shown, ID, now - 600, key.sign(ID, now - 600, BODY), BODY))
                .isEqualTo("false");
    }

    private static String run(
            List<String> program, String key, String id, long timestamp, String signatures, String body)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(key, id, Long.toString(timestamp), signatures, body));
        return finish(new ProcessBuilder(command));
    }

    private static String finish(ProcessBuilder builder) throws IOException, InterruptedException {
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static void compileJava() {
        String program = PROGRAM.toString();
        String source = SAMPLES.resolve("VerifyWebhook.java").toString();
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-Xlint:all", "-Werror", "-cp", program, "-d", program, source);
        assertThat(failed).isZero();
    }

    /** Checked by the compiler of TypeScript, as strictly as it can; false where there is none. */
    private static boolean compileTypeScript() throws InterruptedException {
        try {
            Files.writeString(PROGRAM.resolve("package.json"), """
                    {"private": true, "type": "module",
                     "dependencies": {"typescript": "5.9.3", "@types/node": "20.19.25"}}""");
            Files.copy(
                    SAMPLES.resolve("verify-webhook.ts"),
                    PROGRAM.resolve("verify-webhook.ts"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(PROGRAM.resolve("try.mjs"), """
                    import { isOurs } from "./verify-webhook.js";
                    const [key, id, timestamp, signature, body] = process.argv.slice(2);
                    console.log(isOurs(key, {"webhook-id": id, "webhook-timestamp": timestamp,
                      "webhook-signature": signature}, body));""");
            if (!Files.exists(PROGRAM.resolve("node_modules/typescript"))) {
                finish(new ProcessBuilder(
                                "npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=0")
                        .directory(PROGRAM.toFile()));
            }
        } catch (IOException | AssertionError notToBeHad) {
            return false;
        }
        try {
            finish(new ProcessBuilder(
                            "node",
                            "node_modules/typescript/bin/tsc",
                            "--strict",
                            "--target",
                            "es2022",
                            "--module",
                            "nodenext",
                            "verify-webhook.ts")
                    .directory(PROGRAM.toFile()));
            return true;
        } catch (IOException noNode) {
            return false;
        }
    }
}
