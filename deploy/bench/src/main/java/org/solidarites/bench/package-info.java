/** Measures the engine of aid-service on one core, beside Drools DMN. */
@NullMarked
package org.solidarites.bench;

import org.jspecify.annotations.NullMarked;
