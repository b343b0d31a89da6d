package org.solidarites.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.solidarites.acceptance.CityClock;
import org.solidarites.local.LocalConfig;

/** What was measured on, and which versions of what. */
final class Machine {

    private static final List<String> VERSIONS = List.of(
            "quarkus.version",
            "postgres-binaries.version",
            "kafka.version",
            "debezium-connector.version",
            "keycloak.version");

    private Machine() {}

    static String describe(LocalConfig config) {
        StringBuilder told = new StringBuilder("%s. %s, %d processors, %d MiB of memory, %s %s. Java %s (%s)."
                .formatted(
                        LocalDate.now(CityClock.NOW),
                        fact("/proc/cpuinfo", "model name\\s*: (.*)"),
                        Runtime.getRuntime().availableProcessors(),
                        Long.parseLong(fact("/proc/meminfo", "MemTotal:\\s*(\\d+)")) / 1024,
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.version"),
                        System.getProperty("java.vendor")));
        versions(config).forEach((name, version) -> told.append(" %s %s.".formatted(name, version)));
        return told.append(" Compiler: %s.%n"
                        .formatted("full".equals(System.getenv("SOLIDARITES_COMPILER")) ? "thorough" : "quick"))
                .toString();
    }

    private static Map<String, String> versions(LocalConfig config) {
        String pom = read(config.root().resolve("pom.xml"));
        Map<String, String> found = new TreeMap<>();
        for (String name : VERSIONS) {
            Matcher version = Pattern.compile("<%s>(.*?)</".formatted(Pattern.quote(name)))
                    .matcher(pom);
            if (version.find()) {
                found.put(name.replaceAll("(-binaries|-connector)?\\.version", ""), version.group(1));
            }
        }
        return found;
    }

    private static String fact(String file, String pattern) {
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            return "0";
        }
        Pattern wanted = Pattern.compile(pattern);
        try (Stream<String> lines = Files.lines(path)) {
            return lines.map(wanted::matcher)
                    .filter(Matcher::find)
                    .map(line -> line.group(1))
                    .findFirst()
                    .orElse("0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
