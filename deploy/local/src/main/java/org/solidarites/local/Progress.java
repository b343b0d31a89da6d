package org.solidarites.local;

import java.time.Duration;

/** Who is told how a start goes on. */
public interface Progress {

    /** Something is ready, so long after the whole start began. */
    void ready(String what, Duration after);

    /** Nobody is told. */
    static Progress silent() {
        return (what, after) -> {};
    }
}
