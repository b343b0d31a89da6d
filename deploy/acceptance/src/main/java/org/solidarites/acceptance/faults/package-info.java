/** Parts of the suite are killed and hang while it is used; afterwards what it answered is compared with what it has kept. */
@NullMarked
package org.solidarites.acceptance.faults;

import org.jspecify.annotations.NullMarked;
