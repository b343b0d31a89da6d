package org.solidarites.longevity.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session that was looked for, with its activity. */
@Schema(name = "FoundSession")
public record FoundSession(SessionView session, ActivityView activity) {}
