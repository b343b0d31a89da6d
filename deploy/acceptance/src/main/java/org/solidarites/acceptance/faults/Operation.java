package org.solidarites.acceptance.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One wish of one client, however often it was sent; by all its attempts it has the same Idempotency-Key. */
final class Operation {

    private final Kind kind;
    private final String about;
    private final String key;
    private final Request request;
    private final List<Attempt> attempts = new ArrayList<>();

    /**
     * @param about what it is done to: a dossier, a slot, an activity, an account with an amount
     * @param key unique
     */
    Operation(Kind kind, String about, String key, Request request) {
        this.kind = kind;
        this.about = about;
        this.key = key;
        this.request = request;
    }

    Kind kind() {
        return kind;
    }

    String about() {
        return about;
    }

    String key() {
        return key;
    }

    Request request() {
        return request;
    }

    synchronized void add(Attempt attempt) {
        attempts.add(attempt);
    }

    synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    Outcome outcome() {
        List<Attempt> all = attempts();
        if (all.isEmpty()) {
            return Outcome.NOT_SENT;
        }
        if (all.stream().anyMatch(Attempt::isSuccess)) {
            return Outcome.ACKNOWLEDGED;
        }
        return all.stream().anyMatch(Attempt::isRefusal) ? Outcome.REFUSED : Outcome.UNKNOWN;
    }

    boolean is(Outcome wanted) {
        return outcome() == wanted;
    }

    /** Ids that its successful answers gave: one, unless it was done twice. */
    List<String> ids() {
        return attempts().stream()
                .filter(Attempt::isSuccess)
                .map(Attempt::id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    Optional<String> id() {
        return ids().stream().findFirst();
    }

    /** As it is shown to people who look into what went wrong. */
    @Override
    public String toString() {
        StringBuilder shown = new StringBuilder(kind.label());
        shown.append(about.isEmpty() ? "" : " " + about).append(", key ").append(key);
        for (Attempt attempt : attempts()) {
            shown.append("; ").append(attempt.sentAt()).append(" -> ").append(attempt.status());
            shown.append(attempt.code() == null ? "" : " " + attempt.code());
            shown.append(attempt.id() == null ? "" : " id " + attempt.id());
        }
        return shown.toString();
    }
}
