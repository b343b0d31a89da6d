/** What every API document says without being told. */
@NullMarked
package org.solidarites.chassis.openapi;

import org.jspecify.annotations.NullMarked;
