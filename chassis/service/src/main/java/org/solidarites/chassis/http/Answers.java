package org.solidarites.chassis.http;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.solidarites.chassis.page.Page;

/** Answers of the shapes that every service gives. */
public final class Answers {

    private Answers() {}

    /** 201 with the address and the version of what was made: the request's own path and the new id. */
    public static Response created(UriInfo at, UUID id, long version, Object view) {
        return created(at, id.toString(), version, view);
    }

    /** The same for what is found by a code. */
    public static Response created(UriInfo at, String code, long version, Object view) {
        // As text, or it would be made absolute with the address of this one instance behind the gateway.
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, path(at) + "/" + code)
                .tag(tag(version))
                .entity(view)
                .build();
    }

    /** 200 with the version of what is shown. */
    public static Response versioned(long version, Object view) {
        return Response.ok(view).tag(tag(version)).build();
    }

    /** 200 with the address of the next page in {@code Link}, where there is one. */
    public static Response page(UriInfo at, Page<?> page) {
        if (page.next() == null) {
            return Response.ok(page).build();
        }
        String cursor = ListMark.put(at, page.next());
        URI next = at.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return Response.ok(new Page<>(page.items(), cursor))
                .header("Link", "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"")
                .build();
    }

    static String path(UriInfo at) {
        return at.getRequestUri().getRawPath().replaceAll("/+$", "");
    }

    private static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** For who asked alone: no cache keeps it. */
    public static Response unshared(Object body) {
        CacheControl unshared = new CacheControl();
        unshared.setPrivate(true);
        unshared.setNoStore(true);
        return Response.ok(body).cacheControl(unshared).build();
    }
}
