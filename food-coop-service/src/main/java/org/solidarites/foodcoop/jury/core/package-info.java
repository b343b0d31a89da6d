/** The ranking of projects, without a framework. */
@NullMarked
package org.solidarites.foodcoop.jury.core;

import org.jspecify.annotations.NullMarked;
