package org.solidarites.acceptance.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Clients that each ask again as soon as they are answered, all on one thread, so that the client costs little of the
 * processor that is measured. An answer must say its length; one that is not 200 is counted.
 */
final class ClosedLoop {

    private static final int LONGEST_ANSWER = 1 << 16;
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.ISO_8859_1);

    private final int port;
    private final int connections;
    private final byte[] request;
    private int failed;

    /**
     * A load.
     *
     * @param port of the server, on the loopback interface
     * @param connections that are kept open
     * @param request as it goes over the wire, without a body
     */
    ClosedLoop(int port, int connections, byte[] request) {
        this.port = port;
        this.connections = connections;
        this.request = request.clone();
    }

    /** A GET as it goes over the wire. */
    static byte[] get(String path, String... headers) {
        String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n" + lines + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The durations in nanoseconds of all requests that were answered within the time. */
    List<Long> run(Duration time) {
        List<Long> durations = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                SocketChannel channel =
                        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.configureBlocking(false);
                Client client = new Client(channel);
                channel.register(selector, SelectionKey.OP_READ, client);
                client.ask();
            }
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                selector.select(key -> ((Client) key.attachment()).hear(durations), 1_000);
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return durations;
    }

    /** How many answers were not 200. */
    int failed() {
        return failed;
    }

    /** One client, with one request under way. */
    private final class Client {

        private final SocketChannel channel;
        private final ByteBuffer out = ByteBuffer.allocateDirect(request.length).put(request);
        private final byte[] heard = new byte[LONGEST_ANSWER];
        private final ByteBuffer in = ByteBuffer.wrap(heard);
        private long asked;

        Client(SocketChannel channel) {
            this.channel = channel;
        }

        void ask() throws IOException {
            asked = System.nanoTime();
            out.flip();
            while (out.hasRemaining()) {
                channel.write(out);
            }
        }

        void hear(List<Long> durations) {
            try {
                if (channel.read(in) < 0) {
                    throw new EOFException("the server hung up");
                }
                if (in.position() >= length()) {
                    durations.add(System.nanoTime() - asked);
                    failed += heard[9] == '2' && heard[10] == '0' && heard[11] == '0' ? 0 : 1;
                    in.clear();
                    ask();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The length of the whole answer; endless as long as its head is not whole. */
        private int length() {
            int head = headLength();
            if (head < 0) {
                return Integer.MAX_VALUE;
            }
            for (int line = 0; line < head; line++) {
                if (heard[line] == '\n' && isLength(line + 1)) {
                    return head + number(line + 1 + LENGTH.length);
                }
            }
            throw new IllegalStateException("no length: " + new String(heard, 0, head, StandardCharsets.ISO_8859_1));
        }

        private int headLength() {
            for (int i = 3; i < in.position(); i++) {
                if (heard[i] == '\n' && heard[i - 2] == '\n' && heard[i - 1] == '\r') {
                    return i + 1;
                }
            }
            return -1;
        }

        private boolean isLength(int from) {
            for (int i = 0; i < LENGTH.length; i++) {
                if ((heard[from + i] | 0x20) != LENGTH[i] && heard[from + i] != LENGTH[i]) {
                    return false;
                }
            }
            return true;
        }

        private int number(int from) {
            int number = 0;
            int at = from;
            while (heard[at] == ' ') {
                at++;
            }
            while (heard[at] >= '0' && heard[at] <= '9') {
                number = number * 10 + heard[at] - '0';
                at++;
            }
            return number;
        }
    }
}
