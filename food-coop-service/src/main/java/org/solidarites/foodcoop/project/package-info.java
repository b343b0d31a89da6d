/** Projects that partnerships of associations hand in for a call, and their award. */
@NullMarked
package org.solidarites.foodcoop.project;

import org.jspecify.annotations.NullMarked;
