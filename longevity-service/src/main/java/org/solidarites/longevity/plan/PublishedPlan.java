package org.solidarites.longevity.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A version of the plan, as it was published. It never changes. */
@Entity
@Table(name = "age_friendly_plan")
class PublishedPlan {

    @Id
    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    private AgeFriendlyPlan plan;

    private Instant publishedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected PublishedPlan() {}

    PublishedPlan(int version, AgeFriendlyPlan plan, Instant now) {
        this.version = version;
        this.plan = plan;
        this.publishedAt = now;
    }

    int version() {
        return version;
    }

    PlanView view(String license) {
        return new PlanView(version, publishedAt, license, plan);
    }
}
