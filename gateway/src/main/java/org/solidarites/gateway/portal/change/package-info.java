/** What changes in the API, told before it does. */
@NullMarked
package org.solidarites.gateway.portal.change;

import org.jspecify.annotations.NullMarked;
