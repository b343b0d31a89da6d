/** What a program makes sure of before it opens its door. */
@NullMarked
package org.solidarites.chassis.startup;

import org.jspecify.annotations.NullMarked;
