package org.solidarites.guichet.directory;

import java.time.LocalDate;

/** Days on which a place is closed by way of exception, both included. */
public record ClosedDays(LocalDate from, LocalDate to) {}
