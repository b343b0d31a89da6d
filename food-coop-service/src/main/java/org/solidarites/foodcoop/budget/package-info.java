/** Amounts by year: plain rules that calls, projects and grants share. */
@NullMarked
package org.solidarites.foodcoop.budget;

import org.jspecify.annotations.NullMarked;
