/** Reference data of the city: its quartiers and its clock. */
@NullMarked
package org.solidarites.chassis.city;

import org.jspecify.annotations.NullMarked;
