/** What every answer of the gateway has: a request id and security headers. */
@NullMarked
package org.solidarites.gateway.http;

import org.jspecify.annotations.NullMarked;
