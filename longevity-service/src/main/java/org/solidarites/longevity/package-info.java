/** Growing old in the city: senior spaces, their activities, and registrations for them. */
@NullMarked
package org.solidarites.longevity;

import org.jspecify.annotations.NullMarked;
