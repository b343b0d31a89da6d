package org.solidarites.chassis.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;

/** The walls of a service, as {@code docs/architecture.md} draws them. A test of each service calls {@link #verify}. */
public final class Walls {

    private static final String[] FRAMEWORKS = {
        "jakarta.ws.rs..", "jakarta.persistence..", "jakarta.enterprise..", "jakarta.transaction..", "io.quarkus..",
        "io.smallrye..", "io.vertx..", "org.hibernate..", "org.apache.kafka..", "org.solidarites.chassis.aggregate.."
    };
    private static final List<Class<?>> TIMES =
            List.of(Instant.class, LocalDate.class, OffsetDateTime.class, ZonedDateTime.class);

    private Walls() {}

    /**
     * Verifies every wall of a service.
     *
     * @param root its base package: {@code org.solidarites.guichet}
     * @param purePackages packages of rules that know no framework
     */
    public static void verify(String root, String... purePackages) {
        JavaClasses code = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        featuresKeepToThemselves(code);
        resourcesOnlyTranslate(code);
        for (String pure : purePackages) {
            noClasses()
                    .that()
                    .resideInAPackage(pure)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FRAMEWORKS)
                    .check(code);
        }
        noFields().should().beAnnotatedWith("jakarta.inject.Inject").check(code);
        timeComesFromTheClock(code);
    }

    /** Queries and handlers are not public, so the compiler keeps other features out of them. */
    private static void featuresKeepToThemselves(JavaClasses code) {
        for (String inside : List.of("Repository", "Handler")) {
            classes()
                    .that()
                    .haveSimpleNameEndingWith(inside)
                    .should()
                    .notBePublic()
                    .because("a feature's queries and handlers are its own")
                    .allowEmptyShould(true)
                    .check(code);
        }
        noClasses()
                .that()
                .haveNameNotMatching(".*Resource(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .check(code);
    }

    private static void resourcesOnlyTranslate(JavaClasses code) {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager")
                .because("queries stand in repositories")
                .check(code);
    }

    private static void timeComesFromTheClock(JavaClasses code) {
        for (Class<?> time : TIMES) {
            noClasses()
                    .should()
                    .callMethod(time, "now")
                    .because("the injected Clock is the only source of time")
                    .check(code);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(code);
    }
}
