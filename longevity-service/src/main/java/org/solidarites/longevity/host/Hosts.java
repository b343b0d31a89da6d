package org.solidarites.longevity.host;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What other features may ask about the desks. */
@ApplicationScoped
public class Hosts {

    private final HostRepository hosts;

    Hosts(HostRepository hosts) {
        this.hosts = hosts;
    }

    /** The desks of these codes, by code; one that guichet-service has not told of yet is missing. */
    public Map<String, Host> find(Collection<String> codes) {
        return hosts.ofCodes(codes).stream()
                .map(HostGuichet::view)
                .collect(Collectors.toUnmodifiableMap(Host::code, Function.identity()));
    }
}
