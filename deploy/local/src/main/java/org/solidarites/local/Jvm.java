package org.solidarites.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a Java program that shares two cores and three gigabytes with eight others. */
final class Jvm {

    private final List<String> command = new ArrayList<>();

    /**
     * The Java that runs the launcher.
     *
     * @param heap the most it may take, as {@code -Xmx} wants it
     */
    Jvm(String heap) {
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        // nine collectors with threads of their own would fight for the same two cores
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Dfile.encoding=UTF-8");
    }

    /**
     * Compiles quickly rather than well: the thorough compiler would take half of the processor time of a start, and
     * memory besides. Who wants to know how fast a part can be sets {@code SOLIDARITES_COMPILER=full}.
     */
    Jvm startingFast() {
        return "full".equals(System.getenv("SOLIDARITES_COMPILER")) ? this : with("-XX:TieredStopAtLevel=1");
    }

    /** The log lines of programs that log through slf4j-simple. */
    Jvm withSimpleLog() {
        String prefix = "-Dorg.slf4j.simpleLogger.";
        with(prefix + "showDateTime=true", prefix + "dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
        with(prefix + "log.org.apache.kafka.clients=warn", prefix + "log.org.apache.kafka.common.config=warn");
        // every start maps a few types of the system catalogue twice, which says nothing to anyone
        with(prefix + "log.io.debezium.connector.postgresql.TypeRegistry=error");
        // it tells every request, also those that ask whether it is ready
        with(prefix + "log.org.apache.kafka.connect.runtime.rest.RestServer=warn");
        // only its API is on the class path; without a word it would complain that it has nothing to log to
        return with("-Dlog4j2.provider=org.apache.logging.log4j.simple.internal.SimpleProvider");
    }

    Jvm with(String... arguments) {
        return with(List.of(arguments));
    }

    Jvm with(List<String> arguments) {
        command.addAll(arguments);
        return this;
    }

    List<String> main(ClassPath classPath, String mainClass, String... arguments) {
        return with("-cp", classPath.toString(), mainClass).with(arguments).command();
    }

    private List<String> command() {
        return List.copyOf(command);
    }
}
