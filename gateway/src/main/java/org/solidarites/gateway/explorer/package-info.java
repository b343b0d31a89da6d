/** The page on which people read the API and try it out. */
@NullMarked
package org.solidarites.gateway.explorer;

import org.jspecify.annotations.NullMarked;
