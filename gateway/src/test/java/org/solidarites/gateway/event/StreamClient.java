package org.solidarites.gateway.event;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reader of server-sent events on a bare socket: what it was sent, and the position where it is. */
final class StreamClient implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final Socket socket;
    private final List<String> eventIds = new CopyOnWriteArrayList<>();
    private volatile String head = "";
    private volatile String lastEventId = "";
    private volatile int heartbeats;
    private volatile boolean ended;

    private StreamClient(Socket socket) {
        this.socket = socket;
    }

    /** Opens a stream and reads it on a thread of its own until it ends. */
    static StreamClient open(URI gateway, String token, String query, String lastEventId) throws IOException {
        StreamClient client = silent(gateway, token, query, lastEventId, 4096);
        Thread.ofVirtual().start(client::read);
        return client;
    }

    /** Opens a stream and reads nothing. */
    static StreamClient silent(URI gateway, String token, String query, String lastEventId, int window)
            throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(window);
        socket.connect(new java.net.InetSocketAddress(gateway.getHost(), gateway.getPort()));
        StreamClient client = new StreamClient(socket);
        String last = lastEventId.isEmpty() ? "" : "Last-Event-ID: " + lastEventId + "\r\n";
        socket.getOutputStream().write(("""
                GET /v1/events%s HTTP/1.1\r
                Host: gateway\r
                Accept: text/event-stream\r
                Connection: close\r
                Authorization: Bearer %s\r
                %s\r
                """.formatted(query, token, last)).getBytes(StandardCharsets.US_ASCII));
        return client;
    }

    private void read() {
        try (InputStream in = new BufferedInputStream(socket.getInputStream(), 512)) {
            List<String> lines = new ArrayList<>();
            boolean inHead = true;
            for (String line = line(in); line != null; line = line(in)) {
                if (!line.isEmpty()) {
                    lines.add(line);
                } else if (inHead) {
                    head = String.join("\n", lines);
                    inHead = false;
                    lines.clear();
                } else {
                    take(lines);
                    lines.clear();
                }
            }
        } catch (IOException broken) {
            // told by ended
        }
        ended = true;
    }

    /** Lines of the stream; the sizes of chunks are lines too, and mean nothing to it. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private void take(List<String> lines) {
        for (String line : lines) {
            if (line.startsWith("id:")) {
                lastEventId = line.substring(3).strip();
            } else if (line.startsWith(":")) {
                heartbeats++;
            } else if (line.startsWith("data:")) {
                Matcher id = ID.matcher(line);
                if (id.find()) {
                    eventIds.add(id.group(1));
                }
            }
        }
    }

    String head() {
        return head;
    }

    List<String> eventIds() {
        return List.copyOf(eventIds);
    }

    int count() {
        return eventIds.size();
    }

    String lastEventId() {
        return lastEventId;
    }

    int heartbeats() {
        return heartbeats;
    }

    boolean ended() {
        return ended;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
