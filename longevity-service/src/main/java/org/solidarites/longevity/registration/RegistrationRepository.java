package org.solidarites.longevity.registration;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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

    private static final String TALLY = """
            SELECT coalesce(sum(places) FILTER (WHERE state IN ('CONFIRMED', 'OFFERED')), 0),
                   coalesce(sum(places) FILTER (WHERE state = 'OFFERED'), 0),
                   count(*) FILTER (WHERE state = 'WAITING'),
                   count(*) FILTER (WHERE state = 'OFFERED' AND offered_until <= :now)
            FROM registration WHERE activity_id = :activity AND state <> 'CANCELLED'""";

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

    /** Those that a resident made for herself, and those that she sees by links with carers; newest first. */
    List<Registration> ofResident(Sight sight, Optional<Cursor> before, int rows) {
        Parameters values = Parameters.with("subjects", sight.subjects()).and("self", RegistrantKind.SELF);
        return sight.mandates().isEmpty()
                ? newest("registrant.subject in :subjects and registrant.kind = :self", values, before, rows)
                : newest(
                        "((registrant.subject in :subjects and registrant.kind = :self)"
                                + " or registrant.mandate in :mandates)",
                        values.and("mandates", sight.mandates()),
                        before,
                        rows);
    }

    /** All that a resident did herself, and what carers did for her by these links; oldest first. */
    List<Registration> allOf(String subject, Collection<UUID> mandates) {
        return mandates.isEmpty()
                ? list("registrant.subject = ?1 and registrant.kind = ?2 order by id", subject, RegistrantKind.SELF)
                : list(
                        "(registrant.subject = ?1 and registrant.kind = ?2) or registrant.mandate in ?3 order by id",
                        subject,
                        RegistrantKind.SELF,
                        mandates);
    }

    /** Whether the person was never registered before, as far as it is known. */
    boolean isFirstOf(String personKey) {
        return count("personKey", personKey) == 0;
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

    /** Places by activity that somebody has or is offered: counted, never stored. */
    Map<UUID, Integer> held(Collection<UUID> activities) {
        return getEntityManager()
                .createQuery(
                        "select activityId, sum(need.places) from Registration"
                                + " where activityId in :activities and state in :holding group by activityId",
                        Object[].class)
                .setParameter("activities", activities)
                .setParameter("holding", List.of(RegistrationState.CONFIRMED, RegistrationState.OFFERED))
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(row -> (UUID) row[0], row -> ((Long) row[1]).intValue()));
    }

    /** The activities at which somebody has a place who registered herself, or whom carers registered by these links. */
    List<UUID> confirmedActivities(String subject, Collection<UUID> mandates) {
        return allOf(subject, mandates).stream()
                .filter(Registration::hasPlace)
                .map(Registration::activityId)
                .distinct()
                .toList();
    }

    /** Those of an activity that have not ended. */
    List<Registration> standing(UUID activity) {
        return list("activityId = ?1 and state <> ?2 order by id", activity, RegistrationState.CANCELLED);
    }

    /** How the registrations of an activity stand, in one look. */
    Tally tally(UUID activity, Instant now) {
        Object[] row = (Object[]) getEntityManager()
                .createNativeQuery(TALLY)
                .setParameter("activity", activity)
                .setParameter("now", now)
                .getSingleResult();
        return new Tally(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }

    /** The registration as it is now, after a wait for others who may have changed it. */
    Registration again(Registration registration) {
        getEntityManager().refresh(registration);
        return registration;
    }
}
