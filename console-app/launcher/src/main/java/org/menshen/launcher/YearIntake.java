package org.menshen.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.menshen.centre.run.Centre;
import org.menshen.centre.year.YearMaker;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.intake.ItemColumns;
import org.menshen.domain.intake.ItemImport;
import org.menshen.domain.intake.ItemMapping;
import org.menshen.domain.intake.ItemRowReader;
import org.menshen.domain.work.WorkflowCommand;
import org.menshen.wire.DomainJson;
import org.menshen.wire.workflow.CelExpressions;
import org.menshen.wire.workflow.WorkflowFolder;
import org.menshen.workstation.table.TextTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the made-up year into the centre of a demonstration, once: as tables that are imported like any other, in small pieces with rests, so that
/// neither alerts nor the screen wait. What is cut off goes on at the next start.
final class YearIntake {

    private static final Logger LOG = LoggerFactory.getLogger(YearIntake.class);
    private static final int PIECE = 50;
    private static final Duration LEAST_REST = Duration.ofMillis(30);
    private static final Duration LONGEST_REST = Duration.ofMillis(200);
    private static final String TABLE = ".csv";

    private final Plan plan;
    private final CountDownLatch end;

    /// What it works on.
    ///
    /// @param drill whether the centre plays a drill
    /// @param data where the centre's files lie
    record Plan(Home home, CodeBook codes, ZoneId zone, Centre centre, Path data, boolean drill) {
    }

    /// Hears how it goes.
    interface Told {

        /// It begins, or is over.
        ///
        /// @param items how many items there are
        void of(boolean over, long items);
    }

    /// @param end opened when the centre closes: then it stops at the next piece
    YearIntake(Plan plan, CountDownLatch end) {
        this.plan = plan;
        this.end = end;
    }

    /// Whether nothing is left to be done in a folder.
    static boolean done(Path data) {
        return Files.exists(mark(data));
    }

    private static Path mark(Path data) {
        return data.resolve("year-" + YearCommand.SEED + ".done");
    }

    /// Does what is left to be done, until it is over or the centre closes. A register whose file has a fault has no items; the centre says what is
    /// wrong with it.
    void run(YearMaker maker, Told told) throws IOException, InterruptedException {
        List<WorkflowCommand.Publish> flows = WorkflowFolder.look(plan.home.config().resolve("workflows"), plan.codes, new DomainJson(),
                new CelExpressions()).good().stream().filter(flow -> maker.has(flow.content().id())).toList();
        Path folder = plan.data.resolve("year");
        if (!Files.isDirectory(folder)) {
            Path half = Files.createDirectories(plan.data.resolve("year.part"));
            for (WorkflowCommand.Publish flow : flows) {
                maker.write(flow.content(), half);
            }
            Files.move(half, folder);
        }
        told.of(false, rows(folder));
        long taken = 0;
        for (WorkflowCommand.Publish flow : flows) {
            Path table = folder.resolve(flow.content().id() + TABLE);
            if (Files.exists(table)) {
                taken += take(flow, table);
                if (end.getCount() == 0) {
                    return;
                }
                Files.delete(table);
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            for (Path other : left.toList()) {
                Files.delete(other);
            }
        }
        Files.delete(folder);
        Files.writeString(mark(plan.data), String.valueOf(taken));
        told.of(true, taken);
    }

    private static long rows(Path folder) throws IOException {
        long rows = 0;
        try (Stream<Path> tables = Files.list(folder)) {
            for (Path table : tables.toList()) {
                try (Stream<String> lines = Files.lines(table)) {
                    rows += lines.count() - 1;
                }
            }
        }
        return rows;
    }

    private long take(WorkflowCommand.Publish flow, Path file) throws IOException {
        try (TextTable table = new TextTable(file)) {
            ItemMapping mapping = new ItemMapping(new ItemColumns(flow.content(), plan.codes, Actor.SYSTEM.role()).guess(table.headings()), "");
            ItemRowReader reader = new ItemRowReader(new ItemRowReader.Table(flow.ref(), flow.content(), String.valueOf(file.getFileName()),
                    Actor.SYSTEM.role()), mapping, plan.codes, plan.zone, plan.drill, (kind, name) -> Optional.empty());
            ItemImport.Standing standing = new ItemImport(flow.content(), reader, this::rested, plan.centre.clock()::instant, PIECE)
                    .run(table, Long.MAX_VALUE, step -> end.getCount() > 0);
            standing.refused().stream().limit(3).forEach(row -> LOG.warn("{} line {}: {}", file, row.row().line(), row.fault().why()));
            LOG.info("{}: {} rows, {} taken, {} known, {} refused", file.getFileName(), standing.rows(), standing.taken(), standing.known(),
                    standing.refused().size());
            return standing.taken() + standing.known();
        }
    }

    /// A piece, and a rest that is longer than the piece took: no more than a third of a processor.
    private List<Optional<Refusal>> rested(List<CommandEnvelope> commands) {
        long begin = System.nanoTime();
        List<Optional<Refusal>> answers = plan.centre.take(commands);
        long rest = Math.clamp(2 * (System.nanoTime() - begin), LEAST_REST.toNanos(), LONGEST_REST.toNanos());
        try {
            if (end.await(rest, TimeUnit.NANOSECONDS)) {
                LOG.debug("the centre closes: the year goes on at the next start");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return answers;
    }
}
