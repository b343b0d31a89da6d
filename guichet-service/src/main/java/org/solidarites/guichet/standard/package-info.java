/** The directory in the words of public standards, for those who collect from many cities. */
@NullMarked
package org.solidarites.guichet.standard;

import org.jspecify.annotations.NullMarked;
