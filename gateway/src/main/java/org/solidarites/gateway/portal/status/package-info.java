/** The state of each part of the city's system, as readers may see it. */
@NullMarked
package org.solidarites.gateway.portal.status;

import org.jspecify.annotations.NullMarked;
