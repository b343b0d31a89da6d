package org.solidarites.gateway.proxy;

/** No connection to a service could be had: it is down, or all connections to it are taken. */
final class UnreachableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreachableException(String service, Throwable cause) {
        // An expected answer of the network: the place where it was noticed says nothing.
        super(service, cause, false, false);
    }
}
