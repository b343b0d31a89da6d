/** Senior spaces (espaces seniors de proximité). */
@NullMarked
package org.solidarites.longevity.space;

import org.jspecify.annotations.NullMarked;
