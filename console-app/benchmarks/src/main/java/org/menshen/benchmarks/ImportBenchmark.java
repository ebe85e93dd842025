package org.menshen.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.menshen.centre.store.CommandAnswer;
import org.menshen.centre.store.Database;
import org.menshen.centre.store.Deciding;
import org.menshen.centre.store.Ledger;
import org.menshen.centre.store.Vault;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.intake.ItemColumns;
import org.menshen.domain.intake.ItemImport;
import org.menshen.domain.intake.ItemMapping;
import org.menshen.domain.intake.ItemRowReader;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.text.CsvText;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.workflow.CelExpressions;
import org.menshen.wire.workflow.WorkflowFolder;
import org.menshen.workstation.table.TextTable;

/// How many rows of grid cases, with their history, come from a file of text into the centre's store in a second: read, understood, decided, written,
/// piece by piece as a console gives them.
final class ImportBenchmark implements Benchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROWS = Integer.getInteger("menshen.rows", 40_000);
    private static final int WARM = 4_000;
    private static final int PIECE = 200;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> HEADINGS = List.of("TASKID", "INFOSOURCENAME", "DISCOVERTIME", "INFOSC", "COMMUNITYCODE", "ADDRESS",
            "DESCRIPTION", "DISPATCHTIME", "EXECUTEDEPT", "SOLVINGTIME", "ENDTIME", "KEEPERSN");

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String about() {
        return ROWS + " rows of grid cases with their history from CSV into the embedded store: read, understood, decided, written";
    }

    @Override
    public void run(Printout figures) throws Exception {
        Path config = Path.of(System.getProperty("menshen.home"), "config");
        CodeBook codes = CodeFolder.read(config.resolve("codes"));
        WorkflowCommand.Publish flow = WorkflowFolder.read(config.resolve("workflows"), codes, new DomainJson(), new CelExpressions()).stream()
                .filter(each -> each.content().id().equals("case")).findFirst().orElseThrow();
        Path data = Files.createTempDirectory("menshen-import");
        try (Database database = Database.file(data)) {
            Ledger ledger = new Ledger(database, new DomainJson(), new Deciding(new Rulebook(new CelExpressions()), codes, new Permissions(codes),
                    false), Clock.systemUTC(), new Vault(database, () -> new byte[32], Duration.ofDays(1)));
            ledger.submit(Actor.SYSTEM, new CommandEnvelope(UUID.randomUUID(), flow.ref().subject(), 0, flow, Clock.systemUTC().instant()));
            run(ledger, codes, flow, table(data, 0, WARM));
            Path file = table(data, WARM, ROWS);
            long begin = System.nanoTime();
            long cpu = THREADS.getCurrentThreadCpuTime();
            long taken = run(ledger, codes, flow, file);
            figures.print("import.cpu", taken / ((THREADS.getCurrentThreadCpuTime() - cpu) / 1e9), "rows/s of the reading thread's processor time");
            figures.print("import.taken", taken / ((System.nanoTime() - begin) / 1e9), "rows/s from CSV into the store, " + taken + " rows");
            ledger.close();
        } finally {
            Program.delete(data);
        }
    }

    private static long run(Ledger ledger, CodeBook codes, WorkflowCommand.Publish flow, Path file) throws IOException {
        try (TextTable table = new TextTable(file)) {
            ItemMapping mapping = new ItemMapping(new ItemColumns(flow.content(), codes, Actor.SYSTEM.role()).guess(table.headings()), "");
            ItemRowReader reader = new ItemRowReader(new ItemRowReader.Table(flow.ref(), flow.content(), "bench.csv", Actor.SYSTEM.role()), mapping,
                    codes, ZONE, false, (kind, name) -> Optional.empty());
            ItemImport.Standing standing = new ItemImport(flow.content(), reader, commands -> take(ledger, commands),
                    Clock.systemUTC()::instant, PIECE, Thread::startVirtualThread).run(table, Long.MAX_VALUE, step -> true);
            if (standing.taken() != standing.rows()) {
                throw new IllegalStateException("refused: " + standing.refused().getFirst().fault());
            }
            return standing.taken();
        }
    }

    private static List<Optional<Refusal>> take(Ledger ledger, List<CommandEnvelope> commands) {
        return ledger.submit(Actor.SYSTEM, commands).stream().map(answer -> switch (answer) {
            case CommandAnswer.Accepted accepted -> Optional.<Refusal>empty();
            case CommandAnswer.Conflict conflict -> Optional.of(conflict.refusal());
            case CommandAnswer.Refused refused -> Optional.of(refused.refusal());
        }).toList();
    }

    private static Path table(Path data, int from, int rows) throws IOException {
        Instant begin = Instant.parse("2026-01-05T01:00:00Z");
        List<String> lines = new ArrayList<>(List.of(CsvText.line(HEADINGS)));
        for (int i = from; i < from + rows; i++) {
            Instant found = begin.plusSeconds(i * 300L);
            lines.add(CsvText.line(List.of("B-" + i, "监督员上报", found.toString(), "暴露垃圾", "310115010002", "临沂路演练弄" + i % 90 + "号3室",
                    "垃圾外露，约" + i % 9 + "袋", found.plusSeconds(600).toString(), "GRID_TEAM", found.plusSeconds(4_000).toString(),
                    i % 30 == 0 ? "" : found.plusSeconds(9_000).toString(), "张三")));
        }
        return Files.writeString(data.resolve("rows-" + from + ".csv"), String.join("", lines));
    }
}
