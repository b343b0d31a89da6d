/** Whether the gateway lives, and which services it reaches. */
@NullMarked
package org.solidarites.gateway.health;

import org.jspecify.annotations.NullMarked;
