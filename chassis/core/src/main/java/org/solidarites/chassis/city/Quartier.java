package org.solidarites.chassis.city;

import org.solidarites.chassis.id.Codes;

/**
 * A quartier of the city.
 *
 * @param code stable kebab-case code, as used in queries: {@code dervallieres-zola}
 * @param label official name, as shown to people
 */
public record Quartier(String code, String label) {

    public Quartier {
        if (!code.matches(Codes.PATTERN)) {
            throw new IllegalArgumentException("quartier code must be kebab-case: " + code);
        }
        if (label.isBlank()) {
            throw new IllegalArgumentException("quartier " + code + " has no label");
        }
    }
}
