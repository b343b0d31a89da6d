package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.solidarites.aid.person.DataSubject;
import org.solidarites.aid.person.SamePerson;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.Refusal;

/** Whose the dossiers are, for the rooms that hold, give out and erase data about persons. */
@ApplicationScoped
public class DataSubjects {

    private final DossierAccess access;
    private final DossierRepository dossiers;
    private final SamePerson persons;
    private final Clock clock;

    DataSubjects(DossierAccess access, DossierRepository dossiers, SamePerson persons, Clock clock) {
        this.access = access;
        this.dossiers = dossiers;
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * A dossier and the others of the same person, as far as she is known: by the account of the resident who asked, or by
     * her name and date of birth.
     */
    public List<DataSubject> samePerson(UUID id) {
        return ofPerson(dossiers.findById(id)).map(DataSubjects::subject).toList();
    }

    /**
     * A dossier and those of the same person whose pieces everybody may know of who keeps it. What a list or an
     * acknowledgement says is missing is said by them, so that nobody learns what others brought.
     */
    public List<DataSubject> lendersToKeepers(UUID id) {
        Dossier borrower = dossiers.findById(id);
        return lenders(borrower, borrower.reach().isKeptByServiceAlone());
    }

    /** A dossier and those of the same person whose pieces the caller may know of. */
    public List<DataSubject> lendersToCaller(UUID id) {
        return lenders(dossiers.findById(id), access.caller().hasAny(Role.AGENT, Role.INSTRUCTOR, Role.COMMITTEE));
    }

    private List<DataSubject> lenders(Dossier borrower, boolean service) {
        return ofPerson(borrower)
                .filter(one -> one.id().equals(borrower.id()) || one.reach().lendsPieces(borrower.reach(), service))
                .map(DataSubjects::subject)
                .toList();
    }

    private Stream<Dossier> ofPerson(Dossier one) {
        return dossiers
                .ofPerson(
                        persons.references(one.request().householdRef()),
                        one.request().resident())
                .stream();
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
