package org.menshen.desktop.situation;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FileNames;
import org.menshen.desktop.text.Texts;
import org.menshen.map.core.geo.LatLon;
import org.menshen.map.fx.MapPane;
import org.menshen.map.fx.MapPrint;

/// The position under the pointer, to be read and copied, and the map as a picture to hand on. FX thread.
final class MapFoot {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter IN_FILE_NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    /// sharp on paper
    private static final double DENSITY = 2;

    private final FeatureContext context;
    private final Texts texts;
    private final MapPane pane;
    private final Supplier<Optional<Instant>> reviewed;
    private final Label label = new Label();

    /// @param reviewed the instant of the recorded day that stands on the map; empty while that is the present
    MapFoot(FeatureContext context, Texts texts, MapPane pane, Supplier<Optional<Instant>> reviewed) {
        this.context = context;
        this.texts = texts;
        this.pane = pane;
        this.reviewed = reviewed;
        label.getStyleClass().add("map-foot");
        label.setMouseTransparent(true);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        pane.pointerProperty().addListener((property, old, at) -> label.setText(at == null ? "" : texts.get("foot.position", words(at))));
    }

    /// What is laid over the map.
    Label node() {
        return label;
    }

    /// A position as people hand it on: latitude and longitude to about ten centimetres, WGS-84.
    static String words(LatLon at) {
        return String.format(Locale.ROOT, "%.6f, %.6f", at.lat(), at.lon());
    }

    /// Copies the position of the spot that is asked about, else the one under the pointer, else of the middle of the map.
    void copy(Optional<LatLon> spot) {
        LatLon pointed = spot.orElse(pane.pointerProperty().get());
        String at = words(pointed == null ? pane.getViewport().centre() : pointed);
        ClipboardContent content = new ClipboardContent();
        content.putString(at);
        Clipboard.getSystemClipboard().setContent(content);
        context.notices().tell(texts.get("told.copied", at));
    }

    /// Asks for a file and writes the map into it.
    void print() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("print.ask"));
        chooser.setInitialFileName(fileName());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG", "*.png"));
        File chosen = chooser.showSaveDialog(pane.getScene().getWindow());
        if (chosen != null) {
            save(chosen.toPath());
        }
    }

    /// Named after the instant that is shown, and told apart when that is past.
    String fileName() {
        return FileNames.of(context.ports(), "menshen-" + (reviewed.get().isPresent() ? "review-" : "")
                + IN_FILE_NAME.format(reviewed.get().orElseGet(context.ports().clock()::instant).atZone(context.ports().zone())) + ".png");
    }

    /// What is written on the picture of this moment: the time is that of what is shown, and who looks at the paper later must see that it was
    /// of the recorded day, or of a drill.
    MapPrint frame() {
        Instant now = context.ports().clock().instant();
        Optional<Instant> then = reviewed.get();
        String time = then.map(at -> texts.get("print.review-time", shown(at), shown(now))).orElseGet(() -> shown(now));
        Optional<String> drill = context.ports().drill().status().map(status -> texts.get("print.drill"));
        Optional<String> review = then.map(at -> texts.get("print.review"));
        String mark = Stream.of(drill, review).flatMap(Optional::stream).collect(Collectors.joining(" · "));
        return new MapPrint(texts.get(then.isPresent() ? "print.review-title" : "print.title"), time, mark, this::legend);
    }

    private String shown(Instant at) {
        return SHOWN.format(at.atZone(context.ports().zone()));
    }

    /// Writes the map with title, time and the marks of a drill or of the past into a file; says what came of it.
    ///
    /// @return done when it is written, or has failed and that has been said
    CompletableFuture<@Nullable Void> save(Path file) {
        return pane.print(frame(), DENSITY)
                .thenAcceptAsync(png -> write(file, png), context.ports().background())
                .handle((done, error) -> {
                    if (error == null) {
                        context.notices().tell(texts.get("told.printed", file));
                    } else {
                        context.notices().warn(texts.get("told.not-printed", file, String.valueOf(error.getMessage())));
                    }
                    return null;
                });
    }

    private String legend(String key) {
        return texts.has("legend." + key) ? texts.get("legend." + key) : "";
    }

    private static void write(Path file, byte[] png) {
        try {
            Files.write(file, png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
