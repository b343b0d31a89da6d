package org.solidarites.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which stack to run, and where.
 *
 * @param root the checkout: programs and configuration are read from here
 * @param home the data, logs and state of this one stack
 * @param cache what is unpacked or built once and shared by all stacks: Keycloak, the programs of PostgreSQL
 * @param ports where each part listens
 * @param parts which parts to start
 * @param scale how many instances of each
 * @param serviceEnvironment added to the environment of the services and the gateway; it has the last word
 * @param writesArchives whether parts write at their end what makes their next start faster; all use it if it is there
 */
public record LocalConfig(
        Path root,
        Path home,
        Path cache,
        StackPorts ports,
        Set<PartName> parts,
        Scale scale,
        Map<String, String> serviceEnvironment,
        boolean writesArchives) {

    static final String HOST = "127.0.0.1";

    /** Absolute paths, because every part is started in a directory of its own choice. */
    public LocalConfig {
        root = root.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
        parts = parts.isEmpty() ? Set.of() : EnumSet.copyOf(parts);
        serviceEnvironment = Map.copyOf(serviceEnvironment);
    }

    /** The stack of {@code ./solidarites}, as the environment wants it. */
    public static LocalConfig from(Map<String, String> environment) {
        Path root = checkout(Path.of("").toAbsolutePath());
        Path home = path(environment.get("SOLIDARITES_HOME"), root.resolve(".solidarites"));
        Path cache = path(environment.get("SOLIDARITES_CACHE"), root.resolve(".solidarites/cache"));
        String parts = environment.getOrDefault("SOLIDARITES_PARTS", "");
        boolean archives = !"off".equals(environment.get("SOLIDARITES_ARCHIVES"));
        return new LocalConfig(
                root, home, cache, StackPorts.from(environment), parts(parts), Scale.ONE, Map.of(), archives);
    }

    /** A stack of its own beside any other: data in the given directory, free ports, the shared cache. */
    public static LocalConfig isolated(Path home) {
        Path root = checkout(Path.of("").toAbsolutePath());
        Path cache = path(System.getenv("SOLIDARITES_CACHE"), root.resolve(".solidarites/cache"));
        return new LocalConfig(
                root, home, cache, StackPorts.free(), EnumSet.allOf(PartName.class), Scale.ONE, Map.of(), false);
    }

    /** The same stack with these parts only. */
    public LocalConfig withParts(PartName first, PartName... more) {
        return new LocalConfig(
                root, home, cache, ports, EnumSet.of(first, more), scale, serviceEnvironment, writesArchives);
    }

    /** The same stack with so many instances of its parts. */
    public LocalConfig withScale(Scale wanted) {
        return new LocalConfig(root, home, cache, ports, parts, wanted, serviceEnvironment, writesArchives);
    }

    /** The same stack with services that see these variables besides their own. */
    public LocalConfig withServiceEnvironment(Map<String, String> variables) {
        return new LocalConfig(root, home, cache, ports, parts, scale, variables, writesArchives);
    }

    /** Every instance of every part, in the order in which parts need each other. */
    public List<PartId> members() {
        return parts.stream().flatMap(part -> instances(part).stream()).toList();
    }

    /** The instances of one part. */
    public List<PartId> instances(PartName part) {
        return IntStream.rangeClosed(1, scale.of(part))
                .mapToObj(number -> new PartId(part, number))
                .toList();
    }

    /** Where people and programs find a part that speaks HTTP: its first instance. */
    public String url(PartName part) {
        return url(PartId.first(part));
    }

    /** Where people and programs find an instance that speaks HTTP. */
    public String url(PartId part) {
        return "http://localhost:" + ports.of(part);
    }

    /** Where clients of Kafka begin: all brokers, separated by commas. */
    public String kafka() {
        return KafkaRecipe.bootstrap(this);
    }

    /** What a part keeps between two runs. */
    public Path data(PartName part) {
        return data(PartId.first(part));
    }

    /** What an instance keeps between two runs. */
    public Path data(PartId part) {
        return home.resolve("data").resolve(part.label());
    }

    /** What a part says. */
    public Path log(PartId part) {
        return home.resolve("logs").resolve(part.label() + ".log");
    }

    /** What the launcher must remember while parts run. */
    Path run() {
        return home.resolve("run");
    }

    /** The jars of the parts that come from elsewhere. */
    Path jars() {
        return root.resolve("deploy/local/target/lib");
    }

    private static Set<PartName> parts(String labels) {
        if (labels.isBlank()) {
            return EnumSet.allOf(PartName.class);
        }
        List<PartName> parts = Arrays.stream(labels.split(","))
                .map(String::strip)
                .map(PartName::of)
                .toList();
        return EnumSet.copyOf(parts);
    }

    private static Path path(@Nullable String value, Path preset) {
        return value == null || value.isBlank() ? preset : Path.of(value);
    }

    private static Path checkout(Path start) {
        Path candidate = start;
        while (candidate != null) {
            if (Files.exists(candidate.resolve("solidarites")) && Files.isDirectory(candidate.resolve("deploy"))) {
                return candidate;
            }
            candidate = candidate.getParent();
        }
        throw new StackException("%s is not inside a checkout of Solidarités.".formatted(start));
    }
}
