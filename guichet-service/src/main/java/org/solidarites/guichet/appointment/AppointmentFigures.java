package org.solidarites.guichet.appointment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of all appointments. Exact: whoever publishes it hides what could point at somebody.
 *
 * @param given how many were booked for a time that has come, cancelled ones too
 * @param honoured to how many of these the person came
 * @param medianToFirstFree from now to the first slot that residents can book, the median of the motives that have one;
 *     null if none has
 * @param motives how many motives have such a slot
 */
public record AppointmentFigures(
        long given, long honoured, @Nullable Duration medianToFirstFree, int motives) {}
