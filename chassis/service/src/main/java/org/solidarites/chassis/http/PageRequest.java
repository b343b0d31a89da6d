package org.solidarites.chassis.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.problem.Refusal;

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

    @Context
    UriInfo at;

    @SuppressWarnings("NullAway.Init") // for Quarkus, which fills the fields
    public PageRequest() {}

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
     * @throws Refusal {@code INVALID_CURSOR} if it is not one that this list made with the same filters
     */
    public Optional<Cursor> after(int parts) {
        return cursor == null ? Optional.empty() : Optional.of(Cursor.decode(ListMark.take(at, cursor), parts));
    }

    /** A cursor of this list, for an answer that is no {@link Answers#page}. */
    public String next(Cursor after) {
        return ListMark.put(at, after.encode());
    }
}
