/** In which trace a request goes on (W3C Trace Context). */
@NullMarked
package org.solidarites.gateway.trace;

import org.jspecify.annotations.NullMarked;
