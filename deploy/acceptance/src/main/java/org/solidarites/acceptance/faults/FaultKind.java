package org.solidarites.acceptance.faults;

import java.util.List;
import java.util.Locale;

/** What is done to a part. */
enum FaultKind {
    /** {@code kill -9}, and after a while it is started again. */
    KILL,
    /** It hangs with its connections open ({@code SIGSTOP}), and after a while goes on. */
    PAUSE,
    /** It is stopped in good order and started again at once. */
    RESTART,
    /** It is stopped in good order and started again while others of its kind serve: nobody may notice ({@link RollRules}). */
    ROLL;

    /** Those that may hit anything at any time. */
    static final List<FaultKind> AT_RANDOM = List.of(KILL, PAUSE, RESTART);

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
