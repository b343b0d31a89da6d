/** Whom an activity is for: rules that know no framework. */
@NullMarked
package org.solidarites.longevity.eligibility;

import org.jspecify.annotations.NullMarked;
