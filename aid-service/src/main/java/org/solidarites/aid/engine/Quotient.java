package org.solidarites.aid.engine;

/** Which quotient a condition looks at: that of the CAF, or that of the règlement with its own half-part. */
public enum Quotient {
    CAF,
    FACULTATIVE
}
