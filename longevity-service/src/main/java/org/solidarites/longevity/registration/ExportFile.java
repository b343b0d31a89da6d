package org.solidarites.longevity.registration;

import jakarta.ws.rs.core.Response;

/** An export as a file that no cache keeps. */
final class ExportFile {

    private ExportFile() {}

    static Response of(ExportView export) {
        return Response.ok(export)
                .header("Content-Disposition", "attachment; filename=\"export.json\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
