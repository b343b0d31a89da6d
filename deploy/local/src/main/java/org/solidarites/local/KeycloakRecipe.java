package org.solidarites.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Keycloak with the realm of the suite and, on this machine only, its demo partners and users. */
record KeycloakRecipe(LocalConfig config) implements Recipe {

    @Override
    public PartId id() {
        return PartId.first(PartName.KEYCLOAK);
    }

    @Override
    public Set<PartName> needs() {
        return EnumSet.of(PartName.POSTGRES);
    }

    @Override
    public Invocation prepare() throws IOException, InterruptedException {
        Path distribution = KeycloakDistribution.in(config);
        Path home = home(distribution);
        var program = new QuarkusProgram(distribution.resolve("lib"));
        RealmFile.merge(config.root().resolve("deploy/keycloak"), home.resolve("data/import/solidarites-realm.json"));
        Jvm jvm = new Jvm("384m")
                .startingFast()
                .with("-XX:MaxMetaspaceSize=256m", "-Djava.security.egd=file:/dev/urandom")
                .with("--add-opens=java.base/java.util=ALL-UNNAMED")
                .with("--add-opens=java.base/java.util.concurrent=ALL-UNNAMED")
                .with("--add-opens=java.base/java.security=ALL-UNNAMED")
                .with("--add-opens=java.base/java.lang=ALL-UNNAMED")
                .with("--enable-native-access=ALL-UNNAMED", "-Duser.language=en", "-Duser.country=US")
                .with("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory")
                .with("-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
                .with("-Dpicocli.disable.closures=true", "-Dkc.home.dir=" + home)
                .with("-Djboss.server.config.dir=" + home.resolve("conf"));
        return new Invocation(program.command(jvm, new ClassArchive(config, id()), arguments()), environment());
    }

    @Override
    public boolean isReady() {
        return Http.isOk("http://%s:%d/health/ready".formatted(LocalConfig.HOST, port()));
    }

    private String[] arguments() {
        String database = "jdbc:postgresql://%s:%d/%s"
                .formatted(
                        LocalConfig.HOST,
                        config.ports().of(PartName.POSTGRES),
                        id().name().database());
        return new String[] {
            "start",
            "--optimized",
            "--import-realm",
            "--cache=local",
            "--http-enabled=true",
            "--http-host=" + LocalConfig.HOST,
            "--http-port=" + port(),
            "--hostname=" + config.url(id()),
            "--db-url=" + database,
            "--db-username=" + id().name().database(),
            "--db-password=" + id().name().database(),
            "--db-pool-initial-size=1",
            "--db-pool-max-size=12",
        };
    }

    /**
     * The realm file names the public address; Keycloak fills it in when it reads the file. A connection is looked at before
     * it is used: otherwise each one that a restart of the database broke off is an answer of 500.
     */
    private Map<String, String> environment() {
        return Map.of(
                "SOLIDARITES_PUBLIC_URL",
                config.url(PartName.GATEWAY),
                "QUARKUS_DATASOURCE_JDBC_VALIDATE_ON_BORROW",
                "true",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                "admin");
    }

    /** A home of its own with the shared programs linked in: Keycloak writes into its home, and the cache is shared. */
    private Path home(Path distribution) throws IOException {
        Path home = config.data(id());
        Files.createDirectories(home.resolve("data/import"));
        for (String shared : new String[] {"lib", "conf", "providers", "themes"}) {
            Path link = home.resolve(shared);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution.resolve(shared));
        }
        return home;
    }

    private int port() {
        return config.ports().of(id());
    }
}
