package org.solidarites.gateway.testing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A headless Chromium with one tab, driven over its DevTools protocol. */
public final class Chromium implements AutoCloseable {

    private static final String AXE = """
            axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
              .then(found => found.violations.map(
                fault => fault.impact + " " + fault.id + ": " + fault.nodes.map(node => node.html).join(" | ")))""";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String LISTENING = "DevTools listening on ";
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final String session;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

    private Chromium(Path program) throws IOException {
        profile = Files.createTempDirectory("chromium");
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address(process.errorReader())), new Listening())
                .join();
        String target = call("Target.createTarget", new JsonObject().put("url", "about:blank"))
                .getString("targetId");
        session = call(
                        "Target.attachToTarget",
                        new JsonObject().put("targetId", target).put("flatten", true))
                .getString("sessionId");
        inTab("Page.enable", new JsonObject());
    }

    /** Starts it, where the machine has one. */
    public static Optional<Chromium> start() throws IOException {
        Optional<Path> program = Stream.of(System.getenv("PATH").split(":"))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
        return program.isEmpty() ? Optional.empty() : Optional.of(new Chromium(program.get()));
    }

    /** Opens an address and waits until all of it is there. */
    public void open(String address, int width, boolean dark) {
        inTab(
                "Emulation.setDeviceMetricsOverride",
                new JsonObject()
                        .put("width", width)
                        .put("height", 900)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
        inTab(
                "Emulation.setEmulatedMedia",
                new JsonObject()
                        .put(
                                "features",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("name", "prefers-color-scheme")
                                                .put("value", dark ? "dark" : "light"))));
        loaded = new CompletableFuture<>();
        inTab("Page.navigate", new JsonObject().put("url", address));
        loaded.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Loads nothing any more from addresses of that pattern, in which {@code *} stands for anything. */
    public void block(String pattern) {
        inTab("Network.enable", new JsonObject());
        inTab("Network.setBlockedURLs", new JsonObject().put("urls", new JsonArray().add(pattern)));
    }

    /** Presses a button and waits until the page to which it leads is there. */
    public void press(String selector) {
        loaded = new CompletableFuture<>();
        run("document.querySelector('" + selector + "').click()");
        loaded.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Keeps a cookie for an address, as if it had been given by it. */
    public void keep(String address, String name, String value) {
        inTab(
                "Network.setCookie",
                new JsonObject().put("url", address).put("name", name).put("value", value));
    }

    /** Runs a script in the page, past its policy on content, and gives what it comes to. */
    public Object run(String script) {
        JsonObject told = inTab(
                "Runtime.evaluate",
                new JsonObject()
                        .put("expression", script)
                        .put("awaitPromise", true)
                        .put("returnByValue", true));
        if (told.containsKey("exceptionDetails")) {
            throw new IllegalStateException(
                    told.getJsonObject("exceptionDetails").encode());
        }
        return told.getJsonObject("result").getValue("value");
    }

    /** What axe finds on the page against WCAG 2.2 AA and good habits. */
    public List<String> axe() throws IOException {
        try (InputStream in = Chromium.class.getResourceAsStream("/axe.min.js")) {
            run(new String(in.readAllBytes(), StandardCharsets.UTF_8) + ";0");
        }
        return ((JsonArray) run(AXE)).stream().map(String.class::cast).toList();
    }

    /** A picture of the whole page. */
    public void picture(Path file) throws IOException {
        JsonObject told = inTab("Page.captureScreenshot", new JsonObject().put("captureBeyondViewport", true));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(told.getString("data")));
    }

    private JsonObject inTab(String method, JsonObject parameters) {
        return send(new JsonObject().put("sessionId", session), method, parameters);
    }

    private JsonObject call(String method, JsonObject parameters) {
        return send(new JsonObject(), method, parameters);
    }

    private JsonObject send(JsonObject envelope, String method, JsonObject parameters) {
        int id = lastId.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(
                        envelope.put("id", id)
                                .put("method", method)
                                .put("params", parameters)
                                .encode(),
                        true)
                .join();
        JsonObject told = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (told.containsKey("error")) {
            throw new IllegalStateException(
                    method + ": " + told.getJsonObject("error").encode());
        }
        return told.getJsonObject("result");
    }

    private static String address(BufferedReader log) throws IOException {
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            if (line.startsWith(LISTENING)) {
                Thread.ofVirtual().start(() -> log.lines().forEach(ignored -> {}));
                return line.substring(LISTENING.length());
            }
        }
        throw new IOException("Chromium ended before it listened");
    }

    private final class Listening implements WebSocket.Listener {

        private final StringBuilder heard = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            heard.append(part);
            if (last) {
                JsonObject message = new JsonObject(heard.toString());
                heard.setLength(0);
                if (message.containsKey("id")) {
                    Objects.requireNonNull(answers.remove(message.getInteger("id")))
                            .complete(message);
                } else if ("Page.loadEventFired".equals(message.getString("method"))) {
                    loaded.complete(null);
                }
            }
            from.request(1);
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.destroy();
        process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        Files.walkFileTree(profile, new Removal());
    }

    /** Its children end after it and clear up too: what one of them has removed is passed over. */
    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return remove(file);
        }

        @Override
        public FileVisitResult visitFileFailed(Path gone, IOException why) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException broken) {
            return remove(directory);
        }

        private static FileVisitResult remove(Path path) {
            path.toFile().delete();
            return FileVisitResult.CONTINUE;
        }
    }
}
