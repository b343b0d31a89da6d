@NullMarked
package org.solidarites.bench;

import org.jspecify.annotations.NullMarked;
