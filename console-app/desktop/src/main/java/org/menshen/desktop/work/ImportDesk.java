package org.menshen.desktop.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.FeatureContext;
import org.menshen.desktop.shell.FileNames;
import org.menshen.desktop.text.Counts;
import org.menshen.desktop.text.FaultWords;
import org.menshen.desktop.text.Texts;
import org.menshen.desktop.widget.RowList;
import org.menshen.desktop.widget.Section;
import org.menshen.desktop.widget.Sheet;
import org.menshen.domain.intake.ItemColumn;
import org.menshen.domain.intake.ItemImport;
import org.menshen.domain.intake.ItemImport.RefusedRow;
import org.menshen.domain.intake.ItemMapping;
import org.menshen.domain.port.ExchangeException;
import org.menshen.domain.work.Workflow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Imports a file into a register: what its columns stand for at the left, what would be refused at the right, then how far it is and what came of
/// it. FX thread.
final class ImportDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 620;
    private static final double EDGES = 150;
    private static final PseudoClass LACKS = PseudoClass.getPseudoClass("lacks");
    private static final List<String> DATUMS = List.of("WGS84", "CGCS2000", "GCJ02", "BD09", ItemMapping.CITY);

    private final FeatureContext context;
    private final Texts texts;
    private final Sheet sheet;
    private final FileAsk files;
    private final KeptImportDesk kept;
    private @Nullable ImportModel model;
    private RowList<ImportRows.Heading> headings = ImportRows.headings();
    private RowList<ImportRows.Refused> refused = ImportRows.refused();
    private final Label counts = new Label();
    private final Label wanting = new Label();
    private final Label foot = new Label();
    private ItemImport.@Nullable Standing standing;
    private boolean running;
    private boolean given;

    ImportDesk(FeatureContext context, Texts texts, Sheet sheet, FileAsk files) {
        this.files = files;
        this.context = context;
        this.texts = texts;
        this.sheet = sheet;
        this.kept = new KeptImportDesk(context, texts, sheet, files);
        counts.getStyleClass().add("import-counts");
        counts.setWrapText(true);
        wanting.getStyleClass().add("import-wanting");
        wanting.setWrapText(true);
        foot.getStyleClass().addAll("note", "faint");
        foot.setWrapText(true);
    }

    /// Asks for a file. Whoever opens items of a register may enter those that were dealt with elsewhere.
    ///
    /// @param opens whether this seat opens items of it
    void ask(Workflow flow, boolean opens) {
        if (!opens) {
            context.notices().warn(texts.get("import.not-yours"));
            return;
        }
        kept.ask(() -> read(flow));
    }

    private void read(Workflow flow) {
        files.toRead(sheet.host(), texts.get("import.ask", context.ports().names().in(flow.content().name())), texts.get("import.files"),
                List.of("*.csv", "*.txt", "*.tsv", "*.xlsx")).ifPresent(chosen -> open(flow, chosen));
    }

    private void open(Workflow flow, Path file) {
        ImportModel fresh = new ImportModel(context.ports(), texts, flow, file);
        model = fresh;
        given = false;
        standing = null;
        work(() -> {
            fresh.open();
            return fresh;
        }, opened -> {
            lay();
            check();
        });
    }

    private void lay() {
        ImportModel shown = model;
        if (shown == null) {
            return;
        }
        headings = ImportRows.headings();
        refused = ImportRows.refused();
        VBox left = new VBox(new Section(texts.get("import.columns")), headings);
        VBox right = new VBox(new Section(texts.get("import.refused")), refused);
        for (VBox half : List.of(left, right)) {
            half.setMinWidth(0);
            half.setPrefWidth(WIDTH / 2);
            HBox.setHgrow(half, Priority.ALWAYS);
        }
        VBox.setVgrow(headings, Priority.ALWAYS);
        VBox.setVgrow(refused, Priority.ALWAYS);
        HBox lists = new HBox(left, right);
        lists.setSpacing(16);
        lists.setMinHeight(0);
        VBox.setVgrow(lists, Priority.ALWAYS);
        VBox body = new VBox(counts, wanting, lists, foot);
        body.setSpacing(8);
        body.setPrefHeight(Math.min(HEIGHT, Math.max(240, sheet.host().getHeight() - EDGES)));
        body.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        headings.setFocusTraversable(true);
        sheet.lay(texts.get("import.title", shown.name(), context.ports().names().in(shown.flow().content().name())), body, "", headings, WIDTH);
        show();
    }

    private void show() {
        ImportModel shown = model;
        if (shown == null) {
            return;
        }
        String at = headings.selectedIdProperty().get();
        List<ImportRows.Heading> rows = new ArrayList<>();
        shown.mapping().columns().forEach((heading, column) -> rows.add(new ImportRows.Heading(heading, shown.sample(heading),
                context.ports().names().in(shown.columns().name(column)), column.what() == ItemColumn.What.NOTHING)));
        headings.setRows(rows);
        headings.select(at == null && !rows.isEmpty() ? rows.getFirst().heading() : at);
        ItemImport.Standing now = standing;
        List<RefusedRow> all = now == null ? List.of() : ImportRows.both(now);
        refused.setRows(all.stream().map(shown::words).map(ImportRows.Refused::of).toList());
        long waits = given && now != null ? shown.kept() : 0;
        counts.setText(waits > 0 ? texts.get("import.kept", number(now.rows()), number(now.taken() - waits), number(waits), number(now.known()),
                number(now.refused().size())) : now == null ? texts.get("import.reading") : texts.get(stands(now), number(now.rows()),
                number(now.taken()), number(now.known()), number(now.refused().size()), number(now.differing().size())));
        boolean lacks = shown.mapping().lacksDatum();
        wanting.setText(lacks ? texts.get("import.needs-datum") : shown.mapping().datum().isEmpty() ? ""
                : texts.get("import.datum", texts.get("datum." + shown.mapping().datum())));
        wanting.setManaged(!wanting.getText().isEmpty());
        wanting.pseudoClassStateChanged(LACKS, lacks);
        refused.setEmptyWords(now == null ? "" : texts.get("import.none-refused"));
        foot.setText(running ? texts.get("import.keys.running") : given ? texts.get(now != null && now.differing().isEmpty() ? "import.keys.done"
                : "import.keys.differing") : texts.get("import.keys"));
    }

    private String stands(ItemImport.Standing now) {
        return running ? "import.running" : given ? now.whole() ? "import.done" : "import.stopped" : now.whole() ? "import.tried"
                : "import.tried-first";
    }

    private String number(long n) {
        return Counts.of(n, texts.lang());
    }

    private void check() {
        ImportModel tried = model;
        if (tried != null) {
            work(tried::check, result -> {
                if (tried.equals(model) && !running && !given) {
                    standing = result;
                    show();
                }
            });
        }
    }

    private void key(KeyEvent event) {
        ImportModel shown = model;
        if (shown == null) {
            return;
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE && running) {
            shown.stop();
        } else if (code == KeyCode.ENTER && event.isControlDown()) {
            give(shown);
        } else if (running || code != KeyCode.UP && code != KeyCode.DOWN && code != KeyCode.ENTER && code != KeyCode.D && code != KeyCode.R
                && code != KeyCode.C) {
            return;
        } else if (code == KeyCode.UP || code == KeyCode.DOWN) {
            headings.step(code == KeyCode.UP ? -1 : 1);
        } else if (code == KeyCode.ENTER && !given) {
            column(shown);
        } else if (code == KeyCode.D && !given) {
            datum(shown);
        } else if (code == KeyCode.R) {
            saveRefused(shown);
        } else if (code == KeyCode.C && given) {
            correct(shown);
        }
        event.consume();
    }

    private void column(ImportModel shown) {
        String heading = headings.selectedIdProperty().get();
        if (heading == null) {
            return;
        }
        List<ItemColumn> all = new ArrayList<>(List.of(ItemColumn.NONE));
        all.addAll(shown.columns().all());
        sheet.choose(texts.get("import.stands-for", heading), all.stream().map(column -> context.ports().names().in(shown.columns().name(column)))
                .toList(), index -> mapped(shown, mapping -> mapping.with(heading, all.get(index)), heading), this::lay);
    }

    private void datum(ImportModel shown) {
        sheet.choose(texts.get("import.which-datum"), DATUMS.stream().map(datum -> texts.get("datum." + datum)).toList(),
                index -> mapped(shown, mapping -> mapping.in(DATUMS.get(index)), null), this::lay);
    }

    private void mapped(ImportModel shown, UnaryOperator<ItemMapping> change, @Nullable String heading) {
        shown.map(change);
        standing = null;
        lay();
        if (heading != null) {
            headings.select(heading);
        }
        check();
    }

    private void give(ImportModel shown) {
        if (running || given) {
            return;
        }
        if (shown.mapping().lacksDatum()) {
            context.notices().warn(texts.get("import.needs-datum"));
            return;
        }
        running = true;
        standing = null;
        show();
        work(() -> shown.give(step -> context.bridge().run(() -> {
            if (running) {
                standing = step;
                show();
            }
        })), result -> {
            running = false;
            given = true;
            standing = result;
            show();
        });
    }

    private void saveRefused(ImportModel shown) {
        ItemImport.Standing now = standing;
        if (now == null || ImportRows.both(now).isEmpty()) {
            context.notices().tell(texts.get("import.none-refused"));
            return;
        }
        files.toWrite(sheet.host(), texts.get("import.save-refused"), FileNames.of(context.ports(), texts.get("import.refused-name",
                shown.name().replaceFirst("\\.[^.]*$", ""))), "CSV", List.of("*.csv"))
                .ifPresent(chosen -> saveRefused(shown, chosen, ImportRows.both(now)));
    }

    private void saveRefused(ImportModel shown, Path to, List<RefusedRow> rows) {
        work(() -> {
            shown.saveRefused(to, rows);
            return to;
        }, done -> context.notices().tell(texts.get("import.refused-saved", done)));
    }

    private void correct(ImportModel shown) {
        ItemImport.Standing now = standing;
        if (now == null || now.differing().isEmpty()) {
            return;
        }
        work(() -> shown.correct(now.differing()), done -> context.notices().tell(texts.get("import.corrected", number(done),
                number(now.differing().size() - (long) done))));
    }

    private <T> void work(Supplier<T> task, Consumer<T> then) {
        context.ports().background().execute(() -> {
            try {
                T done = task.get();
                context.bridge().run(() -> then.accept(done));
            } catch (ExchangeException fault) {
                context.bridge().run(() -> failed(fault.words().in(texts.lang().locale())));
            } catch (RuntimeException e) {
                LOG.warn("an import tripped", e);
                context.bridge().run(() -> failed(texts.get("import.tripped", new FaultWords(texts.lang()).words(e))));
            }
        });
    }

    /// What is in stays in: the same file can be read again.
    private void failed(String words) {
        given = given || running;
        running = false;
        context.notices().warn(words);
        show();
    }
}
