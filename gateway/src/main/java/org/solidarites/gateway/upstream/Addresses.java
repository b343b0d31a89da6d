package org.solidarites.gateway.upstream;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the instances of a service are. An address such as {@code dns+http://guichet-service:8081} stands for every
 * instance whose address that name has, as a headless service of Kubernetes does; any other stands for itself.
 */
final class Addresses {

    private static final String BY_NAME = "dns+";

    private Addresses() {}

    /** Those that need no name to be looked up. */
    static List<URI> fixed(List<URI> configured) {
        return configured.stream().filter(address -> !isByName(address)).toList();
    }

    /** Whether there is any name to look up. */
    static boolean anyByName(List<URI> configured) {
        return configured.stream().anyMatch(Addresses::isByName);
    }

    /** All of them; waits for the name service. */
    static List<URI> all(List<URI> configured) throws UnknownHostException {
        Stream<URI> found = fixed(configured).stream();
        for (URI address : configured) {
            if (isByName(address)) {
                found = Stream.concat(found, lookUp(address));
            }
        }
        return found.distinct().sorted().toList();
    }

    private static boolean isByName(URI address) {
        return address.getScheme().startsWith(BY_NAME);
    }

    private static Stream<URI> lookUp(URI named) throws UnknownHostException {
        String scheme = named.getScheme().substring(BY_NAME.length());
        return Arrays.stream(InetAddress.getAllByName(named.getHost()))
                .map(InetAddress::getHostAddress)
                .map(host -> host.indexOf(':') < 0 ? host : "[" + host + "]")
                .map(host -> URI.create(scheme + "://" + host + ":" + named.getPort()));
    }
}
