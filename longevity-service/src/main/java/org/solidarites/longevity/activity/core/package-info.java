/** When activities take place: rules that know no framework. */
@NullMarked
package org.solidarites.longevity.activity.core;

import org.jspecify.annotations.NullMarked;
