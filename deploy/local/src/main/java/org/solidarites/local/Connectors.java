package org.solidarites.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The outbox connectors of {@code deploy/connect}, as the running worker is told about them. */
final class Connectors {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ObjectMapper json = new ObjectMapper();
    private final Path directory;
    private final String worker;

    Connectors(LocalConfig config) {
        this.directory = config.root().resolve("deploy/connect");
        this.worker = ConnectRecipe.address(config);
    }

    /** Tells the worker about the connector of one service, new or as before, and waits until it runs. */
    void run(String name) throws IOException, InterruptedException {
        String address = worker + "/connectors/" + name;
        Instant deadline = Instant.now().plus(PATIENCE);
        register(address, configuration(name), deadline);
        String status = "";
        while (Instant.now().isBefore(deadline)) {
            status = Http.get(address + "/status").body();
            if (isRunning(json.readTree(status))) {
                return;
            }
            Thread.sleep(100);
        }
        throw new StackException("The connector \"%s\" does not run: %s".formatted(name, status));
    }

    /** While the worker finds its place in its group it answers 409 or 503, and means "later". */
    private static void register(String address, String configuration, Instant deadline)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = Http.putJson(address + "/config", configuration);
        while (answer.statusCode() >= 400 && Instant.now().isBefore(deadline)) {
            if (answer.statusCode() != 409 && answer.statusCode() < 500) {
                break;
            }
            Thread.sleep(200);
            answer = Http.putJson(address + "/config", configuration);
        }
        if (answer.statusCode() >= 400) {
            throw new StackException("Kafka Connect refuses a connector: " + answer.body());
        }
    }

    private static boolean isRunning(JsonNode status) {
        JsonNode tasks = status.path("tasks");
        boolean connector =
                "RUNNING".equals(status.path("connector").path("state").asText());
        return connector && !tasks.isEmpty() && tasks.valueStream().allMatch(Connectors::isTaskRunning);
    }

    private static boolean isTaskRunning(JsonNode task) {
        return "RUNNING".equals(task.path("state").asText());
    }

    /** The common template with the values of this one filled in. */
    private String configuration(String name) throws IOException {
        String template = Files.readString(directory.resolve("outbox-connector.json"));
        for (JsonNode values :
                json.readTree(directory.resolve("connectors.json").toFile())) {
            if (values.path("name").asText().equals(name)) {
                return filled(template, values);
            }
        }
        throw new StackException("deploy/connect/connectors.json has no connector \"%s\".".formatted(name));
    }

    private static String filled(String template, JsonNode values) {
        String filled = template;
        for (Map.Entry<String, JsonNode> value : values.properties()) {
            filled = filled.replace(
                    "{{" + value.getKey() + "}}", value.getValue().asText());
        }
        return filled;
    }
}
