package org.menshen.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.menshen.domain", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_PACKAGE_CYCLES = slices().matching("org.menshen.domain.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
        .should().callMethod(java.time.Instant.class, "now").orShould().callMethod(java.time.LocalDate.class, "now")
        .orShould().callMethod(java.time.LocalDateTime.class, "now").orShould().callMethod(java.time.ZonedDateTime.class, "now")
        .orShould().callMethod(System.class, "currentTimeMillis").orShould().callMethod(java.time.Clock.class, "systemUTC")
        .orShould().callMethod(java.time.Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule NOTHING_IS_READ_OR_WRITTEN_HERE = noClasses().should().dependOnClassesThat()
        .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..", "java.nio.file..", "java.io..", "org.slf4j..");

    @ArchTest
    static final ArchRule PURE = noClasses().should().dependOnClassesThat()
        .resideInAnyPackage("javafx..", "java.sql..", "java.net.http..", "java.awt..", "javax.swing..");

    @ArchTest
    static final ArchRule NO_THREADS_OF_ITS_OWN = noClasses().should().dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.Executors").orShould().callConstructor(Thread.class);
}
