package org.menshen.desktop.work;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FileNames;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.Lang;
import org.menshen.desktop.text.Numbers;
import org.menshen.desktop.text.RefusalWords;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.intake.ItemColumns.Heads;
import org.menshen.domain.intake.ItemTable;
import org.menshen.domain.port.ExchangeException;
import org.menshen.domain.port.ItemExchange.Form;
import org.menshen.domain.port.Registers;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkQuery;
import org.menshen.domain.work.Workflow;
import org.menshen.domain.work.WorkflowCommand;

/// Takes what the filter shows, all of it, into a file: as it is on record, personal fields masked. Why is asked, and stands in the log. FX thread.
final class ExportDesk {

    private static final DateTimeFormatter IN_FILE_NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");
    private static final int PAGE = 500;
    private static final int STEP = 200;

    private final FeatureContext context;
    private final Texts texts;
    private final Sheet sheet;
    private final FileAsk files;
    private final RefusalWords refusals;

    ExportDesk(FeatureContext context, Texts texts, Sheet sheet, FileAsk files) {
        this.files = files;
        this.context = context;
        this.texts = texts;
        this.sheet = sheet;
        this.refusals = new RefusalWords(context.ports().lang());
    }

    /// What is to be written.
    private record Wish(Workflow flow, WorkQuery query, Form form, Heads heads, String reason) {
    }

    /// Asks for the form, the reason and the file.
    void ask(Workflow flow, WorkQuery query) {
        Heads own = context.ports().lang() == Lang.ZH ? Heads.ZH : Heads.EN;
        sheet.choose(texts.get("export.form"), List.of(texts.get("export.csv"), texts.get("export.csv-alias"), texts.get("export.xlsx"),
                texts.get("export.xlsx-alias")), index -> sheet.write(texts.get("export.reason"), "", true, reason -> {
                    Wish wish = new Wish(flow, query.sorted(WorkQuery.Order.NUMBER.written(), false), index < 2 ? Form.CSV : Form.XLSX,
                            index % 2 == 0 ? own : Heads.ALIAS, reason);
                    file(wish).ifPresent(to -> save(wish, to));
                }));
    }

    private Optional<Path> file(Wish wish) {
        String end = "." + wish.form().name().toLowerCase(Locale.ROOT);
        String name = FileNames.of(context.ports(), "menshen-" + wish.flow().ref().workflowId() + "-"
                + IN_FILE_NAME.format(context.ports().clock().instant().atZone(context.ports().zone())) + end);
        return files.toWrite(sheet.host(), texts.get("export.file"), name, wish.form().name(), List.of("*" + end));
    }

    private void save(Wish asked, Path to) {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        Label step = new Label(texts.get("export.begins"));
        VBox body = new VBox(step);
        body.setFocusTraversable(true);
        body.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                goesOn.set(false);
                event.consume();
            }
        });
        sheet.lay(texts.get("export.title", context.ports().names().in(asked.flow().content().name())), body, texts.get("export.keys"), body);
        context.ports().background().execute(() -> {
            try {
                write(asked, to, goesOn, step);
            } catch (ExchangeException fault) {
                context.notices().warn(fault.words().in(texts.lang().locale()));
            } finally {
                context.bridge().run(sheet::close);
            }
        });
    }

    private void write(Wish asked, Path to, AtomicBoolean goesOn, Label step) {
        ConsolePorts ports = context.ports();
        Instant now = ports.clock().instant();
        long total = ports.works().registers().page(asked.query(), 0, 0, now).total();
        Workspace.Submission said = ports.workspace().submit(asked.flow().subject(),
                new WorkflowCommand.Export(asked.reason(), total, asked.form().name()));
        if (said instanceof Workspace.Submission.Refused(var refusal)) {
            context.notices().warn(refusals.words(refusal));
            return;
        }
        Actor actor = ports.workspace().actor();
        ItemTable table = new ItemTable(asked.flow().content(), ports.codes(), actor.role(), ports.zone(), asked.heads());
        String drill = ports.drill().status().isPresent() ? texts.get("export.drill") : "";
        String note = texts.get("export.note", actor.name(), actor.seat(), Numbers.day(now, ports.zone()), asked.reason(), drill);
        boolean whole = ports.works().exchange().write(to.toString(), asked.form(), note, table.headings(), new Pages(asked.query(), now, table),
                written -> {
                    if (written % STEP == 0) {
                        context.bridge().run(() -> step.setText(texts.get("export.step", Counts.of(written, texts.lang()),
                                Counts.of(total, texts.lang()))));
                    }
                    return goesOn.get();
                });
        context.notices().tell(whole ? texts.get("export.done", Counts.of(total, texts.lang()), to) : texts.get("export.stopped"));
    }

    /// The rows of all pages.
    private final class Pages implements Iterator<List<String>> {

        private final WorkQuery query;
        private final Instant now;
        private final ItemTable table;
        private final Registers registers = context.ports().works().registers();
        private Iterator<Versioned<WorkItem>> page = Collections.emptyIterator();
        private int from;
        private boolean last;

        Pages(WorkQuery query, Instant now, ItemTable table) {
            this.query = query;
            this.now = now;
            this.table = table;
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext() && !last) {
                List<Versioned<WorkItem>> next = registers.page(query, from, PAGE, now).items();
                from += next.size();
                last = next.size() < PAGE;
                page = next.iterator();
            }
            return page.hasNext();
        }

        @Override
        public List<String> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return table.row(page.next().state());
        }
    }
}
