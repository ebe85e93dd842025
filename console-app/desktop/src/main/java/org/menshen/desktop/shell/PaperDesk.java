package org.menshen.desktop.shell;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import javafx.scene.Node;
import javafx.stage.FileChooser;

import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.port.Manuscript;
import org.menshen.domain.port.Paper;

/// Puts what a window shows on paper: asks for a file, writes the document beside the screen, and says what came of it. FX thread.
public final class PaperDesk {

    private static final DateTimeFormatter IN_FILE_NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

    private final FeatureContext context;
    private final Makers makers;
    private final Texts texts;

    /// What documents are made by.
    ///
    /// @param paper makes PDF
    /// @param manuscript makes Word files
    public record Makers(Paper paper, Manuscript manuscript) {
    }

    /// What a document is made as.
    public enum Form {
        /// On paper.
        PDF,
        /// To be written on.
        DOCX
    }

    /// @param paper makes documents
    public PaperDesk(FeatureContext context, Paper paper) {
        this(context, new Makers(paper, (leaf, press) -> {
            throw new IllegalStateException("this window makes no Word files");
        }));
    }

    /// @param makers make documents
    public PaperDesk(FeatureContext context, Makers makers) {
        this.context = context;
        this.makers = makers;
        this.texts = Texts.load(context.ports().lang(), PaperDesk.class);
    }

    /// What stands at the foot of every page: who had it made, and that it is a drill.
    public String mark() {
        String drill = context.ports().drill().status().map(status -> texts.get("paper.drill")).orElse("");
        return texts.get("paper.mark", context.ports().workspace().actor().name(), drill);
    }

    /// What lies across every page: the same with the seat and the time.
    public String watermark(Instant at) {
        String drill = context.ports().drill().status().map(status -> texts.get("paper.drill")).orElse("");
        return texts.get("paper.watermark", context.ports().workspace().actor().name(), context.ports().workspace().actor().seat(),
                Numbers.day(at, context.ports().zone()), drill).strip();
    }

    /// Asks for a file and writes the document into it.
    ///
    /// @param name how its name begins
    /// @param at the time in its name
    public void print(Node window, String name, Instant at, Supplier<Paper.Leaf> leaf) {
        ask(window, name, at, Form.PDF).ifPresent(file -> save(file, leaf));
    }

    /// Asks for a file; empty when the person does not want one.
    ///
    /// @param name how its name begins
    /// @param at the time in its name
    public Optional<Path> ask(Node window, String name, Instant at, Form form) {
        String end = form.name().toLowerCase(Locale.ROOT);
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("print.ask"));
        chooser.setInitialFileName(fileName(name, at, form));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(form.name(), "*." + end));
        return Optional.ofNullable(chooser.showSaveDialog(window.getScene().getWindow())).map(File::toPath);
    }

    /// The name that is proposed: that of a drill says so.
    String fileName(String name, Instant at, Form form) {
        return FileNames.of(context.ports(), name + "-" + IN_FILE_NAME.format(at.atZone(context.ports().zone())) + "."
                + form.name().toLowerCase(Locale.ROOT));
    }

    /// Writes the document into a file.
    ///
    /// @return done when it is written, or has failed and that has been said
    CompletableFuture<Void> save(Path file, Supplier<Paper.Leaf> leaf) {
        return save(file, Form.PDF, new PaperJob(words -> { }), job -> leaf.get());
    }

    /// Writes the document into a file, telling how far it is; one that is stopped leaves no file.
    ///
    /// @param leaf makes what it says; not on the FX thread
    /// @return done when it is written or stopped, or has failed, and that has been said
    public CompletableFuture<Void> save(Path file, Form form, PaperJob job, Function<PaperJob, Paper.Leaf> leaf) {
        return CompletableFuture.runAsync(() -> {
            try {
                Paper.Leaf made = leaf.apply(job);
                Paper.Press press = (done, all) -> job.step(texts.get("paper.step", done, all));
                Files.write(file, form == Form.PDF ? makers.paper.pdf(made, press) : makers.manuscript.docx(made, press));
                context.notices().tell(texts.get("told.printed", file));
            } catch (CancellationException stopped) {
                context.notices().tell(texts.get("told.stopped", file));
            } catch (IOException | RuntimeException e) {
                context.notices().warn(texts.get("told.not-printed", file, String.valueOf(e.getMessage())));
            }
        }, context.ports().background());
    }
}
