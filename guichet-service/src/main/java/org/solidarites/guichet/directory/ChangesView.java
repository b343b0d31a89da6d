package org.solidarites.guichet.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.problem.Refusal;

/**
 * A stretch of the change feed.
 *
 * @param next where to go on, given at the end as well: ask again with it later
 * @param more whether there is more to read at once
 */
@Schema(name = "GuichetChanges")
record ChangesView(
        List<Item> items,

        @Schema(description = "Where to go on. Always given: at the end of the feed, ask again with it later.")
        String next,

        @Schema(description = "Whether there is more to read at once.")
        boolean more) {

    /** Before the first change. */
    static final Cursor START = Cursor.of("0", new UUID(0, 0).toString());

    /**
     * One place that changed, as it is now.
     *
     * @param removed whether a copy should drop it: it is closed; should it open again, it comes as it is then
     * @param guichet the whole entry, or null where it was removed
     */
    @Schema(name = "GuichetFeedItem")
    record Item(
            UUID id,
            String code,
            boolean removed,
            Instant changedAt,
            @Nullable GuichetView guichet) {

        static Item of(Guichet guichet) {
            GuichetView view = guichet.view();
            boolean removed = view.state() == GuichetState.CLOSED;
            return new Item(view.id(), view.code(), removed, view.changedAt(), removed ? null : view);
        }
    }

    /** The stretch after a cursor, of rows that were read with one more than the limit. */
    static ChangesView of(List<Guichet> rows, PageRequest page, Cursor after) {
        boolean more = rows.size() > page.limit();
        List<Guichet> shown = more ? rows.subList(0, page.limit()) : rows;
        Cursor next = shown.isEmpty() ? after : cursor(shown.getLast());
        return new ChangesView(shown.stream().map(Item::of).toList(), page.next(next), more);
    }

    private static Cursor cursor(Guichet last) {
        return Cursor.of(Long.toString(last.feedPosition()), last.id().toString());
    }

    /**
     * The position that a cursor stands for.
     *
     * @throws Refusal {@code INVALID_CURSOR} if it is none of ours
     */
    static long position(Cursor cursor) {
        return cursor.part(0, Long::parseUnsignedLong);
    }
}
