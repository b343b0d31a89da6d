package org.solidarites.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A server that gives every GET the same answer of a kilobyte, with as little work as can be: on one thread, from memory. */
final class FixedAnswers implements AutoCloseable {

    private static final int LENGTH = 1024;
    private static final int LONGEST_REQUEST = 1 << 14;
    /** The end of a request without a body, as one number. */
    private static final int BLANK_LINE = 0x0d0a0d0a;

    private final Selector selector;
    private final ServerSocketChannel door;
    private final byte[] answer;

    FixedAnswers() {
        try {
            selector = Selector.open();
            door = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
            door.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String body = "{\"items\":[\"" + "x".repeat(LENGTH - 14) + "\"]}";
        answer = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                        + body)
                .getBytes(StandardCharsets.ISO_8859_1);
        Thread.ofPlatform().daemon().name("fixed-answers").start(this::serve);
    }

    String address() {
        return "http://127.0.0.1:" + door.socket().getLocalPort();
    }

    private void serve() {
        ByteBuffer in = ByteBuffer.allocateDirect(LONGEST_REQUEST);
        try {
            while (selector.isOpen()) {
                selector.select(key -> {
                    if (key.isAcceptable()) {
                        accept();
                    } else {
                        answer(key, in);
                    }
                });
            }
        } catch (IOException | ClosedSelectorException over) {
            // the benchmark has ended
        }
    }

    private void accept() {
        try {
            SocketChannel connection = door.accept();
            connection.socket().setTcpNoDelay(true);
            connection.configureBlocking(false).register(selector, SelectionKey.OP_READ, new Connection(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(SelectionKey key, ByteBuffer in) {
        SocketChannel connection = (SocketChannel) key.channel();
        try {
            in.clear();
            if (connection.read(in) < 0) {
                connection.close();
                return;
            }
            ((Connection) key.attachment()).answer(in.flip(), connection);
        } catch (IOException gone) {
            key.cancel();
        }
    }

    @Override
    public void close() {
        try {
            selector.close();
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What has come of a request, which may end in a later read. */
    private static final class Connection {

        private final ByteBuffer answer;
        private int lastFour;

        Connection(byte[] answer) {
            this.answer = ByteBuffer.allocateDirect(answer.length).put(answer);
        }

        void answer(ByteBuffer in, SocketChannel out) throws IOException {
            while (in.hasRemaining()) {
                lastFour = (lastFour << 8) | (in.get() & 0xff);
                if (lastFour == BLANK_LINE) {
                    answer.flip();
                    while (answer.hasRemaining()) {
                        out.write(answer);
                    }
                }
            }
        }
    }
}
