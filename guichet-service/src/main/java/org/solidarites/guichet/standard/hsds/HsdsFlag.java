package org.solidarites.guichet.standard.hsds;

/** A yes or no of the address: {@code true} or {@code false} and nothing else. */
public record HsdsFlag(boolean on) {

    /**
     * Reads a parameter.
     *
     * @throws IllegalArgumentException if it is neither, which is told as 400
     */
    public static HsdsFlag fromString(String text) {
        return switch (text) {
            case "true" -> new HsdsFlag(true);
            case "false" -> new HsdsFlag(false);
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
