package org.solidarites.foodcoop.jury;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.foodcoop.organization.Siret;

/** Somebody on the jury of a call, known by the subject of their token, and the organisations they belong to. */
@Entity
@Table(name = "jury_member")
class JuryMember extends Aggregate {

    @SuppressWarnings("UnusedVariable") // the queries read it
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
        for (int i = 0; i < named.memberships().size(); i++) {
            Siret.require(named.memberships().get(i), "memberships/" + i);
        }
        member.memberships = named.memberships();
        return member;
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

    NewJuryMember view() {
        return new NewJuryMember(subject, memberships);
    }
}
