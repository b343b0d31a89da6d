package org.solidarites.embedded;

import java.io.IOException;

/** The signals of a Unix system that Java's own process handles can not send. */
public enum Signals {
    /** Asks PostgreSQL for a fast and clean shutdown. */
    INT,
    /** Asks PostgreSQL to leave at once, with all its processes. */
    QUIT,
    /** Stops a process where it is, as a machine does that hangs. */
    STOP,
    /** Lets a stopped process go on. */
    CONT;

    /** Sends this signal; a process that is gone already is no error. */
    public void send(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-s", name(), String.valueOf(pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
