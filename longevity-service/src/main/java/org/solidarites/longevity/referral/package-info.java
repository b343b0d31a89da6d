/** People whom desks and associations refer to a senior space, as guichet-service tells of them. */
@NullMarked
package org.solidarites.longevity.referral;

import org.jspecify.annotations.NullMarked;
