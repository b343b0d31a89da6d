package org.solidarites.acceptance.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 by hand: it sends what no client library would, and opens itself again where it was closed. */
final class Connection implements AutoCloseable {

    private final int port;
    private final Duration patience;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Connection(int port, Duration patience) {
        this.port = port;
        this.patience = patience;
    }

    /** Sends a request and reads its whole answer; of an endless one its head. */
    Reply exchange(Request request) {
        boolean wasOpen = socket != null;
        Reply reply = once(request);
        // A connection that was kept may have been closed before the request came: that is nobody's fault.
        if (reply.status() == Reply.CLOSED && wasOpen && request.raw() == null) {
            reply = once(request);
        }
        return reply;
    }

    private Reply once(Request request) {
        long began = System.nanoTime();
        try {
            if (request.raw() != null) {
                close();
            }
            Socket open = open();
            byte[] bytes = request.bytes();
            Thread sender = bytes.length > 1 << 17 ? Thread.startVirtualThread(() -> send(open, bytes)) : null;
            if (sender == null) {
                send(open, bytes);
            }
            Reply reply = read(request, began);
            if (sender != null || request.raw() != null || "close".equalsIgnoreCase(reply.header("Connection"))) {
                close();
            }
            return reply;
        } catch (SocketTimeoutException silent) {
            close();
            return empty(Reply.HANGS, began);
        } catch (IOException | NumberFormatException brokenOff) {
            close();
            return empty(Reply.CLOSED, began);
        }
    }

    // The refusal of a long body comes before its end, and the rest may not be wanted any more.
    private static void send(Socket open, byte[] bytes) {
        try {
            OutputStream out = open.getOutputStream();
            out.write(bytes);
            out.flush();
        } catch (IOException notWanted) {
            // the answer says why
        }
    }

    private Socket open() throws IOException {
        Socket known = socket;
        if (known == null) {
            known = new Socket(InetAddress.getLoopbackAddress(), port);
            known.setTcpNoDelay(true);
            known.setSoTimeout((int) patience.toMillis());
            socket = known;
            in = new BufferedInputStream(known.getInputStream(), 1 << 15);
        }
        return known;
    }

    private Reply read(Request request, long began) throws IOException {
        String first = line(began);
        int status = Integer.parseInt(first.split(" ", 3)[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(began); !header.isEmpty(); header = line(began)) {
            int colon = header.indexOf(':');
            headers.merge(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip(),
                    (one, other) -> one + ", " + other);
        }
        if (status < 200) {
            return read(request, began);
        }
        byte[] body = new byte[0];
        if (headers.getOrDefault("content-type", "").startsWith("text/event-stream")) {
            close();
        } else if (!request.isHead() && status != 204 && status != 304) {
            body = body(headers, began);
        }
        return new Reply(status, headers, body, millisSince(began));
    }

    private byte[] body(Map<String, String> headers, long began) throws IOException {
        String length = headers.get("content-length");
        if (length != null) {
            byte[] body = source().readNBytes(Integer.parseInt(length));
            if (body.length < Integer.parseInt(length)) {
                throw new EOFException("the answer broke off");
            }
            return body;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            int size = Integer.parseInt(line(began), 16);
            while (size > 0) {
                body.write(source().readNBytes(size));
                line(began);
                size = Integer.parseInt(line(began), 16);
            }
            line(began);
        } else {
            source().transferTo(body);
            close();
        }
        return body.toByteArray();
    }

    private String line(long began) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = source().read();
        while (next != '\n') {
            if (next < 0) {
                throw new EOFException("the answer broke off");
            }
            if (millisSince(began) > patience.toMillis()) {
                throw new SocketTimeoutException("the answer does not end");
            }
            line.write(next);
            next = source().read();
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private InputStream source() throws IOException {
        if (in == null) {
            throw new EOFException("closed");
        }
        return in;
    }

    private static Reply empty(int status, long began) {
        return new Reply(status, Map.of(), new byte[0], millisSince(began));
    }

    private static long millisSince(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }

    @Override
    public void close() {
        Socket known = socket;
        socket = null;
        in = null;
        if (known != null) {
            try {
                known.close();
            } catch (IOException alreadyGone) {
                // that was wanted
            }
        }
    }
}
