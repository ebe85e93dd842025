package org.menshen.desktop.shell;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import javafx.scene.Node;
import javafx.stage.FileChooser;

import org.menshen.desktop.text.Texts;
import org.menshen.domain.port.Paper;

/// Puts what a window shows on paper: asks for a file, writes the document beside the screen, and says what came of it. FX thread.
public final class PaperDesk {

    private static final DateTimeFormatter IN_FILE_NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

    private final FeatureContext context;
    private final Paper paper;
    private final Texts texts;

    /// @param paper makes documents
    public PaperDesk(FeatureContext context, Paper paper) {
        this.context = context;
        this.paper = paper;
        this.texts = Texts.load(context.ports().lang(), PaperDesk.class);
    }

    /// What stands at the foot of every page: who had it made, and that it is a drill.
    public String mark() {
        String drill = context.ports().drill().status().map(status -> texts.get("paper.drill")).orElse("");
        return texts.get("paper.mark", context.ports().workspace().actor().name(), drill);
    }

    /// Asks for a file and writes the document into it.
    ///
    /// @param name how its name begins
    /// @param at the time in its name
    public void print(Node window, String name, Instant at, Supplier<Paper.Leaf> leaf) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("print.ask"));
        chooser.setInitialFileName(fileName(name, at));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        File chosen = chooser.showSaveDialog(window.getScene().getWindow());
        if (chosen != null) {
            save(chosen.toPath(), leaf);
        }
    }

    /// The name that is proposed: that of a drill says so.
    String fileName(String name, Instant at) {
        return FileNames.of(context.ports(), name + "-" + IN_FILE_NAME.format(at.atZone(context.ports().zone())) + ".pdf");
    }

    /// Writes the document into a file.
    ///
    /// @return done when it is written, or has failed and that has been said
    CompletableFuture<Void> save(Path file, Supplier<Paper.Leaf> leaf) {
        return CompletableFuture.runAsync(() -> {
            try {
                Files.write(file, paper.pdf(leaf.get()));
                context.notices().tell(texts.get("told.printed", file));
            } catch (IOException | IllegalStateException e) {
                context.notices().warn(texts.get("told.not-printed", file, String.valueOf(e.getMessage())));
            }
        }, context.ports().background());
    }
}
