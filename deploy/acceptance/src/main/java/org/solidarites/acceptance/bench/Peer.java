package org.solidarites.acceptance.bench;

/**
 * A server that is measured.
 *
 * @param name what the report calls it
 * @param pid of its process
 * @param port where it listens
 * @param request as it goes over the wire
 */
record Peer(String name, long pid, int port, byte[] request) {}
