/** How much each caller may ask, counted here and shared with the other instances of the gateway. */
@NullMarked
package org.solidarites.gateway.quota;

import org.jspecify.annotations.NullMarked;
