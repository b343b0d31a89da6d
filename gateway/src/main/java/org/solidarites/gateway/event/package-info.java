/** What the city tells its partners: a log of the last 30 days, read as pages or followed as a stream. */
@NullMarked
package org.solidarites.gateway.event;

import org.jspecify.annotations.NullMarked;
