package org.solidarites.aid.committee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.solidarites.aid.person.DataSubject;
import org.solidarites.aid.person.PersonalHolding;

/** What was said of the person in session. */
@ApplicationScoped
class MinutesHolding implements PersonalHolding {

    private final CommitteeSessionRepository sessions;

    MinutesHolding(CommitteeSessionRepository sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "minutes";
    }

    /** Nothing: what was said in a session is about others, too. */
    @Override
    public Optional<Object> held(DataSubject subject) {
        return Optional.empty();
    }

    @Override
    public int erase(DataSubject subject) {
        return sessions.forgetMinutes(subject.dossierId());
    }
}
