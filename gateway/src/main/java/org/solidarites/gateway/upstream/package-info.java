/** Asking a service on the gateway's own account. */
@NullMarked
package org.solidarites.gateway.upstream;

import org.jspecify.annotations.NullMarked;
