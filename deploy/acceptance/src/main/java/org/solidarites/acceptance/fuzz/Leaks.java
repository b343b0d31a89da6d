package org.solidarites.acceptance.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of our inside must not stand in an answer, unless the caller sent it himself. */
final class Leaks {

    private static final List<Pattern> INSIDES = List.of(
            Pattern.compile("\\b(org|com|io|java|javax|jakarta|net|tools)(\\.[a-z][a-z0-9_]*){1,6}\\.[A-Z]\\w+"),
            Pattern.compile("\\b\\w+(Exception|Error)\\b: "),
            Pattern.compile("\\bat [\\w.$]+\\([\\w]+\\.java"),
            Pattern.compile("(?i)\\b(select .{1,80} from|insert into|update \\w+ set|delete from) \\w+"),
            Pattern.compile(
                    "(?i)SQLSTATE|PSQL|jdbc:|hibernate|\\bagroal\\b|\\bvert\\.?x\\b|\\bnetty\\b|\\bjackson\\b|resteasy|quarkus"),
            Pattern.compile("(?i)violates .{0,40}constraint|duplicate key|relation \"|column \""),
            Pattern.compile("127\\.0\\.0\\.1|localhost:\\d+|/(home|root|work|tmp|usr|opt|var)/\\w+"),
            Pattern.compile("eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"));

    private Leaks() {}

    /** The first that is found in a refusal. */
    static Optional<String> find(Request sent, Reply reply) {
        String answer = reply.text();
        for (Pattern inside : INSIDES) {
            Matcher found = inside.matcher(answer);
            while (found.find()) {
                if (!new String(sent.bytes(), StandardCharsets.UTF_8).contains(found.group())) {
                    return Optional.of(found.group());
                }
            }
        }
        return Optional.empty();
    }
}
