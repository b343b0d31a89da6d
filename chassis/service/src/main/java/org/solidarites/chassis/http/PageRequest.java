package org.solidarites.chassis.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.page.Cursor;

/** Which page of a list is asked for; a bean parameter of every list operation. */
public class PageRequest {

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    @Parameter(description = "How many rows at most, 1 to 100.", example = "20")
    int limit;

    @QueryParam("cursor")
    @Parameter(description = "Where to go on: the `next` of the page before.")
    @Nullable
    String cursor;

    public int limit() {
        return limit;
    }

    /** How many rows to read: one more than shown, which tells whether there is a next page. */
    public int rows() {
        return limit + 1;
    }

    /**
     * The row after which to begin.
     *
     * @param parts how many parts the sort key of this list has
     */
    public Optional<Cursor> after(int parts) {
        return cursor == null ? Optional.empty() : Optional.of(Cursor.decode(cursor, parts));
    }
}
