/** What must hold before the gateway opens. */
@NullMarked
package org.solidarites.gateway.startup;

import org.jspecify.annotations.NullMarked;
