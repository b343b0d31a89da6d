/** What those who run a part have to watch, beside what the libraries measure by themselves. */
@NullMarked
package org.solidarites.chassis.metric;

import org.jspecify.annotations.NullMarked;
