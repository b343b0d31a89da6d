package org.solidarites.acceptance.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One connection that is kept open, for requests written before: as little of a client as can be, so that it leaves the
 * processor to the service.
 */
final class Wire implements AutoCloseable {

    private static final String LENGTH = "content-length:";
    private static final String CHUNKED = "transfer-encoding: chunked";
    private static final int LONGEST_LINE = 1 << 12;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] line = new byte[LONGEST_LINE];

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    /** A POST of JSON as it goes over the wire. */
    static byte[] post(String path, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Accept-Language: fr\r\nContent-Length: " + content.length + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    /** Sends a request, reads the whole answer, and tells its status. */
    int exchange(byte[] request) throws IOException {
        out.write(request);
        String status = readLine();
        long length = 0;
        boolean chunked = false;
        String header = readLine();
        while (!header.isEmpty()) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Long.parseLong(header.substring(LENGTH.length()).strip());
            }
            chunked |= header.regionMatches(true, 0, CHUNKED, 0, CHUNKED.length());
            header = readLine();
        }
        if (chunked) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
        return Integer.parseInt(status.substring(9, 12));
    }

    private void skipChunks() throws IOException {
        int size = Integer.parseInt(readLine(), 16);
        while (size > 0) {
            in.skipNBytes(size);
            readLine();
            size = Integer.parseInt(readLine(), 16);
        }
        readLine();
    }

    private String readLine() throws IOException {
        int length = 0;
        int next = in.read();
        while (next != '\n') {
            if (next < 0 || length == LONGEST_LINE) {
                throw new EOFException("the answer broke off");
            }
            line[length++] = (byte) next;
            next = in.read();
        }
        return new String(line, 0, length - 1, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
