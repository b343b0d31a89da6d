/** What every aggregate and its repository have in common. */
@NullMarked
package org.solidarites.chassis.aggregate;

import org.jspecify.annotations.NullMarked;
