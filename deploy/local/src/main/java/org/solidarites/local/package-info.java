/** The whole suite on one machine: each part a process of its own, started, watched and stopped together or alone. */
@NullMarked
package org.solidarites.local;

import org.jspecify.annotations.NullMarked;
