package org.solidarites.guichet.standard.hsds;

import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.Unfit;

/** A yes or no of the address: {@code true} or {@code false} and nothing else. */
public record HsdsFlag(boolean on) {

    /**
     * Reads a parameter.
     *
     * @throws Unfit if it is neither, which is told as 400
     */
    public static HsdsFlag fromString(String text) {
        return switch (text) {
            case "true" -> new HsdsFlag(true);
            case "false" -> new HsdsFlag(false);
            default -> throw new Unfit(CommonAdvice.TRUE_OR_FALSE);
        };
    }
}
