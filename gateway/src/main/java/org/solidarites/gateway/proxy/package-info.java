/** The way of a request through the door to its service, and of the answer back. */
@NullMarked
package org.solidarites.gateway.proxy;

import org.jspecify.annotations.NullMarked;
