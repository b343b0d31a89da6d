package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.solidarites.aid.person.DataSubject;
import org.solidarites.chassis.problem.Refusal;

/** Whose the dossiers are, for the rooms that hold, give out and erase data about persons. */
@ApplicationScoped
public class DataSubjects {

    private final DossierAccess access;
    private final DossierRepository dossiers;
    private final Clock clock;

    DataSubjects(DossierAccess access, DossierRepository dossiers, Clock clock) {
        this.access = access;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** A dossier and the others of the same person, as far as it is known: those a resident made for herself. */
    public List<DataSubject> samePerson(UUID id) {
        return dossiers.ofSamePerson(id).stream().map(DataSubjects::subject).toList();
    }

    /** The dossiers that the caller made for herself. */
    public List<DataSubject> ofResident() {
        return dossiers.ofResident(access.caller().subject()).stream()
                .map(DataSubjects::subject)
                .toList();
    }

    /**
     * Dossiers that are not erased, are owed no answer, and in which no step was taken since then, also in none of the
     * same person's others; locked for this transaction, those that another one has locked are left. In the order of
     * their ids.
     */
    public List<DataSubject> quietSince(Instant since, UUID after, int rows) {
        return dossiers.lockQuietSince(since, after, rows);
    }

    /**
     * Withdraws a draft that the caller keeps, so that it can be erased.
     *
     * @throws Refusal {@code DOSSIER_NOT_FOUND}, {@code FORBIDDEN}, {@code DOSSIER_STATE_FORBIDS} once it is submitted
     */
    public DataSubject abandonDraft(UUID id) {
        Dossier dossier = access.kept(id);
        dossier.course().require(DossierStep.SUBMITTED); // what may be submitted is a draft
        dossier.withdraw(Why.UNSAID, Actor.keeper(access.caller()), clock.instant());
        return subject(dossiers.keep(dossier));
    }

    private static DataSubject subject(Dossier dossier) {
        return new DataSubject(dossier.id(), dossier.request().householdRef());
    }
}
