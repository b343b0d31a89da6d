package org.solidarites.gateway.route;

import java.util.List;

/** The operations that need no token. Whatever is not listed is closed. */
public record OpenOperations(Operations listed) {

    /**
     * Reads entries like {@code GET /v1/guichets/*}.
     *
     * @throws IllegalArgumentException naming the entry that can not be read
     */
    public static OpenOperations of(List<String> entries) {
        return new OpenOperations(Operations.of(entries));
    }

    /** Whether the operation is open; HEAD is open where GET is. */
    public boolean include(String method, String path) {
        return listed.include(method, path);
    }
}
