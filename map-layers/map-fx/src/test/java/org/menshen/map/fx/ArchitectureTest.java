package org.menshen.map.fx;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// What keeps the map replaceable: the tile library in one package, no hops to the FX thread, no threads of its own,
/// no colours in painters.
@AnalyzeClasses(packages = "org.menshen.map.fx", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule TILE_LIBRARY_IN_ONE_PACKAGE = noClasses().that().resideOutsideOfPackage("org.menshen.map.fx.gluon")
        .should().dependOnClassesThat().resideInAnyPackage("com.gluonhq..");

    @ArchTest
    static final ArchRule NO_HOPS = noClasses().should().callMethod(Platform.class, "runLater", Runnable.class)
        .because("a plane is invalidated from any thread and painted at the next pulse");

    @ArchTest
    static final ArchRule NO_THREADS = noClasses().should().dependOnClassesThat().areAssignableTo(Executors.class)
        .orShould().callConstructor(Thread.class);

    @ArchTest
    static final ArchRule NO_COLOURS_IN_LAYERS = noClasses().that().resideInAPackage("org.menshen.map.fx.layer..")
        .should().callMethod(Color.class, "web", String.class).orShould().callMethod(Color.class, "valueOf", String.class);

    @ArchTest
    static final ArchRule LAYERS_KNOW_ONLY_PAINTING = noClasses().that().resideInAPackage("org.menshen.map.fx.layer..")
        .should().dependOnClassesThat().resideInAnyPackage("org.menshen.map.fx", "org.menshen.map.fx.gluon", "org.menshen.map.fx.base");

    @ArchTest
    static final ArchRule NO_WAITING_FOR_THE_RENDERER = noClasses()
        .should().callMethod(Node.class, "snapshot", SnapshotParameters.class, WritableImage.class)
        .orShould().callMethod(Canvas.class, "snapshot", SnapshotParameters.class, WritableImage.class)
        .orShould().callMethod(MapPane.class, "snapshot", SnapshotParameters.class, WritableImage.class)
        .because("a snapshot on the FX thread waits until the renderer has painted everything before it");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.menshen.map.fx.(*)..").should().beFreeOfCycles();
}
