package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What the documents name is there. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s:]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("```.*?```", Pattern.DOTALL);

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Set<String> tests = tests();
        SoftAssertions all = new SoftAssertions();
        for (Path document : documents()) {
            all.assertThat(tests).as("named in " + document).containsAll(found(TEST, document));
        }
        all.assertAll();
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (Path document : documents()) {
            for (String link : found(LINK, document)) {
                String[] parts = link.split("#", 2);
                Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
                all.assertThat(target).as(document + " links to " + link).exists();
                if (parts.length > 1 && Files.exists(target)) {
                    all.assertThat(anchors(target))
                            .as(document + " links to " + link)
                            .contains(parts[1]);
                }
            }
        }
        all.assertAll();
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents =
                Checkout.files(ROOT.resolve("docs"), file -> file.toString().endsWith(".md"));
        documents.add(ROOT.resolve("README.md"));
        assertThat(documents).hasSizeGreaterThan(10);
        return documents;
    }

    private static List<String> found(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(CODE.matcher(Files.readString(document)).replaceAll(""))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** Of each heading in small letters, without what is neither letter nor digit, and with hyphens for spaces. */
    private static Set<String> anchors(Path document) throws IOException {
        return HEADING.matcher(Files.readString(document))
                .results()
                .map(match -> match.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static Set<String> tests() throws IOException {
        return Checkout.files(ROOT, file -> file.getFileName().toString().endsWith("Test.java")).stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
    }
}
