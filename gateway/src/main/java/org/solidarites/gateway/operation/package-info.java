/** What those who run the suite do to the gateway. */
@NullMarked
package org.solidarites.gateway.operation;

import org.jspecify.annotations.NullMarked;
