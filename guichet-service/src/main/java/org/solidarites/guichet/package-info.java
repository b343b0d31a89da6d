/** The front door: the city's desks, and the referrals that partners send to them. */
@NullMarked
package org.solidarites.guichet;

import org.jspecify.annotations.NullMarked;
