/** Tests of the whole suite, on a stack of its own: every part a real one, every request through the gateway. */
@NullMarked
package org.solidarites.acceptance;

import org.jspecify.annotations.NullMarked;
