package org.solidarites.acceptance.faults;

import java.util.Locale;

/** What is done to a part. */
enum FaultKind {
    /** {@code kill -9}, and after a while it is started again. */
    KILL,
    /** It hangs with its connections open ({@code SIGSTOP}), and after a while goes on. */
    PAUSE,
    /** It is stopped in good order and started again at once. */
    RESTART;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
