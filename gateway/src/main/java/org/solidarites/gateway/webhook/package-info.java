/** Events sent to addresses of partner organizations, as Standard Webhooks 1.0 has it. */
@NullMarked
package org.solidarites.gateway.webhook;

import org.jspecify.annotations.NullMarked;
