package org.solidarites.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which processes the stack consists of, kept on the disk so that whoever comes next finds them even after the launcher
 * was killed. Beside each process id stands the instant at which it started: after that process has ended, its number
 * may be given to a program that is none of our business.
 */
public final class StateFile {

    // the system tells the start of a process by a clock that may have been corrected since
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(long pid, Instant started) {

        static Entry of(ProcessHandle process) {
            return new Entry(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
        }

        static Entry parse(String text) {
            String[] fields = text.strip().split(" ");
            return new Entry(Long.parseLong(fields[0]), Instant.parse(fields[1]));
        }

        Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
        }

        private boolean startedThen(ProcessHandle process) {
            Instant actual = process.info().startInstant().orElse(Instant.EPOCH);
            return Duration.between(started, actual).abs().compareTo(TOLERANCE) <= 0;
        }
    }

    private StateFile(Path file) {
        this.file = file;
    }

    /** What the file says, or nothing if there is none. */
    public static StateFile read(Path file) {
        StateFile state = new StateFile(file);
        if (Files.exists(file)) {
            try {
                Files.readAllLines(file).forEach(state::parse);
            } catch (IOException e) {
                throw new UncheckedIOException("the state file can not be read", e);
            }
        }
        return state;
    }

    /** Remembers a process under a name, instead of the one before. */
    public synchronized void put(String name, ProcessHandle process) {
        entries.put(name, Entry.of(process));
        write();
    }

    /** Forgets a process. */
    public synchronized void remove(String name) {
        entries.remove(name);
        write();
    }

    /** The process of that name, if it was ever started and still runs. */
    public synchronized Optional<ProcessHandle> find(String name) {
        return Optional.ofNullable(entries.get(name)).flatMap(Entry::process);
    }

    /** Whether a process was started under that name and not stopped since, alive or not. */
    public synchronized boolean knows(String name) {
        return entries.containsKey(name);
    }

    /** The parts whose processes were started and not stopped since. */
    synchronized Stream<PartId> parts() {
        return List.copyOf(entries.keySet()).stream()
                .filter(name -> !name.equals(Up.LAUNCHER))
                .map(PartId::of);
    }

    private void parse(String line) {
        int equals = line.indexOf('=');
        if (equals > 0) {
            entries.put(line.substring(0, equals), Entry.parse(line.substring(equals + 1)));
        }
    }

    private void write() {
        String text = entries.entrySet().stream()
                .map(entry -> "%s=%d %s%n"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().pid(),
                                entry.getValue().started()))
                .collect(Collectors.joining());
        try {
            Files.createDirectories(file.getParent());
            Path next = Path.of(file + ".next");
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the state file can not be written", e);
        }
    }
}
