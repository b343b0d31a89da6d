/** Who somebody is, how she is recognised, and that she consented. */
@NullMarked
package org.solidarites.longevity.person;

import org.jspecify.annotations.NullMarked;
