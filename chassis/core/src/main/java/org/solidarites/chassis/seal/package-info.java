/** Values that only who has the key can read, and keys that can be changed. */
@NullMarked
package org.solidarites.chassis.seal;

import org.jspecify.annotations.NullMarked;
