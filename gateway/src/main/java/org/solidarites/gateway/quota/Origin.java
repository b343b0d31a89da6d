package org.solidarites.gateway.quota;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * The network address that a request comes from. Each proxy of ours adds to {@code X-Forwarded-For} the address that it
 * was called from; what stands further left is what the client says of itself, and anybody can write that.
 */
public final class Origin {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private Origin() {}

    /**
     * The address as the outermost of our proxies saw it.
     *
     * @param proxies how many stand in front; with none it is the other end of the connection
     */
    public static SocketAddress of(HttpServerRequest request, int proxies) {
        return proxies == 0
                ? request.remoteAddress()
                : of(request.remoteAddress(), request.headers().getAll(FORWARDED_FOR), proxies);
    }

    static SocketAddress of(SocketAddress connection, List<String> forwardedFor, int proxies) {
        List<String> addresses = forwardedFor.stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::trim)
                .toList();
        if (proxies == 0 || addresses.size() < proxies) {
            return connection;
        }
        String seen = addresses.get(addresses.size() - proxies);
        return NetUtil.isValidIpV4Address(seen) || NetUtil.isValidIpV6Address(seen)
                ? SocketAddress.inetSocketAddress(0, seen)
                : connection;
    }
}
