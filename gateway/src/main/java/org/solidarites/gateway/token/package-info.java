/** Whether the caller's token is good. */
@NullMarked
package org.solidarites.gateway.token;

import org.jspecify.annotations.NullMarked;
