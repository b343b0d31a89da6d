/** Identifiers made by the server. */
@NullMarked
package org.solidarites.chassis.id;

import org.jspecify.annotations.NullMarked;
