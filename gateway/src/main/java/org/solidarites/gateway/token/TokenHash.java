package org.solidarites.gateway.token;

import io.netty.channel.Channel;
import io.netty.util.Attribute;
import io.netty.util.AttributeKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The SHA-256 of credentials, as four numbers. Most connections send the same credentials all the time; so those that were last
 * found good are kept with it until the connection closes.
 */
record TokenHash(long first, long second, long third, long fourth) {

    private static final AttributeKey<Last> LAST = AttributeKey.valueOf(TokenHash.class, "last");
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(TokenHash::sha256);

    private record Last(String credentials, TokenHash hash) {}

    static TokenHash of(String credentials) {
        ByteBuffer digest = ByteBuffer.wrap(SHA_256.get().digest(credentials.getBytes(StandardCharsets.ISO_8859_1)));
        return new TokenHash(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
    }

    /** The same, not made anew for the credentials that this connection keeps. */
    static TokenHash of(String credentials, Channel connection) {
        Last last = connection.attr(LAST).get();
        return last != null && last.credentials().equals(credentials) ? last.hash() : of(credentials);
    }

    /** Lets a connection keep the credentials whose hash this is; those before are forgotten. */
    void keep(String credentials, Channel connection) {
        Attribute<Last> last = connection.attr(LAST);
        if (last.get() == null || last.get().hash() != this) {
            last.set(new Last(credentials, this));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
