package org.solidarites.chassis.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that the domain or the protocol refuses, and why. Thrown by aggregates and resources alike; the HTTP layer
 * turns it into a problem. It carries no stack trace: it is an answer and not an accident.
 *
 * <p>Arguments end up in the answer: put no personal data of somebody else in them.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType kind;
    private final transient Map<String, Object> arguments = new LinkedHashMap<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient List<FieldError> fieldErrors = new ArrayList<>();
    private transient @Nullable Duration retryAfter;

    Refusal(ProblemType kind) {
        super(kind.code(), null, false, false);
        this.kind = kind;
    }

    /** Sets the named argument of the sentence for people. */
    public Refusal with(String name, Object value) {
        arguments.put(name, value);
        return this;
    }

    /** Shows something more to machines, as a member of the problem (RFC 9457, section 3.2). */
    public Refusal showing(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Names a faulty input; its detail is the whole sentence when none is given. */
    public Refusal at(FieldError error) {
        fieldErrors.add(error);
        return this;
    }

    /** Says when the same request may succeed. */
    public Refusal retryAfter(Duration delay) {
        retryAfter = delay;
        return this;
    }

    public ProblemType kind() {
        return kind;
    }

    public Map<String, Object> arguments() {
        return Map.copyOf(arguments);
    }

    public Map<String, Object> members() {
        return Map.copyOf(members);
    }

    public List<FieldError> fieldErrors() {
        return List.copyOf(fieldErrors);
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
