/** The pages for partners who are signed in: their association, its plan and its use. */
@NullMarked
package org.solidarites.gateway.portal.account;

import org.jspecify.annotations.NullMarked;
