/** Figures measured on a running suite. */
@NullMarked
package org.solidarites.acceptance.bench;

import org.jspecify.annotations.NullMarked;
