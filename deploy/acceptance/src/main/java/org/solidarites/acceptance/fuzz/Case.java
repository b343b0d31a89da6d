package org.solidarites.acceptance.fuzz;

/**
 * One request with what is wrong with it.
 *
 * @param operation the one that it is aimed at
 * @param caller who sends it
 * @param fault what is wrong, in words
 * @param aim whether it reaches the operation for certain
 * @param request what is sent
 */
record Case(Operation operation, Caller caller, String fault, Aim aim, Request request) {

    /** Where a request comes out. */
    enum Aim {
        /** At the operation: only what is documented there may be answered. */
        OPERATION,
        /** Perhaps elsewhere, because its address or method is another one. */
        ANYWHERE,
        /** It is no request that HTTP knows: the connection may be closed. */
        BROKEN
    }
}
