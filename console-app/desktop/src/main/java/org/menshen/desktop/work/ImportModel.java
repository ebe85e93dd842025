package org.menshen.desktop.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.menshen.desktop.shell.ConsolePorts;
import org.menshen.desktop.text.RefusalWords;
import org.menshen.desktop.text.Texts;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.DrillIds;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.intake.ItemColumn;
import org.menshen.domain.intake.ItemColumns;
import org.menshen.domain.intake.ItemImport;
import org.menshen.domain.intake.ItemImport.RefusedRow;
import org.menshen.domain.intake.ItemMapping;
import org.menshen.domain.intake.ItemRowReader;
import org.menshen.domain.intake.ReadItem;
import org.menshen.domain.port.ExchangeException;
import org.menshen.domain.port.ImportQueue;
import org.menshen.domain.port.ItemExchange;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.RuleContext;
import org.menshen.domain.rules.States;
import org.menshen.domain.site.Site;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.Workflow;

/// One import of a file into a register: what its columns stand for, what the rules here would say of its rows, and what the centre said. Everything
/// but the mapping waits for a disk or the centre: off the FX thread.
final class ImportModel {

    /// rows that are tried before anything is given
    private static final int TRIED = 2_000;
    /// rows that are given at once: others' commands get in between
    private static final int PIECE = 200;
    /// rows in which a sample is looked for
    private static final int SAMPLED = 50;
    private static final int SHOWN = 40;
    private static final String REMEMBERED = "work.import.";
    private static final List<String> REASON = List.of("line", "column", "value", "reason");

    private final ConsolePorts ports;
    private final Texts texts;
    private final Workflow flow;
    private final Path file;
    private final ItemColumns columns;
    private final RefusalWords refusals;
    private final Permissions permissions;
    private final boolean drill;
    private final Map<String, String> sites = new HashMap<>();
    private Map<String, ItemColumn> guess = Map.of();
    private Map<String, String> samples = Map.of();
    private volatile ItemMapping mapping = new ItemMapping(Map.of(), "");
    private volatile boolean stopped;
    private volatile long kept;

    /// @param flow the edition in force on which items are entered
    ImportModel(ConsolePorts ports, Texts texts, Workflow flow, Path file) {
        this.ports = ports;
        this.texts = texts;
        this.flow = flow;
        this.file = file;
        this.columns = new ItemColumns(flow.content(), ports.codes(), ports.workspace().actor().role());
        this.refusals = new RefusalWords(ports.lang());
        this.permissions = new Permissions(ports.codes());
        this.drill = DrillIds.drill(ports.workspace().newId(SubjectKind.SHIFT));
        ports.workspace().all(SubjectKind.SITE).stream().map(Versioned::state).map(Site.class::cast)
                .forEach(site -> sites.put(site.name(), site.id()));
    }

    /// The name of the file.
    String name() {
        return String.valueOf(file.getFileName());
    }

    Workflow flow() {
        return flow;
    }

    ItemMapping mapping() {
        return mapping;
    }

    ItemColumns columns() {
        return columns;
    }

    /// What stands under a heading in the first row that has something there.
    String sample(String heading) {
        String cell = samples.getOrDefault(heading, "");
        ItemColumn column = mapping.columns().getOrDefault(heading, ItemColumn.NONE);
        return flow.content().field(column.id()).filter(field -> field.mask() != null).map(field -> field.mask().hide(cell)).orElse(cell);
    }

    /// Reads headings and first rows; what the same headings stood for the last time stands for them again.
    ///
    /// @throws org.menshen.domain.port.ExchangeException when it cannot be read
    void open() {
        try (ItemExchange.Table table = ports.works().exchange().open(file.toString())) {
            Map<String, String> first = new LinkedHashMap<>();
            for (int i = 0; i < SAMPLED; i++) {
                Optional<ItemExchange.Line> line = table.next();
                line.ifPresent(row -> row.cells().forEach((heading, cell) -> {
                    if (!cell.isBlank()) {
                        first.putIfAbsent(heading, cell);
                    }
                }));
            }
            samples = first;
            guess = columns.guess(table.headings());
            mapping = ports.settings().get(key()).flatMap(written -> ItemMapping.read(written, guess)).orElse(new ItemMapping(guess, ""));
        }
    }

    private String key() {
        return REMEMBERED + flow.ref().workflowId() + "." + Integer.toHexString(String.join("\n", guess.keySet()).hashCode());
    }

    /// Another meaning of a column, or another system of coordinates; remembered.
    void map(Function<ItemMapping, ItemMapping> change) {
        mapping = change.apply(mapping);
        ports.settings().put(key(), mapping.written());
    }

    private ItemRowReader reader() {
        return new ItemRowReader(new ItemRowReader.Table(flow.ref(), flow.content(), name(), ports.workspace().actor().role()), mapping,
                ports.codes(), ports.zone(), drill,
                (kind, called) -> "site".equals(kind) ? Optional.ofNullable(sites.get(called)) : Optional.empty());
    }

    /// Has it end at the next piece.
    void stop() {
        stopped = true;
    }

