/** The dates that the law sets. Plain Java, no framework. */
@NullMarked
package org.solidarites.aid.deadline;

import org.jspecify.annotations.NullMarked;
