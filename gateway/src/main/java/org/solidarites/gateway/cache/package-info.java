/** Answers to public reads, kept for a moment and let go as soon as an event says that something has changed. */
@NullMarked
package org.solidarites.gateway.cache;

import org.jspecify.annotations.NullMarked;
