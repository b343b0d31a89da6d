/** What a household may claim, and why: open to all, stores nothing. */
@NullMarked
package org.solidarites.aid.simulation;

import org.jspecify.annotations.NullMarked;
