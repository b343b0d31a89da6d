/** The whole city in one call: what a household that nobody knows may get, from whom, and when. */
@NullMarked
package org.solidarites.gateway.rights;

import org.jspecify.annotations.NullMarked;
