package org.menshen.desktop.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FileNames;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.RefusalWords;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.port.ExchangeException;
import org.menshen.domain.port.ImportQueue;
import org.menshen.domain.port.ItemExchange;

/// The imports that were kept while the centre was away: how they stand, the rows that were refused, and what can be given up. FX thread.
final class KeptImportDesk {

    private static final List<String> REASON = List.of("line", "reason");

    private final FeatureContext context;
    private final Texts texts;
    private final Sheet sheet;
    private final FileAsk files;
    private final RefusalWords refusals;

    KeptImportDesk(FeatureContext context, Texts texts, Sheet sheet, FileAsk files) {
        this.context = context;
        this.texts = texts;
        this.sheet = sheet;
        this.files = files;
        this.refusals = new RefusalWords(context.ports().lang());
    }

    private ImportQueue queue() {
        return context.ports().works().exchange().queue();
    }

    /// Offers the kept imports beside a file; goes on at once when there are none.
    ///
    /// @param file asks for a file
    void ask(Runnable file) {
        List<ImportQueue.Waiting> all = queue().all();
        if (all.isEmpty()) {
            file.run();
            return;
        }
        List<Sheet.Choice> choices = new ArrayList<>(List.of(new Sheet.Choice(0, texts.get("kept.file"), "")));
        all.forEach(each -> choices.add(new Sheet.Choice(0, each.file(), words(texts, each, refusals))));
        sheet.offer(texts.get("kept.title"), choices, index -> {
            if (index == 0) {
                file.run();
            } else {
                open(all.get(index - 1));
            }
        });
    }

    /// How an import stands.
    static String words(Texts texts, ImportQueue.Waiting each, RefusalWords refusals) {
        String rows = Counts.of(each.rows(), texts.lang());
        String done = texts.get("kept.done", Counts.of(each.taken(), texts.lang()), Counts.of(each.known(), texts.lang()),
                Counts.of(each.refused(), texts.lang()));
        return switch (each.phase()) {
            case WAITING -> each.answered() == 0 ? texts.get("kept.waiting", rows)
                    : texts.get("kept.sending", Counts.of(each.answered(), texts.lang()), rows);
            case HELD -> texts.get("kept.held", rows, each.why() == null ? "" : refusals.words(each.why()));
            case DONE -> done;
        };
    }

    private void open(ImportQueue.Waiting each) {
        List<String> ways = new ArrayList<>();
        List<Runnable> acts = new ArrayList<>();
        if (each.refused() > 0) {
            ways.add(texts.get("kept.save", each.refused()));
            acts.add(() -> save(each));
        }
        boolean over = each.phase() == ImportQueue.Phase.DONE;
        ways.add(over ? texts.get("kept.forget") : texts.get("kept.drop", each.rows() - each.answered()));
        acts.add(() -> work(() -> {
            queue().drop(each.id());
            return texts.get(over ? "kept.forgotten" : "kept.dropped", each.file());
        }));
        sheet.choose(texts.get("kept.about", each.file(), words(texts, each, refusals)), ways, index -> acts.get(index).run());
    }

    /// Writes the refused rows beside their reasons, so that they can be mended and read again.
    private void save(ImportQueue.Waiting each) {
        files.toWrite(sheet.host(), texts.get("import.save-refused"), FileNames.of(context.ports(), texts.get("import.refused-name",
                each.file().replaceFirst("\\.[^.]*$", ""))), "CSV", List.of("*.csv")).ifPresent(chosen -> work(() -> {
                    write(chosen, each);
                    return texts.get("import.refused-saved", chosen);
                }));
    }

    private void write(Path to, ImportQueue.Waiting each) {
        List<String> headings = new ArrayList<>(each.headings());
        REASON.forEach(part -> headings.add(texts.get("import.refused." + part)));
        context.ports().works().exchange().write(to.toString(), to.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx") ? ItemExchange.Form.XLSX
                : ItemExchange.Form.CSV, "", headings, queue().refused(each.id()).stream().map(row -> {
                    List<String> cells = new ArrayList<>(row.row().cells());
                    cells.add(String.valueOf(row.row().line()));
                    cells.add(refusals.words(row.why()));
                    return List.copyOf(cells);
                }).iterator(), written -> true);
    }

    private void work(Supplier<String> task) {
        context.ports().background().execute(() -> {
            try {
                String done = task.get();
                context.bridge().run(() -> context.notices().tell(done));
            } catch (ExchangeException fault) {
                context.bridge().run(() -> context.notices().warn(fault.words().in(texts.lang().locale())));
            }
        });
    }
}
