package org.solidarites.gateway.portal.change;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

/** All changes that were told, from {@code changes.json}. */
@Singleton
public class Changes {

    private final List<Change> newestFirst;

    Changes(ObjectMapper json) {
        try (InputStream in = Changes.class.getResourceAsStream("changes.json")) {
            newestFirst = json.readValue(in, new TypeReference<List<Change>>() {}).stream()
                    .sorted(Comparator.comparing(Change::on).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest first. */
    public List<Change> all() {
        return newestFirst;
    }

    /** What is deprecated and was not removed since. */
    public List<Change> deprecations() {
        List<String> removed = newestFirst.stream()
                .filter(change -> change.kind() == Change.Kind.REMOVED)
                .flatMap(change -> change.operations().stream())
                .toList();
        return newestFirst.stream()
                .filter(change -> change.kind() == Change.Kind.DEPRECATED)
                .filter(change -> !removed.containsAll(change.operations()))
                .toList();
    }
}
