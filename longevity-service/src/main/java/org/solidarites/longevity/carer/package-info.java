/** What a senior lets somebody do who cares for her. */
@NullMarked
package org.solidarites.longevity.carer;

import org.jspecify.annotations.NullMarked;
