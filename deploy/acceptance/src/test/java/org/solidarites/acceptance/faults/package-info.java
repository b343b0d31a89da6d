@NullMarked
package org.solidarites.acceptance.faults;

import org.jspecify.annotations.NullMarked;
