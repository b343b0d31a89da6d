package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents for operators and auditors name is there. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^):#]+\\.md)(?:#[^)]*)?\\)");

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Set<String> tests = tests();

        for (String document : List.of("security.md", "operations.md")) {
            List<String> named = found(TEST, document);
            assertThat(named).as(document).isNotEmpty();
            assertThat(tests).as("named in " + document).containsAll(named);
        }
    }

    @Test
    void everyLinkLeadsToADocument() throws IOException {
        for (String document : List.of("security.md", "operations.md")) {
            assertThat(found(LINK, document))
                    .as(document)
                    .isNotEmpty()
                    .allSatisfy(link ->
                            assertThat(ROOT.resolve("docs").resolve(link)).exists());
        }
    }

    private static List<String> found(Pattern pattern, String document) throws IOException {
        return pattern.matcher(Files.readString(ROOT.resolve("docs").resolve(document)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.find(
                ROOT,
                14,
                (path, kind) -> path.getFileName().toString().endsWith("Test.java")
                        && !path.toString().contains("node_modules"))) {
            return files.map(path -> path.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
