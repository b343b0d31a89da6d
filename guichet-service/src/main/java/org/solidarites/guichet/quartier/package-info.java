/** The quartiers of the city. */
@NullMarked
package org.solidarites.guichet.quartier;

import org.jspecify.annotations.NullMarked;
