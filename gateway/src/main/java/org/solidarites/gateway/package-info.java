/** The one public door. */
@NullMarked
package org.solidarites.gateway;

import org.jspecify.annotations.NullMarked;
