package org.menshen.map.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What Maven cannot see about this module.
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.menshen.map.core");

    @Test
    void knowsNoScreenAndNoServer() {
        noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("javafx..", "com.gluonhq..", "java.awt..", "javax.swing..")
            .check(CLASSES);
        noClasses().that().resideOutsideOfPackage("..tile..").should().dependOnClassesThat().resideInAnyPackage("java.sql..", "java.net.http..")
            .because("only tiles come from files of SQLite or over the net").check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.menshen.map.core.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void jsonStaysInGeojson() {
        noClasses().that().resideOutsideOfPackage("..geojson..").should().dependOnClassesThat().resideInAPackage("tools.jackson..")
            .check(CLASSES);
        noClasses().should().dependOnClassesThat().resideInAnyPackage("tools.jackson.databind..", "com.fasterxml..")
            .because("a map is read token by token").check(CLASSES);
        noClasses().that().resideOutsideOfPackage("..osm..").should().dependOnClassesThat().resideInAnyPackage("io.airlift..", "crosby..")
            .check(CLASSES);
    }

    @Test
    void startsNoThreadsAndAsksNoClock() {
        noClasses().should().callConstructor(Thread.class).orShould().dependOnClassesThat().areAssignableTo(Executors.class)
            .orShould().callMethod(Instant.class, "now").orShould().callMethod(System.class, "currentTimeMillis").check(CLASSES);
    }
}
