package org.solidarites.gateway.token;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 of credentials, as four numbers. */
record TokenHash(long first, long second, long third, long fourth) {

    private static final AttributeKey<Last> LAST = AttributeKey.valueOf(TokenHash.class, "last");
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(TokenHash::sha256);

    private record Last(String credentials, TokenHash hash) {}

    static TokenHash of(String credentials) {
        ByteBuffer digest = ByteBuffer.wrap(SHA_256.get().digest(credentials.getBytes(StandardCharsets.ISO_8859_1)));
        return new TokenHash(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
    }

    /** The same, made only when they are others than that connection sent the last time. */
    static TokenHash of(String credentials, HttpConnection connection) {
        return of(credentials, ((ConnectionBase) connection).channel());
    }

    static TokenHash of(String credentials, Channel channel) {
        Last last = channel.attr(LAST).get();
        if (last == null || !last.credentials().equals(credentials)) {
            last = new Last(credentials, of(credentials));
            channel.attr(LAST).set(last);
        }
        return last.hash();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
