package org.solidarites.local;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.solidarites.embedded.PostgresAdmin;
import org.solidarites.embedded.PostgresCluster;
import org.solidarites.embedded.PostgresConfig;
import org.solidarites.embedded.Signals;

/** PostgreSQL: one server, in it one database and one role for each part that keeps data. */
record PostgresRecipe(LocalConfig config) implements Recipe {

    /** The role that reads the outbox of every service; its password is its name, as everywhere in this stack. */
    static final String CAPTURE_ROLE = "debezium";

    @Override
    public PartId id() {
        return PartId.first(PartName.POSTGRES);
    }

    @Override
    public Set<PartName> needs() {
        return Set.of();
    }

    @Override
    public Invocation prepare() throws IOException, InterruptedException {
        var durable = PostgresConfig.durable(config.data(id()), config.cache(), port())
                .forInstances(config.scale().instances());
        return new Invocation(PostgresCluster.prepare(durable).command(), Map.of());
    }

    @Override
    public boolean isReady() {
        return new PostgresAdmin(port()).answers();
    }

    @Override
    public void whenReady() {
        PostgresAdmin admin = new PostgresAdmin(port());
        List<String> services = Arrays.stream(PartName.values())
                .filter(PartName::isService)
                .map(PartName::database)
                .toList();
        services.forEach(database -> admin.provision(database, database));
        admin.provisionReplication(CAPTURE_ROLE, CAPTURE_ROLE, services);
        for (PartName other : List.of(PartName.KEYCLOAK, PartName.GATEWAY)) {
            admin.provision(other.database(), other.database());
        }
    }

    /** The polite signal would wait until every client has left. */
    @Override
    public void end(ProcessHandle process) throws IOException, InterruptedException {
        Signals.INT.send(process.pid());
    }

    private int port() {
        return config.ports().of(id());
    }
}
