/** What a service tells the rest of the city. */
@NullMarked
package org.solidarites.chassis.event;

import org.jspecify.annotations.NullMarked;
