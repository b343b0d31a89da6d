package org.solidarites.foodcoop.jury;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.organization.Siret;

/** Somebody on the jury of a call, known by the subject of their token, and the organisations they belong to. */
@Entity
@Table(name = "jury_member")
class JuryMember extends Aggregate {

    private UUID callId;
    private String subject;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> memberships;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected JuryMember() {}

    static JuryMember name(UUID call, NewJuryMember named) {
        JuryMember member = new JuryMember();
        member.callId = call;
        member.subject = named.subject();
        member.belongTo(named.memberships());
        return member;
    }

    /**
     * Belongs from now on to these organisations and to no others.
     *
     * @param sirets one of each
     * @throws Refusal {@code INVALID_SIRET}
     */
    final void belongTo(List<String> sirets) {
        for (int i = 0; i < sirets.size(); i++) {
            Siret.require(sirets.get(i), "memberships/" + i);
        }
        memberships = sirets;
    }

    boolean isOnTheJuryOf(UUID call) {
        return callId.equals(call);
    }

    /**
     * Whether they belong to one of these organisations, at whichever of its establishments.
     *
     * @param mandate SIRET of the organisation that they speak for in the Coopérative, if they do
     */
    boolean belongsToOneOf(Set<String> sirets, Optional<String> mandate) {
        Set<String> sirens = sirets.stream().map(Siret::siren).collect(Collectors.toSet());
        return Stream.concat(memberships.stream(), mandate.stream())
                .map(Siret::siren)
                .anyMatch(sirens::contains);
    }

    String subject() {
        return subject;
    }

    /**
     * They as the coordinators see them.
     *
     * @param setAside how many scores they gave that do not count by their memberships
     */
    View view(long setAside) {
        return new View(id(), subject, memberships, setAside);
    }

    /**
     * Somebody on the jury of a call.
     *
     * @param subject the {@code sub} of their token
     * @param memberships SIRET of each organisation that they belong to
     * @param setAside how many scores that they gave do not count, as they belong to an organisation of the project
     */
    @Schema(name = "JuryMember")
    record View(
            UUID id,

            @Schema(examples = "6b0f4c1e-4f0e-4a57-9f6c-6f0f2f5ad6a1")
            String subject,

            @Schema(examples = "[\"35600000000048\"]") List<String> memberships,
            @Schema(examples = "0") long setAside) {}
}
