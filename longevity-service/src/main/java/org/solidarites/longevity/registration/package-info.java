/** Who has a place at an activity. */
@NullMarked
package org.solidarites.longevity.registration;

import org.jspecify.annotations.NullMarked;
