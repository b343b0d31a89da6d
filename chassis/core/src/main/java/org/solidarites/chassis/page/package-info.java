/** Lists that page by key. */
@NullMarked
package org.solidarites.chassis.page;

import org.jspecify.annotations.NullMarked;
