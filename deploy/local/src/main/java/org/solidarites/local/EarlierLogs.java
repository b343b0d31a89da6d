package org.solidarites.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What a part said in its last runs lies beside its log: {@code aid.log.1} is the run before, {@code aid.log.9} the oldest. */
final class EarlierLogs {

    private static final int MOST = 9;

    private EarlierLogs() {}

    /** Makes room for the log of the next run. */
    static void shift(Path log) throws IOException {
        for (int age = MOST; age > 0; age--) {
            Path younger = age == 1 ? log : aged(log, age - 1);
            if (Files.exists(younger)) {
                Files.move(younger, aged(log, age), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Path aged(Path log, int age) {
        return Path.of(log + "." + age);
    }
}
