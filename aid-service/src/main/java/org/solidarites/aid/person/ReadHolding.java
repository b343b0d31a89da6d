package org.solidarites.aid.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who was shown what of the person. */
@ApplicationScoped
class ReadHolding implements PersonalHolding {

    private final ReadRepository reads;

    ReadHolding(ReadRepository reads) {
        this.reads = reads;
    }

    @Override
    public String name() {
        return "reads";
    }

    @Override
    public Optional<Object> held(DataSubject subject) {
        List<ReadView> all = reads.allOf(subject.householdRef()).stream()
                .map(PersonalRead::view)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    @Override
    public boolean touchedSince(DataSubject subject, Instant since) {
        return reads.isReadByResidentSince(subject.householdRef(), since);
    }

    @Override
    public int erase(DataSubject subject) {
        return reads.forget(subject.householdRef());
    }
}
