package org.solidarites.aid.desk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class DeskRepository implements PanacheRepositoryBase<Desk, String> {}
