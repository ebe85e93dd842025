package org.menshen.desktop.act;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.form.FormAnswer;
import org.menshen.desktop.form.FormPane;
import org.menshen.desktop.form.FormSpec;
import org.menshen.desktop.form.FormTools;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.fact.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets forms of acts be filled in: an answer is tried under the rules before it is given, and what they say stands beside its line. FX thread.
final class FormDesk {

    private static final Logger LOG = LoggerFactory.getLogger(FormDesk.class);

    private final FeatureContext context;
    private final Workbench bench;
    private final Sheet sheet;
    private boolean trying;

    FormDesk(FeatureContext context, Workbench bench, Sheet sheet) {
        this.context = context;
        this.bench = bench;
        this.sheet = sheet;
    }

    /// Asks.
    ///
    /// @param next gets the answer once the rules would take it
    void fill(Act act, Case c, Ask.Form form, Consumer<Object> next) {
        work(() -> form.spec().apply(c), spec -> ask(form.title().apply(c), spec, answer -> bench.refusal(act, c.with(answer)), next::accept));
    }

    /// Asks.
    ///
    /// @param check why an answer will not do; off the FX thread
    /// @param next gets the answer once it does
    void ask(String title, FormSpec spec, Function<FormAnswer, Optional<Refusal>> check, Consumer<FormAnswer> next) {
        if (spec.fields().isEmpty() && spec.remark() == FormSpec.Remark.NONE && !spec.attaches()) {
            next.accept(FormAnswer.NONE);
            return;
        }
        FormTools tools = new FormTools(context.ports(), context.bridge(), words -> SpotReader.read(context.ports(), words).map(NamedSpot::at),
                this::file);
        FormPane pane = new FormPane(spec, tools);
        trying = false;
        pane.whenFinished(() -> {
            if (!trying) {
                trying = true;
                FormAnswer answer = pane.answer();
                work(() -> check.apply(answer), refused -> tried(pane, answer, refused, next));
            }
        });
        sheet.lay(title, pane.node(), pane.foot(), pane.first());
    }

    private void tried(FormPane pane, FormAnswer answer, Optional<Refusal> refused, Consumer<FormAnswer> next) {
        trying = false;
        if (pane.node().getScene() == null) {
            // left meanwhile
            return;
        }
        refused.ifPresentOrElse(why -> pane.refuse(why, bench.words(why)), () -> {
            sheet.close();
            next.accept(answer);
        });
    }

    private Optional<Path> file() {
        @Nullable File chosen = new FileChooser().showOpenDialog(sheet.host().getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    private <T> void work(Supplier<T> task, Consumer<T> then) {
        try {
            context.ports().background().execute(() -> {
                T done = task.get();
                context.bridge().run(() -> then.accept(done));
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("the console is closing: nothing is asked any more");
        }
    }
}
