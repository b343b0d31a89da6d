/** Which address belongs to which service, and which operations are open to all. Plain Java. */
@NullMarked
package org.solidarites.gateway.route;

import org.jspecify.annotations.NullMarked;
