package org.solidarites.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the programs know what they are told, and are told what they can not know. */
class ConfigurationTest {

    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern ACCESSOR = Pattern.compile("(?m)^    [A-Za-z][\\w<>, ]* (\\w+)\\(\\);");
    private static final Pattern DEFAULT = Pattern.compile("@WithDefault\\(\"([^\"]+)\"\\)\\s+\\S+ (\\w+)\\(\\);");

    /** Keys of Quarkus that no file of ours sets, because they differ everywhere. */
    private static final Set<String> QUARKUS = Set.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_OIDC_AUTH_SERVER_URL");

    /** What is only for demonstrations, or may be left open in production. */
    private static final Set<String> OPTIONAL = Set.of(
            "solidarites.portal.example-client",
            "solidarites.portal.example-secret",
            "solidarites.webhooks.allow-local-addresses",
            "solidarites.partners.allow-local-origins",
            "solidarites.referral.organizations");

    static Stream<Told> programs() {
        return Manifests.OVERLAYS.stream()
                .map(Manifests::of)
                .flatMap(made -> made.kind("Deployment").stream()
                        .map(one -> new Told(made.name(), Manifests.name(one), made.environment(one))));
    }

    record Told(String overlay, String program, Map<String, String> environment) {}

    /** What all are told, one of them at least must know. */
    @ParameterizedTest
    @MethodSource("programs")
    void knowsWhatItIsTold(Told told) {
        Set<String> known = known(told.program());
        Manifests.of(told.overlay())
                .one("ConfigMap", "city")
                .path("data")
                .fieldNames()
                .forEachRemaining(shared -> {
                    if (programs().anyMatch(other -> isKnown(shared, known(other.program())))) {
                        known.add(shared);
                    }
                });
        assertThat(told.environment().keySet())
                .filteredOn(name -> !name.equals("JAVA_TOOL_OPTIONS"))
                .allSatisfy(name -> assertThat(isKnown(name, known)).as(name).isTrue());
    }

    /** A check that knows everything would find nothing. */
    @ParameterizedTest
    @CsvSource({
        "gateway, SOLIDARITES_GATEWAY_UPSTREAM_GUICHET",
        "aid-service, SOLIDARITES_AID_PIECES_KEYS",
        "aid-service, KAFKA_SASL_JASS_CONFIG",
        "aid-service, QUARKUS_DATASOURCE_JDBC_URI",
        "guichet-service, SOLIDARITES_WEBHOOKS_KEY"
    })
    void doesNotKnowWhatIsMisspelt(String program, String name) {
        assertThat(isKnown(name, known(program))).isFalse();
    }

    private static boolean isKnown(String name, Set<String> known) {
        boolean kafka = name.startsWith("KAFKA_")
                && isOfKafka(name.substring("KAFKA_".length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.'));
        return kafka
                || known.contains(name)
                // a map: the end of its keys is whatever one likes
                || known.stream()
                        .anyMatch(key -> key.endsWith("_*") && name.startsWith(key.substring(0, key.length() - 1)));
    }

    private static boolean isOfKafka(String key) {
        return ConsumerConfig.configNames().contains(key) || key.equals(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG);
    }

    private static Set<String> known(String program) {
        Set<String> known = new HashSet<>(QUARKUS);
        Build.settings(program).keySet().forEach(key -> {
            String bare = key.replaceAll("^%\\w+\\.", "");
            known.add(variable(bare));
            // the demonstration's keys have names of their own
            if (bare.matches(".*\\.keys\\.\\w+")) {
                known.add(variable(bare.replaceAll("\\w+$", "")) + "*");
            }
        });
        mappings(program).forEach((prefix, source) -> {
            Matcher accessor = ACCESSOR.matcher(source);
            while (accessor.find()) {
                if (accessor.group().contains(" Map<")) {
                    continue;
                }
                known.add(variable(prefix + "." + kebab(accessor.group(1))));
            }
        });
        return known;
    }

    /** As MicroProfile Config names a key among the variables of the environment. */
    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The sources of the interfaces that settings are read by, by their prefix. */
    private static Map<String, String> mappings(String program) {
        try (Stream<Path> files = Files.walk(Build.sources(program))) {
            return files.filter(file -> file.toString().endsWith("Config.java"))
                    .map(Tree::text)
                    .filter(source -> PREFIX.matcher(source).find())
                    .collect(Collectors.toMap(
                            source -> PREFIX.matcher(source)
                                    .results()
                                    .findFirst()
                                    .orElseThrow()
                                    .group(1),
                            source -> source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a developer's profile sets and production does not has no value there, unless it is told. */
    @ParameterizedTest
    @MethodSource("programs")
    void isToldWhatProductionLacks(Told told) {
        Map<String, String> settings = Build.settings(told.program());
        Set<String> lacking = settings.keySet().stream()
                .filter(key -> key.startsWith("%local.") || key.startsWith("%dev."))
                .map(key -> key.replaceAll("^%\\w+\\.", ""))
                .filter(key -> !settings.containsKey(key))
                .filter(key -> key.startsWith("solidarites.") || key.contains("secret"))
                .filter(key -> !OPTIONAL.contains(key))
                .map(key -> key.replaceAll("\\.keys\\.demo$", ".keys.k1"))
                .map(ConfigurationTest::variable)
                .collect(Collectors.toCollection(TreeSet::new));
        lacking.addAll(QUARKUS);
        assertThat(told.environment()).containsKeys(lacking.toArray(String[]::new));
    }

    /** Addresses of one machine are good for one machine. */
    @ParameterizedTest
    @MethodSource("programs")
    void noAddressOfOneMachineIsLeft(Told told) {
        Set<String> local = new TreeSet<>();
        Build.settings(told.program()).forEach((key, value) -> {
            // ${one:another} is the other only if the one is missing
            String left = value.replaceAll("\\$\\{solidarites\\.public-url:[^}]*}", "");
            if (!key.startsWith("%") && left.matches("(?s).*(localhost|127\\.0\\.0\\.1).*")) {
                local.add(variable(key));
            }
        });
        mappings(told.program()).forEach((prefix, source) -> {
            Matcher defaults = DEFAULT.matcher(source);
            while (defaults.find()) {
                String key = prefix + "." + kebab(defaults.group(2));
                boolean set = Build.settings(told.program()).containsKey(key);
                if (defaults.group(1).contains("localhost") && !set) {
                    local.add(variable(key));
                }
            }
        });
        assertThat(told.environment()).containsKeys(local.toArray(String[]::new));
        assertThat(told.environment().values()).noneMatch(value -> value.contains("localhost"));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void whatNobodyMayKnowIsOnlyReferredTo(Told told) {
        told.environment().forEach((name, value) -> {
            if (name.matches(".*(PASSWORD|SECRET|_KEYS_.*|PERSON_KEY|JAAS_CONFIG)$")) {
                assertThat(value).as(name).matches("[a-z-]+/[a-z0-9.-]+");
            }
        });
    }
}
