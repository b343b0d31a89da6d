package org.solidarites.chassis.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the rows, at most the limit asked for
 * @param next cursor of the next page, null on the last one; also given as {@code Link: …; rel="next"}
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of rows that were read with one more than the limit, which tells whether there is a next page.
     *
     * @param rows at most {@code limit + 1} rows in the order of the list
     * @param cursorOf the place of a row in that order
     */
    public static <R> Page<R> of(List<R> rows, int limit, Function<R, Cursor> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<R> shown = rows.subList(0, limit);
        return new Page<>(shown, cursorOf.apply(shown.getLast()).encode());
    }

    public <U> Page<U> map(Function<T, U> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
