/** Tests of the launcher that need none of the parts to run. */
@NullMarked
package org.solidarites.local;

import org.jspecify.annotations.NullMarked;
