package org.menshen.desktop.act;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.menshen.desktop.form.FormAnswer;
import org.menshen.desktop.form.FormField;
import org.menshen.desktop.form.FormSpec;
import org.menshen.desktop.gesture.Gestures;
import org.menshen.desktop.gesture.Step;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.work.FlowAct;
import org.menshen.domain.work.WorkItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One act of their states for several work items at once: asked for once, tried on each under the rules, shown with what would be refused and why,
/// done to the rest. FX thread.
final class WorkBulk {

    private static final Logger LOG = LoggerFactory.getLogger(WorkBulk.class);

    private final FeatureContext context;
    private final Workbench bench;
    private final FormDesk forms;
    private final Sheet sheet;
    private final Gestures gestures;
    private final Texts texts;

    WorkBulk(FeatureContext context, Workbench bench, FormDesk forms, Sheet sheet, Gestures gestures) {
        this.context = context;
        this.bench = bench;
        this.forms = forms;
        this.sheet = sheet;
        this.gestures = gestures;
        this.texts = bench.texts();
    }

    /// An act, and the items in whose state it stands.
    private record Common(FlowAct act, List<Case> cases) {
    }

    /// What would come of it for an item.
    private record Trial(Case about, List<Step> steps, String why) {
    }

    void run(Collection<String> ids, Runnable onDone) {
        work(() -> common(ids), acts -> {
            if (acts.isEmpty()) {
                context.notices().warn(texts.get("bulk.none"));
                return;
            }
            sheet.offer(texts.get("bulk.which", ids.size()), acts.stream().map(each -> choice(each, ids.size())).toList(),
                    index -> ask(acts.get(index), ids.size(), onDone));
        });
    }

    private Sheet.Choice choice(Common common, int all) {
        return new Sheet.Choice(0, context.ports().names().in(common.act().name()), texts.get("bulk.so-many", common.cases().size(), all));
    }

    /// The acts of all their states that this seat may do, those that most share first.
    private List<Common> common(Collection<String> ids) {
        Map<String, Common> acts = new LinkedHashMap<>();
        ids.stream().flatMap(id -> bench.about(new Subject(SubjectKind.WORK, id)).stream()).forEach(c -> WorkActs.flowActs(c).forEach(act ->
                acts.computeIfAbsent(act.id(), id -> new Common(act, new ArrayList<>())).cases().add(c)));
        return acts.values().stream().sorted((a, b) -> b.cases().size() - a.cases().size()).toList();
    }

    private void ask(Common common, int all, Runnable onDone) {
        Case first = common.cases().getFirst().with(common.act().id());
        String title = texts.get("bulk.form", context.ports().names().in(common.act().name()), common.cases().size());
        work(() -> blank(WorkForms.of(common.act(), first)), spec -> forms.ask(title, spec, answer -> Optional.empty(),
                answer -> work(() -> tried(common, answer), trials -> show(common, trials, all, onDone))));
    }

    /// What stands in one item is no answer for the others.
    private static FormSpec blank(FormSpec spec) {
        return new FormSpec(spec.fields().stream().map(field -> new FormField(field.field(), field.needed(), "")).toList(), spec.remark(),
                spec.evidence(), spec.attaches(), spec.whole());
    }

    private List<Trial> tried(Common common, FormAnswer answer) {
        Act act = Acts.of(WorkActs.ACT);
        return common.cases().stream().map(c -> {
            Case answered = c.with(common.act().id()).with(answer);
            return new Trial(c, act.steps().apply(answered), bench.refusal(act, answered).map(bench::words).orElse(""));
        }).toList();
    }

    private void show(Common common, List<Trial> trials, int all, Runnable onDone) {
        List<Trial> able = trials.stream().filter(trial -> trial.why().isEmpty()).toList();
        List<Trial> barred = trials.stream().filter(trial -> !trial.why().isEmpty()).toList();
        List<Sheet.Choice> choices = new ArrayList<>();
        choices.add(new Sheet.Choice(0, texts.get("bulk.do", able.size()), able.isEmpty() ? texts.get("bulk.all-refused")
                : texts.get("bulk.left", all - able.size()), "", !able.isEmpty()));
        barred.forEach(trial -> choices.add(new Sheet.Choice(0, trial.about().as(WorkItem.class).number(), trial.why(), "", false)));
        sheet.offer(texts.get("bulk.preview", context.ports().names().in(common.act().name())), choices,
                index -> gestures.giveEach(able.stream().map(Trial::steps).toList(), refused -> {
                    refused.stream().distinct().forEach(context.notices()::warn);
                    context.notices().tell(texts.get("bulk.done", able.size() - refused.size()));
                    onDone.run();
                }));
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
