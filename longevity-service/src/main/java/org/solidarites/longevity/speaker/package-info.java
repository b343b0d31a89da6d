/** Those who lead activities. */
@NullMarked
package org.solidarites.longevity.speaker;

import org.jspecify.annotations.NullMarked;
