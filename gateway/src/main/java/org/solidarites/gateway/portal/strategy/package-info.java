/** The strategy of the city: its five actions with what the services count, and its quartiers on a map. */
@NullMarked
package org.solidarites.gateway.portal.strategy;

import org.jspecify.annotations.NullMarked;
