package org.solidarites.aid.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Puts together what is held about a person, and notes that it was shown. */
@ApplicationScoped
class Exports {

    private final Holdings holdings;
    private final Reads reads;
    private final Clock clock;

    Exports(Holdings holdings, Reads reads, Clock clock) {
        this.holdings = holdings;
        this.reads = reads;
        this.clock = clock;
    }

    ExportView of(List<DataSubject> subjects) {
        List<ExportView.HeldView> held = subjects.stream()
                .map(subject -> new ExportView.HeldView(subject.dossierId(), holdings.held(subject)))
                .toList();
        reads.record(subjects.stream().map(DataSubject::householdRef).toList(), PersonalData.EXPORT);
        return new ExportView(clock.instant(), held);
    }
}
