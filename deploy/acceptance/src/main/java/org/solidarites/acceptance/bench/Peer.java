package org.solidarites.acceptance.bench;

import java.util.function.Supplier;

/**
 * A server that is measured.
 *
 * @param name what the report calls it
 * @param pid of its process
 * @param port where it listens
 * @param request as it goes over the wire; made for each round, for a token lasts five minutes
 */
record Peer(String name, long pid, int port, Supplier<byte[]> request) {}
