package org.solidarites.aid.piece;

import java.util.UUID;
import org.solidarites.chassis.seal.SealedValue;

/** The key of a piece, sealed by one from the configuration. */
record WrappedKey(UUID piece, SealedValue sealed) {}
