/** The pages on which a partner who is signed in cares for its webhooks, by forms that need no script. */
@NullMarked
package org.solidarites.gateway.portal.webhook;

import org.jspecify.annotations.NullMarked;
