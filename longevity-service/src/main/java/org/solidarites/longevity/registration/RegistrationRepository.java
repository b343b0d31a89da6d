package org.solidarites.longevity.registration;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class RegistrationRepository extends AggregateRepository<Registration> {

    /** Those that an agent made and those in these spaces, newest first. */
    List<Registration> ofAgent(String subject, Collection<UUID> spaces, Optional<Cursor> before, int rows) {
        return spaces.isEmpty()
                ? ofSubject(subject, before, rows)
                : newest(
                        "(registrant.subject = :subject or spaceId in :spaces)",
                        Parameters.with("subject", subject).and("spaces", spaces),
                        before,
                        rows);
    }

    /** Those that somebody made, newest first. */
    List<Registration> ofSubject(String subject, Optional<Cursor> before, int rows) {
        return newest("registrant.subject = :subject", Parameters.with("subject", subject), before, rows);
    }

    /** Those that a partner association made, newest first. */
    List<Registration> ofOrganization(String organization, Optional<Cursor> before, int rows) {
        return newest(
                "registrant.organization = :organization", Parameters.with("organization", organization), before, rows);
    }

    /** Whether the person has a registration there that is not cancelled. */
    boolean holds(UUID activity, String personKey) {
        return count(
                        "activityId = ?1 and personKey = ?2 and state <> ?3",
                        activity,
                        personKey,
                        RegistrationState.CANCELLED)
                > 0;
    }

    /** Whether somebody registered herself there and did not cancel. */
    boolean holdsForSelf(UUID activity, String subject) {
        return count(
                        "activityId = ?1 and registrant.subject = ?2 and registrant.kind = ?3 and state <> ?4",
                        activity,
                        subject,
                        RegistrantKind.SELF,
                        RegistrationState.CANCELLED)
                > 0;
    }

    /** Places taken by activity: counted, never stored. */
    Map<UUID, Integer> confirmed(Collection<UUID> activities) {
        return getEntityManager()
                .createQuery(
                        "select activityId, count(*) from Registration"
                                + " where activityId in :activities and state = :confirmed group by activityId",
                        Object[].class)
                .setParameter("activities", activities)
                .setParameter("confirmed", RegistrationState.CONFIRMED)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(row -> (UUID) row[0], row -> ((Long) row[1]).intValue()));
    }

    /** The registration as it is now, after a wait for others who may have changed it. */
    Registration again(Registration registration) {
        getEntityManager().refresh(registration);
        return registration;
    }
}
