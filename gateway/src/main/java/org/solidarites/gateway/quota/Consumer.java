package org.solidarites.gateway.quota;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.solidarites.gateway.token.Bearer;

/**
 * Whose requests are counted together.
 *
 * @param kind what it is
 * @param name alias of the association, id of the client, subject of the person, or address
 */
public record Consumer(Kind kind, String name) {

    private static final int BYTES_OF_NETWORK = 8;

    /** Those who are counted. */
    public enum Kind {
        /** A partner association, with all its clients. */
        ORGANIZATION(true),
        /** A program that speaks for itself and belongs to no association. */
        CLIENT(true),
        /** Somebody who is signed in. What people do is not kept. */
        PERSON(false),
        /** A network address from which somebody asks who says nothing of himself. It is not kept either. */
        ADDRESS(false);

        private final boolean shared;

        Kind(boolean shared) {
            this.shared = shared;
        }

        /** Whether its use is shared with the other instances, and shown to it. */
        boolean isShared() {
            return shared;
        }
    }

    /** The one that a token speaks for. */
    static Consumer of(Bearer bearer) {
        return bearer.organization()
                .map(alias -> new Consumer(Kind.ORGANIZATION, alias))
                .orElseGet(() -> bearer.isProgram()
                        ? new Consumer(Kind.CLIENT, bearer.client())
                        : new Consumer(Kind.PERSON, bearer.subject()));
    }

    /** Whoever asks from there and shows no token. */
    static Consumer at(SocketAddress from) {
        return new Consumer(Kind.ADDRESS, network(from));
    }

    // A household or a firm has a whole network of IPv6 addresses (64 bits) to choose from.
    private static String network(SocketAddress from) {
        String address = String.valueOf(from.hostAddress());
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), BYTES_OF_NETWORK))
                    : parsed.getHostAddress();
        } catch (UnknownHostException neverForNumbers) {
            return address;
        }
    }

    /** As it stands in the database. */
    String key() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + name;
    }
}
