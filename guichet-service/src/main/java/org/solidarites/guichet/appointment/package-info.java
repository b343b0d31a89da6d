/** Appointments: free slots, holds, bookings. No agent and no place is ever taken twice. */
@NullMarked
package org.solidarites.guichet.appointment;

import org.jspecify.annotations.NullMarked;
