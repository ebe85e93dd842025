package org.menshen.desktop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.time.Instant;
import java.util.concurrent.Executors;

import javafx.application.Platform;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.menshen.desktop.shell.FxBridge;

/// The desktop's walls that the compiler does not see.
@AnalyzeClasses(packages = "org.menshen.desktop", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] WINDOWS = {"..desktop.situation..", "..desktop.cameras..", "..desktop.dispatch..", "..desktop.wall..",
        "..desktop.shift..", "..desktop.log.."};

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.menshen.desktop.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONE_WAY_ONTO_THE_SCREEN = noClasses().that().doNotHaveFullyQualifiedName(FxBridge.class.getName())
            .should().callMethod(Platform.class, "runLater", Runnable.class);

    @ArchTest
    static final ArchRule NO_THREADS_OF_ITS_OWN = noClasses().should().dependOnClassesThat().areAssignableTo(Executors.class)
            .orShould().callConstructor(Thread.class).orShould().callConstructor(Thread.class, Runnable.class);

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses().should().callMethod(Instant.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule NEITHER_JSON_NOR_DATABASE_NOR_HTTP = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "java.sql..", "java.net.http..", "org.h2..", "okhttp3..", "org.menshen.wire..",
                    "org.menshen.workstation..", "org.menshen.centre..").allowEmptyShould(true);

    @ArchTest
    static void noWindowKnowsAnother(com.tngtech.archunit.core.domain.JavaClasses classes) {
        for (String window : WINDOWS) {
            String[] others = java.util.Arrays.stream(WINDOWS).filter(w -> !w.equals(window)).toArray(String[]::new);
            noClasses().that().resideInAPackage(window).should().dependOnClassesThat().resideInAnyPackage(others).allowEmptyShould(true)
                    .check(classes);
        }
    }
}
