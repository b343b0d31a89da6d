package org.solidarites.foodcoop.ledger.core;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A posting with the places of its entries. */
public record WrittenPosting(UUID id, Posting posting, Instant occurredAt, List<WrittenEntry> entries) {}
