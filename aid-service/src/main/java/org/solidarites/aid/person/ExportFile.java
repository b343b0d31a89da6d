package org.solidarites.aid.person;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** An export as a file to keep, which no cache keeps. */
final class ExportFile {

    private ExportFile() {}

    static Response of(ExportView export) {
        return Response.ok(export)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"solidarites-export.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
