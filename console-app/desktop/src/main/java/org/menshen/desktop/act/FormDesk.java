package org.menshen.desktop.act;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.menshen.domain.fact.Subject;
import org.menshen.map.core.geo.LatLon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets forms of acts be filled in: an answer is tried under the rules before it is given, and what they say stands beside its line. FX thread.
final class FormDesk {

    private static final Logger LOG = LoggerFactory.getLogger(FormDesk.class);

    private static final int DRAFTS = 20;

    private final FeatureContext context;
    private final Workbench bench;
    private final Sheet sheet;
    /// what was left unfinished, by what it was about; in memory alone
    private final Map<String, List<Object>> drafts = new LinkedHashMap<>();
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
        String about = act.id() + " " + c.subject().map(Subject::toString).orElse("") + " " + c.answered();
        work(() -> form.spec().apply(c), spec -> ask(about, form.title().apply(c), spec, c.at(), answer -> bench.refusal(act, c.with(answer)),
                next::accept));
    }

    /// Asks.
    ///
    /// @param check why an answer will not do; off the FX thread
    /// @param next gets the answer once it does
    void ask(String title, FormSpec spec, Function<FormAnswer, Optional<Refusal>> check, Consumer<FormAnswer> next) {
        ask(title, title, spec, Optional.empty(), check, next);
    }

    private void ask(String about, String title, FormSpec spec, Optional<LatLon> here, Function<FormAnswer, Optional<Refusal>> check,
                     Consumer<FormAnswer> next) {
        if (spec.fields().isEmpty() && spec.remark() == FormSpec.Remark.NONE && !spec.attaches()) {
            next.accept(FormAnswer.NONE);
            return;
        }
        FormTools tools = new FormTools(context.ports(), context.bridge(), words -> SpotReader.read(context.ports(), words).map(NamedSpot::at),
                this::file, here);
        FormPane pane = new FormPane(spec, tools);
        keep(about + spec.fields().stream().map(field -> field.field().id()).toList(), pane);
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
            pane.taken();
            sheet.close();
            next.accept(answer);
        });
    }

    /// A form that is left before it is done, by Esc or because an alarm called, is not lost.
    private void keep(String about, FormPane pane) {
        List<Object> fresh = pane.entered();
        List<Object> before = drafts.remove(about);
        if (before != null) {
            pane.restore(before);
        }
        pane.node().sceneProperty().addListener((property, old, scene) -> {
            if (scene == null && !pane.wasTaken() && !pane.entered().equals(fresh)) {
                drafts.put(about, pane.entered());
                if (drafts.size() > DRAFTS) {
                    drafts.remove(drafts.keySet().iterator().next());
                }
            }
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
