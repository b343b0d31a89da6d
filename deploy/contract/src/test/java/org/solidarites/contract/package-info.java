/** Tests of what the API document promises. */
@NullMarked
package org.solidarites.contract;

import org.jspecify.annotations.NullMarked;