    /// Tries the first rows under the rules as this seat knows them; nothing is given.
    ItemImport.Standing check() {
        return run((commands, rows) -> commands.stream().map(this::tried).toList(), TRIED, standing -> { });
    }

    /// Gives all rows to the centre, piece by piece. From where that cannot be reached they are kept here, and sent when the line is back.
    ///
    /// @param onStep hears how far it is
    ItemImport.Standing give(Consumer<ItemImport.Standing> onStep) {
        kept = 0;
        return run(new Giving(), Long.MAX_VALUE, onStep);
    }

    /// How many rows of the last import wait here for the centre.
    long kept() {
        return kept;
    }

    /// Gives rows to the centre, or keeps them.
    private final class Giving implements ItemImport.Taker {

        private ImportQueue.@Nullable Keeping keeping;

        @Override
        public List<Optional<Refusal>> take(List<CommandEnvelope> commands, List<ReadItem> rows) {
            if (keeping == null && ports.link().status().phase() == Link.Phase.LIVE) {
                try {
                    return ports.works().exchange().take(commands);
                } catch (ExchangeException cut) {
                    if (!cut.away()) {
                        throw cut;
                    }
                }
            }
            return keep(commands, rows);
        }

        private List<Optional<Refusal>> keep(List<CommandEnvelope> commands, List<ReadItem> rows) {
            ImportQueue.Keeping to = keeping != null ? keeping
                    : ports.works().exchange().queue().begin(name(), flow.ref(), List.copyOf(mapping.columns().keySet()));
            keeping = to;
            List<Optional<Refusal>> answers = commands.stream().map(ImportModel.this::tried).toList();
            List<ImportQueue.Row> good = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                if (answers.get(i).isEmpty()) {
                    good.add(new ImportQueue.Row(rows.get(i).line(), rows.get(i).cells(), commands.get(i)));
                }
            }
            if (!good.isEmpty()) {
                to.add(good);
                kept += good.size();
            }
            return answers;
        }
    }

    private ItemImport.Standing run(ItemImport.Taker taker, long most, Consumer<ItemImport.Standing> onStep) {
        stopped = false;
        try (ItemExchange.Table table = ports.works().exchange().open(file.toString())) {
            return new ItemImport(flow.content(), reader(), taker, ports.clock()::instant, PIECE, ports.background()).run(table, most, standing -> {
                onStep.accept(standing);
                return !stopped;
            });
        }
    }

    private Optional<Refusal> tried(CommandEnvelope envelope) {
        Workspace workspace = ports.workspace();
        RuleContext context = RuleContext.at(ports.clock(), ports.codes(), permissions, workspace.actor(), drill);
        Decision<Fact> decision = ports.works().rulebook().decide(new Seen(workspace), envelope, context);
        return decision instanceof Decision.Refused<Fact> refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    /// What this seat sees.
    private record Seen(Workspace workspace) implements States {

        @Override
        public Optional<Versioned<State>> find(Subject subject) {
            return workspace.find(subject);
        }

        @Override
        public Collection<Versioned<State>> all(SubjectKind kind) {
            return workspace.all(kind);
        }
    }

    /// A refused row in words: line, column, value, reason.
    List<String> words(RefusedRow row) {
        return List.of(String.valueOf(row.row().line()), row.fault().column(), shown(row.fault().value()), refusals.words(row.fault().why()));
    }

    private static String shown(String value) {
        return value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }

    /// Writes the refused rows beside their reasons, so that they can be mended and read again.
    ///
    /// @throws org.menshen.domain.port.ExchangeException when it cannot be written
    void saveRefused(Path to, List<RefusedRow> refused) {
        List<String> headings = new ArrayList<>(mapping.columns().keySet());
        REASON.forEach(part -> headings.add(texts.get("import.refused." + part)));
        ports.works().exchange().write(to.toString(), to.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx") ? ItemExchange.Form.XLSX
                : ItemExchange.Form.CSV, "", headings, refused.stream().map(row -> {
                    List<String> cells = new ArrayList<>(row.row().cells());
                    cells.addAll(words(row));
                    return cells;
                }).map(List::copyOf).iterator(), written -> true);
    }

    /// Corrects what is here by what the file says; items that are finished, or that this seat may not correct, stay as they are.
    ///
    /// @return how many were corrected
    int correct(List<RefusedRow> differing) {
        List<Workspace.Asked> asked = new ArrayList<>();
        for (RefusedRow row : differing) {
            List<String> fields = List.of(row.fault().why().details().getOrDefault("fields", "").split(","));
            WorkCommand.Import told = row.row().command();
            Subject subject = row.row().subject();
            if (told == null || subject == null) {
                continue;
            }
            List<WorkValue> values = told.values().stream().filter(value -> fields.contains(value.field())).toList();
            if (!values.isEmpty()) {
                asked.add(new Workspace.Asked(subject, new WorkCommand.Correct(values, null, texts.get("import.corrects", name()))));
            }
        }
        return (int) ports.workspace().submitEach(asked).stream().filter(Workspace.Submission.Pending.class::isInstance).count();
    }
}
