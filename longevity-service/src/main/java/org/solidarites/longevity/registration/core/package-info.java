/** What becomes of those who do not come: rules that know no framework. */
@NullMarked
package org.solidarites.longevity.registration.core;

import org.jspecify.annotations.NullMarked;
