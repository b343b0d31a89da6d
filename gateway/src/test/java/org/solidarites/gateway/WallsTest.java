package org.solidarites.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class WallsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.solidarites.gateway");

    @Test
    void theRulesOnRoutesKnowNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("..route")
                .and()
                .haveSimpleNameNotContaining("Routing")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io..", "jakarta..", "org.eclipse..")
                .check(CLASSES);
    }

    @Test
    void theMergeOfDocumentsKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("..document")
                .and()
                .haveSimpleNameNotContaining("PublicDocument")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io..", "jakarta..", "org.eclipse..")
                .check(CLASSES);
    }

    @Test
    void noTwoFeaturesNeedEachOther() {
        slices().matching("org.solidarites.gateway.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
