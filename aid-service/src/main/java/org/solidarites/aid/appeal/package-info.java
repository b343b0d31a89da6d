/** Decisions looked at again: gracious appeals with their own clock, and unlawful grants that are withdrawn. */
@NullMarked
package org.solidarites.aid.appeal;

import org.jspecify.annotations.NullMarked;
