package org.solidarites.aid.regulation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** A version of the règlement on its way from draft to published. It holds a whole, valid document at all times. */
@Entity
@Table(name = "regulation")
class RegulationVersion extends Aggregate {

    private String code;

    @Enumerated(EnumType.STRING)
    private RegulationState state;

    private LocalDate validFrom;
    private String document;

    @Embedded
    private Written written;

    @Embedded
    @SuppressWarnings("UnusedVariable") // the database keeps it
    private @Nullable Publication published;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected RegulationVersion() {}

    private RegulationVersion(RegulationDocument document, String by, Instant now) {
        this.code = document.id();
        this.state = RegulationState.DRAFT;
        this.validFrom = document.validFrom();
        this.document = StrictJson.write(document);
        this.written = new Written(by, now);
    }

    /** Begins a draft. */
    static RegulationVersion draft(RegulationDocument document, String by, Instant now) {
        return new RegulationVersion(document, by, now);
    }

    /** Takes over a version that is in force already, as it was read from a file. */
    static RegulationVersion taken(RegulationDocument document, String by, Instant now) {
        RegulationVersion version = new RegulationVersion(document, by, now);
        version.publish(document, by, now);
        return version;
    }

    /**
     * Puts another document in the place of a draft's.
     *
     * @throws Refusal {@code REGULATION_PUBLISHED}, {@code REGULATION_ID_DIFFERS}
     */
    void replace(RegulationDocument by, String writer, Instant now) {
        requireDraft();
        if (!by.id().equals(code)) {
            throw AidProblem.REGULATION_ID_DIFFERS.refuse().with("id", code).at(FieldError.inBody("id"));
        }
        validFrom = by.validFrom();
        document = StrictJson.write(by);
        written = new Written(writer, now);
    }

    /**
     * Lets through only what begins on a day that has not begun: so everybody can know it before it applies.
     *
     * @throws Refusal {@code PUBLICATION_IN_THE_PAST}
     */
    void requireAhead(Clock clock) {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        if (validFrom.isBefore(tomorrow)) {
            throw AidProblem.PUBLICATION_IN_THE_PAST
                    .refuse()
                    .with("validFrom", validFrom)
                    .with("earliest", tomorrow)
                    .at(FieldError.inBody("validFrom"));
        }
    }

    /**
     * Lets through who has not written it last: a rule for all is read by two people before it is one.
     *
     * @throws Refusal {@code REGULATION_PUBLISHED_BY_ITS_WRITER}
     */
    void requireOther(String publisher) {
        if (publisher.equals(written.writtenBy())) {
            throw AidProblem.REGULATION_PUBLISHED_BY_ITS_WRITER.refuse();
        }
    }

    /** Publishes it: from now on it never changes. */
    void publish(RegulationDocument content, String by, Instant now) {
        state = RegulationState.PUBLISHED;
        published = new Publication(by, now);
        raise(new RegulationEvents.Published(
                id(),
                code,
                validFrom,
                content.aids().stream().map(AidRule::code).toList()));
    }

    /** @throws Refusal {@code REGULATION_PUBLISHED} */
    void requireDraft() {
        if (isPublished()) {
            throw AidProblem.REGULATION_PUBLISHED.refuse().with("id", code).with("validFrom", validFrom);
        }
    }

    boolean isPublished() {
        return state == RegulationState.PUBLISHED;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    String code() {
        return code;
    }

    /** Who wrote a draft last, by the subject of the token, and when. */
    @Embeddable
    record Written(String writtenBy, Instant writtenAt) {}

    /** Who published it, and when. */
    @Embeddable
    record Publication(String publishedBy, Instant publishedAt) {}

    /** Whether it says just what that document says. */
    boolean says(RegulationDocument other) {
        return document.equals(StrictJson.write(other));
    }

    /** Its document, read and compiled. */
    DatedRegulation read() {
        return RegulationReader.read(code, document);
    }
}
