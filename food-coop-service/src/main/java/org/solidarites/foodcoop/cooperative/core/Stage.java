package org.solidarites.foodcoop.cooperative.core;

import java.util.Set;

/** How far an initiative has come. It may be stopped at each step: the right to err is written into the Coopérative. */
public enum Stage {
    IDEA,
    DISCUSSED,
    EXPERIMENT,
    PROJECT,
    STOPPED;

    /** The stages that may follow. */
    public Set<Stage> next() {
        return switch (this) {
            case IDEA -> Set.of(DISCUSSED, STOPPED);
            case DISCUSSED -> Set.of(EXPERIMENT, STOPPED);
            case EXPERIMENT -> Set.of(PROJECT, STOPPED);
            case PROJECT, STOPPED -> Set.of();
        };
    }

    /** Whether one must say what was learned on reaching it. */
    public boolean teaches() {
        return this == PROJECT || this == STOPPED;
    }
}
