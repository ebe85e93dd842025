package org.menshen.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The rules of the house that Maven cannot see (design.md §1), over all modules at once.
@AnalyzeClasses(packages = "org.menshen", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule DESKTOP_KNOWS_NO_TRANSPORT = noClasses().that().resideInAPackage("org.menshen.desktop..")
            .should().dependOnClassesThat().resideInAnyPackage("org.menshen.workstation..", "org.menshen.centre..", "java.sql..", "java.net.http..",
                    "tools.jackson..", "org.menshen.wire..")
            .because("windows know the domain, the map and ports only");

    @ArchTest
    static final ArchRule ONLY_WINDOWS_USE_JAVAFX = noClasses().that()
            .resideInAnyPackage("org.menshen.map.core..", "org.menshen.domain..", "org.menshen.centre..", "org.menshen.workstation..")
            .should().dependOnClassesThat().resideInAPackage("javafx..").because("the pure modules run without a toolkit");

    @ArchTest
    static final ArchRule CENTRE_AND_WORKSTATION_DO_NOT_MEET = noClasses().that().resideInAPackage("org.menshen.centre..")
            .should().dependOnClassesThat().resideInAPackage("org.menshen.workstation..").because("they speak HTTP");

    @ArchTest
    static final ArchRule ONE_WAY_ONTO_THE_FX_THREAD = noClasses().that().resideInAnyPackage("org.menshen.desktop..", "org.menshen.launcher..")
            .and().doNotHaveFullyQualifiedName("org.menshen.desktop.shell.FxBridge")
            .should().callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable").because("FxBridge bounds the hops");

    @ArchTest
    static final ArchRule ONE_MAKER_OF_THREADS = noClasses().that().resideOutsideOfPackage("org.menshen.benchmarks..")
            .and().doNotHaveFullyQualifiedName("org.menshen.launcher.Threads").and().doNotHaveFullyQualifiedName("org.menshen.launcher.Closing")
            .should().callConstructor(Thread.class).orShould().callConstructor(Thread.class, Runnable.class)
            .orShould().callConstructor(Thread.class, Runnable.class, String.class)
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.Executors")
            .because("threads are named, caught and closed in one place");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses().that().resideOutsideOfPackage("org.menshen.benchmarks..")
            .should().callMethod("java.time.Instant", "now").orShould().callMethod("java.time.LocalDate", "now")
            .orShould().callMethod("java.time.LocalDateTime", "now").orShould().callMethod("java.lang.System", "currentTimeMillis")
            .because("a drill has its own time");

    /// What a drill does, and what live operation does, leaves the centre by being asked for and in no other way: there is no route out of it.
    @ArchTest
    static final ArchRule THE_CENTRE_CALLS_NOBODY = noClasses().that().resideInAPackage("org.menshen.centre..")
            .and().resideOutsideOfPackage("org.menshen.centre.drill.play..").and().doNotHaveFullyQualifiedName("org.menshen.centre.drill.run.Drills")
            .and().doNotHaveFullyQualifiedName("org.menshen.centre.api.Api")
            .should().dependOnClassesThat().resideInAnyPackage("java.net.http..", "okhttp3..", "javax.net..", "javax.mail..", "javax.print..")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.Socket")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.DatagramSocket")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.URLConnection")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.lang.ProcessBuilder")
            .orShould().callMethod(Runtime.class, "exec", String[].class)
            .because("a drill is sealed: its players speak to the one centre whose drill it is");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.menshen.(*).(**)").should().beFreeOfCycles();

    /// Two classes of one name for two things mislead who reads an import; nested ones are read with their owner.
    @ArchTest
    static void oneNameOneThing(JavaClasses all) {
        Map<String, List<String>> named = all.stream().filter(JavaClass::isTopLevelClass).filter(each -> !each.getSimpleName().endsWith("-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(named.values()).allMatch(names -> names.size() == 1, "one class of a name");
    }

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_MEET = slices().matching("org.menshen.desktop.(situation|cameras|dispatch|wall)..")
            .should().notDependOnEachOther().because("features talk through the navigator");
}
