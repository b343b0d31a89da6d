package org.solidarites.aid.household;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class HouseholdRepository implements PanacheRepositoryBase<HouseholdRecord, UUID> {}
