/** Tests of the embedded servers, on the real servers. */
@NullMarked
package org.solidarites.embedded;

import org.jspecify.annotations.NullMarked;
