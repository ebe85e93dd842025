package org.menshen.desktop.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.work.WorkDue;
import org.menshen.domain.work.WorkQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the person say what is left out, and remember it by a name. FX thread.
final class WorkFilters {

    private static final Logger LOG = LoggerFactory.getLogger(WorkFilters.class);

    private final FeatureContext context;
    private final Texts texts;
    private final WorkViewModel model;
    private final Sheet sheet;

    WorkFilters(FeatureContext context, Texts texts, WorkViewModel model, Sheet sheet) {
        this.context = context;
        this.texts = texts;
        this.model = model;
        this.sheet = sheet;
    }

    void states() {
        pick(texts.get("key.STATES"), model::states, state -> model.ask(query -> query.in(state.isEmpty() ? Set.of() : Set.of(state))));
    }

    void flags() {
        pick(texts.get("key.FLAGS"), model::flags, flag -> model.ask(query -> query.flagged(flag.isEmpty() ? Set.of() : Set.of(flag))));
    }

    private void pick(String title, Supplier<List<Map.Entry<String, String>>> options, Consumer<String> onPicked) {
        work(options, found -> {
            List<Map.Entry<String, String>> all = new ArrayList<>(List.of(Map.entry("", texts.get("filter.any"))));
            all.addAll(found);
            sheet.choose(title, all.stream().map(Map.Entry::getValue).toList(), index -> onPicked.accept(all.get(index).getKey()));
        });
    }

    /// All, what is late, what is near or late, all again.
    void pressing() {
        model.ask(query -> query.pressed(switch (query.pressing()) {
            case LATE -> WorkDue.NEAR;
            case NEAR -> WorkDue.NONE;
            case NONE, RESTS, CALM -> WorkDue.LATE;
        }));
    }

    void mine() {
        String me = context.ports().workspace().actor().userId();
        model.ask(query -> query.by(query.doneBy().isEmpty() ? me : ""));
    }

    void clear() {
        model.ask(query -> WorkQuery.all(query.workflow()).sorted(query.order(), query.descending()));
    }

    /// By the columns of the list; the same one again turns the order round.
    void order() {
        List<WorkPage.Head> heads = model.pageProperty().get().heads();
        if (!heads.isEmpty()) {
            List<String> names = heads.stream().map(head -> texts.get("order." + (head.sorted() > 0 ? "up" : head.sorted() < 0 ? "down" : "not"),
                    head.name())).toList();
            sheet.choose(texts.get("key.ORDER"), names, index -> model.ask(query -> query.sorted(heads.get(index).order(),
                    heads.get(index).sorted() > 0)));
        }
    }

    void save() {
        WorkQuery wanted = model.wanted().query();
        // what is typed of a closed register is not for the file of settings, which everybody at this machine can read
        work(model::closed, closed -> {
            if (closed && !wanted.text().isBlank()) {
                context.notices().tell(texts.get("filter.closed"));
                return;
            }
            sheet.write(texts.get("filter.name"), "", name -> !name.isBlank(), name -> {
                model.saved().save(name, wanted);
                context.notices().tell(texts.get("filter.saved", name));
            });
        });
    }

    /// Shows what a remembered filter lets through; the last choice forgets one.
    void saved() {
        String register = model.pageProperty().get().book();
        Map<String, WorkQuery> all = model.saved().of(register);
        List<String> names = List.copyOf(all.keySet());
        if (names.isEmpty()) {
            context.notices().tell(texts.get("filter.none-saved", WorkKey.SAVE.shown()));
            return;
        }
        List<String> choices = new ArrayList<>(names);
        choices.add(texts.get("filter.forget"));
        sheet.choose(texts.get("key.SAVED"), choices, index -> {
            if (index < names.size()) {
                model.ask(query -> all.get(names.get(index)));
            } else {
                sheet.choose(texts.get("filter.forget"), names, which -> model.saved().forget(register, names.get(which)));
            }
        });
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
