package org.solidarites.peer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "caisse_seller")
class Seller {

    @Id
    private UUID id;

    private String caisse;
    private String organization;
    private String name;
    private String kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Approval> approvals;

    SellerView view() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        Approval holds = approvals.reversed().stream()
                .filter(one -> !today.isBefore(one.from()))
                .findFirst()
                .orElseGet(approvals::getLast);
        return new SellerView(
                id,
                caisse,
                organization,
                name,
                kind,
                holds.categories(),
                holds.from(),
                holds.until(),
                holds.decision(),
                holds.proposal(),
                approvals);
    }

    record Approval(
            SortedSet<String> categories, LocalDate from, LocalDate until, String decision, UUID proposal) {}
}
