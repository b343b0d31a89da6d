package org.solidarites.acceptance.faults;

/**
 * Something that must not be.
 *
 * @param rule the promise that was broken
 * @param what enough to look into it
 */
record Violation(String rule, String what) {}
