/** The desks that host senior spaces, as guichet-service tells of them. */
@NullMarked
package org.solidarites.longevity.host;

import org.jspecify.annotations.NullMarked;
