package org.solidarites.gateway.upstream;

import org.jspecify.annotations.Nullable;

/** No connection to a service could be had: it is down, or all connections to it are taken. */
public final class UnreachableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreachableException(String service, @Nullable Throwable cause) {
        // An expected answer of the network: the place where it was noticed says nothing.
        super(service, cause, false, false);
    }
}
