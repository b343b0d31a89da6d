/** Referrals (orientations) that come back with their outcome. */
@NullMarked
package org.solidarites.guichet.referral;

import org.jspecify.annotations.NullMarked;
