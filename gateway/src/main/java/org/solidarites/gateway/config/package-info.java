/** What an operator can set on the gateway. */
@NullMarked
package org.solidarites.gateway.config;

import org.jspecify.annotations.NullMarked;
