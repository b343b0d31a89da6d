package org.solidarites.foodcoop.grant;

import java.util.UUID;

/** The project that a grant is for. */
public record AwardedProject(UUID projectId, UUID callId, String title, Beneficiary beneficiary) {}
