package org.solidarites.acceptance.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.solidarites.acceptance.Door;
import org.solidarites.acceptance.Surprise;
import org.solidarites.local.LocalConfig;
import org.solidarites.local.PartName;

/** Follows the events as a stream; where one gateway ends it, it goes on at another from the last event that it has seen. */
final class Follower implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final Door door;
    private final List<String> gateways;
    private final Thread thread;
    private volatile String last = "";
    private volatile String next = "";
    private volatile boolean over;

    Follower(LocalConfig stack, Door door) {
        this.door = door;
        this.gateways =
                stack.instances(PartName.GATEWAY).stream().map(stack::url).toList();
        this.thread = Thread.startVirtualThread(this::follow);
    }

    /** What has come, in order. */
    List<JsonNode> events() {
        return List.copyOf(events);
    }

    private void follow() {
        for (int turn = 0; !over; turn++) {
            next = last;
            try {
                HttpResponse<Stream<String>> stream =
                        http.send(request(gateways.get(turn % gateways.size())), BodyHandlers.ofLines());
                stream.body().forEach(this::read);
            } catch (IOException | UncheckedIOException | Surprise ended) {
                // at the other one
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private HttpRequest request(String gateway) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + "/v1/events"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + door.partner("partner-demo"));
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        return request.build();
    }

    private void read(String line) {
        if (line.startsWith("id:")) {
            next = line.substring("id:".length()).strip();
        } else if (line.isEmpty()) {
            last = next;
        } else if (line.startsWith("data:")) {
            try {
                events.add(JSON.readTree(line.substring("data:".length())));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        over = true;
        thread.interrupt();
    }
}
