/** Who gets a place that becomes free: rules that know no framework. */
@NullMarked
package org.solidarites.longevity.waiting.core;

import org.jspecify.annotations.NullMarked;
