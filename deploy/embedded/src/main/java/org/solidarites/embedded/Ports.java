package org.solidarites.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free TCP ports of the loopback interface, for servers that can not be told to choose one themselves. They lie below those
 * that systems give to outgoing connections, one of which would take a port before its server has started.
 */
public final class Ports {

    private static final int FIRST = 16_384;
    private static final int FIRST_OF_OUTGOING = 32_768;

    private Ports() {}

    /** A port that nothing listens on at this moment. */
    public static int free() {
        return free(1).getFirst();
    }

    /** That many different free ports: all are held until the last is known, so none is given twice. */
    public static List<Integer> free(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            while (held.size() < count) {
                hold(ThreadLocalRandom.current().nextInt(FIRST, FIRST_OF_OUTGOING), held);
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            held.forEach(Ports::release);
        }
    }

    private static void hold(int port, List<ServerSocket> held) throws IOException {
        try {
            held.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        } catch (BindException taken) {
            // there are others
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
