/** The directory of desks and their state. */
@NullMarked
package org.solidarites.guichet.directory;

import org.jspecify.annotations.NullMarked;
