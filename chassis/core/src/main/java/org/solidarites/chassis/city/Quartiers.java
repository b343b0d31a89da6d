package org.solidarites.chassis.city;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The quartiers of the city, in their official order. The 11 of Nantes are shipped ({@code
 * nantes-quartiers.json}, labels and order from the city's open data); another city gives its own file.
 */
public final class Quartiers {

    private final Map<String, Quartier> byCode = new LinkedHashMap<>();

    private Quartiers(List<Quartier> quartiers) {
        if (quartiers.isEmpty()) {
            throw new IllegalArgumentException("a city has at least one quartier");
        }
        for (Quartier quartier : quartiers) {
            if (byCode.put(quartier.code(), quartier) != null) {
                throw new IllegalArgumentException("quartier named twice: " + quartier.code());
            }
        }
    }

    /** The 11 quartiers of Nantes. */
    public static Quartiers ofNantes() {
        try (InputStream shipped = Quartiers.class.getResourceAsStream("nantes-quartiers.json")) {
            return read(shipped);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The quartiers of another city: a JSON array of {@code {"code": …, "label": …}}.
     *
     * @throws UncheckedIOException if the file can not be read
     * @throws IllegalArgumentException if it is empty, or names a code twice or not in kebab-case
     */
    public static Quartiers ofFile(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("quartiers file " + file, e);
        }
    }

    private static Quartiers read(InputStream json) throws IOException {
        return new Quartiers(new ObjectMapper().readValue(json, new TypeReference<List<Quartier>>() {}));
    }

    public Optional<Quartier> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public List<Quartier> all() {
        return List.copyOf(byCode.values());
    }

    /** All codes, separated by commas: what to tell somebody who sent an unknown one. */
    public String codes() {
        return String.join(", ", byCode.keySet());
    }
}
