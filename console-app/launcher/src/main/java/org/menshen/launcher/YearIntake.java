package org.menshen.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
/// neither alerts nor the screen wait. What is cut off goes on at the next start. Each register is ticked off by itself: one whose file has a fault
/// gets its items once the file is right.
final class YearIntake {

    private static final Logger LOG = LoggerFactory.getLogger(YearIntake.class);
    private static final int PIECE = 50;
    private static final Duration LEAST_REST = Duration.ofMillis(30);
    private static final Duration LONGEST_REST = Duration.ofMillis(200);
    private static final Duration LONGEST_FLOOD = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final String TABLE = ".csv";

    private final Plan plan;
    private final CountDownLatch end;
    private long done;
    private long all;

    /// What it works on.
    ///
    /// @param drill whether the centre plays a drill
    /// @param data where the centre's files lie
    record Plan(Home home, CodeBook codes, ZoneId zone, Centre centre, Path data, boolean drill) {
    }

    /// Hears how far it is.
    interface Told {

        /// Some more items are in.
        ///
        /// @param done how many
        /// @param all of how many; 0 when it is over
        void of(long done, long all);
    }

    /// @param end opened when the centre closes: then it stops at the next piece
    YearIntake(Plan plan, CountDownLatch end) {
        this.plan = plan;
        this.end = end;
    }

    /// Whether nothing is left to be done in a folder.
    ///
    /// @param registers those that the year has items of
    static boolean done(Path data, Set<String> registers) throws IOException {
        return ticked(data).containsAll(registers);
    }

    /// The registers that have their items.
    private static Set<String> ticked(Path data) throws IOException {
        return Files.exists(mark(data)) ? Set.copyOf(Files.readAllLines(mark(data))) : Set.of();
    }

    private static Path mark(Path data) {
        return data.resolve("year-" + YearCommand.SEED + ".done");
    }

    /// Does what is left to be done, until it is over or the centre closes. A register whose file has a fault has no items, and the centre says what
    /// is wrong with it; its file is looked at now and then.
    void run(YearMaker maker, Told told) throws IOException, InterruptedException {
        boolean whole = once(maker, told);
        for (List<Object> seen = files(maker); !done(plan.data, maker.registers()) && !end.await(LOOK.toSeconds(), TimeUnit.SECONDS);) {
            List<Object> now = files(maker);
            if (!whole || !now.equals(seen)) {
                whole = once(maker, told);
            }
            seen = now;
        }
    }

    /// When the files of the registers that have no items yet were written last.
    private List<Object> files(YearMaker maker) throws IOException {
        List<Object> times = new ArrayList<>();
        Set<String> ticked = ticked(plan.data);
        for (String register : maker.registers().stream().filter(each -> !ticked.contains(each)).sorted().toList()) {
            Path file = plan.home.config().resolve("workflows").resolve(register + ".yaml");
            times.add(Files.exists(file) ? Files.getLastModifiedTime(file) : register);
        }
        return times;
    }

    /// @return whether all registers whose files are right have their items
    private boolean once(YearMaker maker, Told told) throws IOException {
        Set<String> ticked = ticked(plan.data);
        List<WorkflowCommand.Publish> flows = WorkflowFolder.look(plan.home.config().resolve("workflows"), plan.codes, new DomainJson(),
                new CelExpressions()).good().stream().filter(flow -> maker.registers().contains(flow.content().id()))
                .filter(flow -> !ticked.contains(flow.content().id())).toList();
        if (flows.isEmpty()) {
            return true;
        }
        Path folder = Files.createDirectories(plan.data.resolve("year"));
        for (WorkflowCommand.Publish flow : flows) {
            if (Files.notExists(folder.resolve(flow.content().id() + TABLE))) {
                maker.write(flow.content(), Files.createDirectories(folder.resolve("part")));
                Files.move(folder.resolve("part").resolve(flow.content().id() + TABLE), folder.resolve(flow.content().id() + TABLE));
            }
        }
        all = rows(folder);
        done = 0;
        told.of(0, all);
        try {
            return taken(flows, folder, told);
        } finally {
            told.of(0, 0);
        }
    }

    private boolean taken(List<WorkflowCommand.Publish> flows, Path folder, Told told) throws IOException {
        boolean whole = true;
        for (WorkflowCommand.Publish flow : flows) {
            Path table = folder.resolve(flow.content().id() + TABLE);
            boolean any = take(flow, table, told);
            if (end.getCount() == 0) {
                return false;
            }
            if (!any) {
                // its file was mended a moment ago, and the centre has not taken it over yet
                whole = false;
                continue;
            }
            Files.writeString(mark(plan.data), flow.content().id() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Files.delete(table);
        }
        Files.deleteIfExists(folder.resolve("part"));
        try (Stream<Path> left = Files.list(folder)) {
            if (left.findAny().isEmpty()) {
                Files.delete(folder);
            }
        }
        return whole;
    }

    private static long rows(Path folder) throws IOException {
        long rows = 0;
        try (Stream<Path> tables = Files.list(folder)) {
            for (Path table : tables.filter(Files::isRegularFile).toList()) {
                try (Stream<String> lines = Files.lines(table)) {
                    rows += lines.count() - 1;
                }
            }
        }
        return rows;
    }

    /// @return whether any of it is in, or it is empty
    private boolean take(WorkflowCommand.Publish flow, Path file, Told told) throws IOException {
        try (TextTable table = new TextTable(file)) {
            ItemMapping mapping = new ItemMapping(new ItemColumns(flow.content(), plan.codes, Actor.SYSTEM.role()).guess(table.headings()), "");
            ItemRowReader reader = new ItemRowReader(new ItemRowReader.Table(flow.ref(), flow.content(), String.valueOf(file.getFileName()),
                    Actor.SYSTEM.role()), mapping, plan.codes, plan.zone, plan.drill, (kind, name) -> Optional.empty());
            ItemImport.Standing standing = new ItemImport(flow.content(), reader, this::rested, plan.centre.clock()::instant, PIECE,
                    Runnable::run)
                    .run(table, Long.MAX_VALUE, step -> {
                        told.of(Math.min(all, done + step.rows()), all);
                        return end.getCount() > 0;
                    });
            done += standing.rows();
            standing.refused().stream().limit(3).forEach(row -> LOG.warn("{} line {}: {}", file, row.row().line(), row.fault().why()));
            LOG.info("{}: {} rows, {} taken, {} known, {} refused", file.getFileName(), standing.rows(), standing.taken(), standing.known(),
                    standing.refused().size());
            return standing.taken() + standing.known() > 0 || standing.rows() == 0;
        }
    }

    /// A piece, and a rest that is longer than the piece took: no more than a third of a processor.
    private List<Optional<Refusal>> rested(List<CommandEnvelope> commands) {
        long begin = System.nanoTime();
        List<Optional<Refusal>> answers = plan.centre.take(commands);
        long rest = Math.clamp(2 * (System.nanoTime() - begin), LEAST_REST.toNanos(), LONGEST_REST.toNanos());
        try {
            boolean closing = end.await(rest, TimeUnit.NANOSECONDS);
            // a past that nobody waits for lets a flood of alerts go first, though not for ever
            for (long waited = 0; !closing && plan.centre.flooded() && waited < LONGEST_FLOOD.toMillis(); waited += LONGEST_REST.toMillis()) {
                closing = end.await(LONGEST_REST.toMillis(), TimeUnit.MILLISECONDS);
            }
            if (closing) {
                LOG.debug("the centre closes: the year goes on at the next start");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return answers;
    }
}
