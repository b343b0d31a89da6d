package org.solidarites.acceptance.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Everything that was asked, by everybody. */
final class History {

    private final List<Operation> operations = Collections.synchronizedList(new ArrayList<>());
    private final List<Violation> seen = Collections.synchronizedList(new ArrayList<>());

    /** A new wish, not sent yet. */
    Operation begin(Kind kind, String about, Request request) {
        Operation begun = new Operation(kind, about, UUID.randomUUID().toString(), request);
        operations.add(begun);
        return begun;
    }

    /** What a client noticed by itself: an answer that can not be right. */
    void saw(Violation violation) {
        seen.add(violation);
    }

    List<Operation> all() {
        synchronized (operations) {
            return List.copyOf(operations);
        }
    }

    Stream<Operation> acknowledged(Kind kind) {
        return all().stream().filter(one -> one.kind() == kind && one.is(Outcome.ACKNOWLEDGED));
    }

    /** Those of which nobody knows, and which can be asked about by sending them again. */
    List<Operation> unsettled() {
        return all().stream()
                .filter(one -> one.kind().hasKey() && one.is(Outcome.UNKNOWN))
                .toList();
    }

    List<Violation> seen() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }
}
