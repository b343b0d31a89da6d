/** Open figures on the take-up of rights, without any that could point at somebody. */
@NullMarked
package org.solidarites.guichet.indicator;

import org.jspecify.annotations.NullMarked;
