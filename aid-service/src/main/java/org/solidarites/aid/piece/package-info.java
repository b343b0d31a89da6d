/** The pieces that people bring: recognised by their content, sealed at rest, and not asked again while still valid. */
@NullMarked
package org.solidarites.aid.piece;

import org.jspecify.annotations.NullMarked;
