/** Payments of grants: ordered, put in batches that one person prepares and another approves, and what became of each. */
@NullMarked
package org.solidarites.aid.payment;

import org.jspecify.annotations.NullMarked;
