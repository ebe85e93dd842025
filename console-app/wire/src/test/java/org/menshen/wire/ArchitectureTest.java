package org.menshen.wire;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.menshen.wire", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_PACKAGE_CYCLES = slices().matching("org.menshen.wire.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule READS_AND_WRITES_ONLY = noClasses().should().dependOnClassesThat()
        .resideInAnyPackage("javafx..", "java.sql..", "java.net.http..", "java.util.concurrent.locks..")
        .orShould().callMethod(java.time.Instant.class, "now").orShould().callMethod(System.class, "currentTimeMillis");
}
