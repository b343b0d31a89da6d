package org.solidarites.gateway.event;

import java.util.ArrayList;
import java.util.List;

/**
 * The last part of the log, in memory: every event after {@code from} up to {@code head}.
 *
 * @param from the position after which it is complete
 * @param head the position up to which it is complete
 */
record Recent(long from, long head, List<LoggedEvent> events) {

    static Recent at(long position) {
        return new Recent(position, position, List.of());
    }

    /** The same with what was read after its head, and without what is more than it may hold. */
    Recent with(LogPage more, int most) {
        List<LoggedEvent> all = new ArrayList<>(events);
        all.addAll(more.events());
        int dropped = Math.max(0, all.size() - most);
        long begin = dropped == 0 ? from : all.get(dropped - 1).position();
        return new Recent(begin, more.readThrough(), List.copyOf(all.subList(dropped, all.size())));
    }

    /** The index of the first event after a position. */
    int indexAfter(long position) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.get(middle).position() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
