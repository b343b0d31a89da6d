package org.solidarites.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Addresses that there are, of whoever they be: what answers showed, by the path of the operation that they fit. */
final class Ids {

    private static final int MOST = 200;
    private static final String NOBODY_HAS = "019acf2e-5b1a-7c4e-9a3d-2f6b8e1c7d40";
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Map<String, List<String>> addresses = new LinkedHashMap<>();
    private final List<String> all = new ArrayList<>();

    /** Remembers what an answer of a path shows: an address below it for each thing that has an id, a code or an alias. */
    synchronized void learn(String path, JsonNode answer) {
        JsonNode rows = answer.isArray() ? answer : answer.path("items");
        for (JsonNode row : rows.isArray() ? rows : List.of(answer)) {
            for (String name : List.of("id", "code", "alias", "year")) {
                if (row.path(name).isValueNode()) {
                    address(path + "/" + row.path(name).asText());
                    break;
                }
            }
        }
        UUID.matcher(answer.toString()).results().limit(MOST).forEach(found -> {
            if (all.size() < 20 * MOST && !all.contains(found.group())) {
                all.add(found.group());
            }
        });
    }

    /** Remembers an address of something. */
    synchronized void address(String path) {
        int end = path.lastIndexOf('/');
        List<String> known = addresses.computeIfAbsent(path.substring(0, end), parent -> new ArrayList<>());
        if (known.size() < MOST && !known.contains(path)) {
            known.add(path);
        }
    }

    /** An address that fits: known where possible, otherwise with an id of something else. */
    synchronized String fill(Operation operation, Random random) {
        StringBuilder path = new StringBuilder();
        operation.segments().forEach(segment -> {
            if (segment.startsWith("{")) {
                List<String> known = addresses.getOrDefault(path.toString(), List.of());
                path.append(known.isEmpty() ? "/" + any(random) : last(Values.pick(known, random)));
                // the end of a name, as in {id}.csv
                path.append(segment.substring(segment.indexOf('}') + 1));
            } else {
                path.append('/').append(segment);
            }
        });
        return path.toString();
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/'));
    }

    /** The id of anything. */
    synchronized String any(Random random) {
        return all.isEmpty() ? NOBODY_HAS : Values.pick(all, random);
    }

    synchronized int size() {
        return all.size();
    }
}
