package org.solidarites.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code ./solidarites logs}. */
final class Logs {

    private static final int LINES_OF_ONE = 200;
    private static final int LINES_OF_EACH = 20;

    private final LocalConfig config;
    private final PrintStream out;
    private final Map<PartId, Long> read = new HashMap<>();

    Logs(LocalConfig config, PrintStream out) {
        this.config = config;
        this.out = out;
    }

    void run(Optional<PartId> only, boolean follow) throws IOException, InterruptedException {
        List<PartId> parts = only.map(List::of).orElse(everyPart());
        List<PartId> logged =
                parts.stream().filter(part -> Files.exists(config.log(part))).toList();
        if (logged.isEmpty()) {
            throw new StackException("There is no log yet: ./solidarites up");
        }
        int lines = logged.size() == 1 ? LINES_OF_ONE : LINES_OF_EACH;
        for (PartId part : logged) {
            show(part, lines, logged.size() > 1);
        }
        while (follow) {
            for (PartId part : logged) {
                show(part, Integer.MAX_VALUE, logged.size() > 1);
            }
            Thread.sleep(200);
        }
    }

    private List<PartId> everyPart() {
        return new Stack(config).everyPart().stream().map(Part::id).toList();
    }

    private void show(PartId part, int most, boolean named) throws IOException {
        List<String> lines = unread(part);
        for (String line : lines.subList(Math.max(0, lines.size() - most), lines.size())) {
            out.println(named ? "%-11s | %s".formatted(part.label(), line) : line);
        }
    }

    /** The whole lines that have been written since the last look; a log that has shrunk is a new one. */
    private List<String> unread(PartId part) throws IOException {
        Path log = config.log(part);
        if (!Files.exists(log)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long position = read.getOrDefault(part, 0L);
            position = position > file.length() ? 0 : position;
            byte[] bytes = new byte[(int) Math.min(file.length() - position, 1 << 24)];
            file.seek(position);
            file.readFully(bytes);
            int end = lastLineEnd(bytes);
            read.put(part, position + end);
            return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static int lastLineEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }
}
