package org.solidarites.gateway.webhook;

import java.util.List;
import java.util.UUID;

/**
 * Where and how to send.
 *
 * @param types that are wanted; empty for all
 * @param keys that sign: the present one, and for a while after a rotation the one before
 */
record Receiver(UUID webhook, String organization, String url, List<String> types, List<SigningKey> keys) {}
