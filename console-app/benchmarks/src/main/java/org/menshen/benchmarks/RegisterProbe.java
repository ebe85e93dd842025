package org.menshen.benchmarks;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;

import org.menshen.centre.store.Database;
import org.menshen.centre.store.Deciding;
import org.menshen.centre.store.Ledger;
import org.menshen.centre.store.Vault;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Registers;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.work.MarkTest;
import org.menshen.domain.work.TallySpan;
import org.menshen.domain.work.TallySplit;
import org.menshen.domain.work.WorkDue;
import org.menshen.domain.work.WorkMarks;
import org.menshen.domain.work.WorkQuery;
import org.menshen.domain.work.WorkTally;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.workflow.CelExpressions;
import org.menshen.workstation.Workstation;
import org.menshen.workstation.WorkstationConfig;
import org.menshen.workstation.cache.FileKeySource;
import org.menshen.workstation.link.SignIn;

/// A centre's store or a console in a process of its own, with work items or without: says how long it took to be there, what its heap holds then,
/// and, where there are items, how long questions take.
public final class RegisterProbe {

    private static final int ROUNDS = 12;
    private static final int PAGE = 100;
    private static final long LONGEST_MS = 120_000;

    private RegisterProbe() {
    }

    /// @param args `centre` or `console`, folder of the data, folder of the codes, and for a console address of the centre and how many items it has
    public static void main(String[] args) throws Exception {
        CodeBook codes = CodeFolder.read(Path.of(args[2]));
        if ("centre".equals(args[0])) {
            centre(Path.of(args[1]), codes);
        } else {
            console(Path.of(args[1]), codes, URI.create(args[3]), Integer.parseInt(args[4]));
        }
        System.exit(0);
    }

    private static void centre(Path data, CodeBook codes) {
        long begin = System.nanoTime();
        Database database = Database.file(data);
        Ledger ledger = new Ledger(database, new DomainJson(), new Deciding(new Rulebook(new CelExpressions()), codes, new Permissions(codes), false),
                Clock.systemUTC(), new Vault(database, () -> new byte[32], Duration.ofDays(1)));
        say("start", (System.nanoTime() - begin) / 1e6);
        say("start.cpu", cpu());
        say("heap", heap());
        database.close();
        say("items", ledger.work().count());
    }

    private static void console(Path data, CodeBook codes, URI centre, int items) throws Exception {
        var threads = Thread.ofPlatform().daemon().factory();
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1, threads);
        var rules = new WorkstationConfig.Rules(new Rulebook(new CelExpressions()), codes, new Permissions(codes), new DomainJson().mapper());
        long begin = System.nanoTime();
        Workstation station = new Workstation(new WorkstationConfig(data, centre, new SignIn.Demonstration("officer", null),
                new FileKeySource(data.resolveSibling("key")), rules, new WorkstationConfig.Running(Clock.systemUTC(), threads, timer)));
        station.showKept();
        station.follow();
        until(() -> station.link().status().phase() == Link.Phase.LIVE);
        say("start", (System.nanoTime() - begin) / 1e6);
        say("start.cpu", cpu());
        Registers registers = station.registers();
        if (items > 0) {
            long asked = System.nanoTime();
            Registers.Found first = registers.page(WorkQuery.all(RegisterItems.REF.workflowId()), 0, PAGE, RegisterItems.NOW);
            say("open.first", (System.nanoTime() - asked) / 1e6);
            if (first.total() != items) {
                throw new IllegalStateException(first.total() + " items, not " + items);
            }
        }
        // files are checked byte by byte some seconds later
        Thread.sleep(6_000);
        say("heap", heap());
        if (items > 0) {
            ask(registers, items);
            say("heap.asked", heap());
        }
        station.close();
    }

    private static void ask(Registers registers, int items) throws Exception {
        WorkQuery all = WorkQuery.all(RegisterItems.REF.workflowId());
        Instant now = RegisterItems.NOW;
        for (int round = 0; round < ROUNDS; round++) {
            int number = round * 7_919 % items;
            String at = RegisterItems.state(round % RegisterItems.STATES);
            String spot = RegisterItems.SPOTS.get(round % RegisterItems.SPOTS.size());
            time(round, "open", () -> registers.books(now).size() + registers.page(all, 0, PAGE, now).total());
            time(round, "filter.state", () -> registers.page(all.in(Set.of(at)), 0, PAGE, now).total());
            time(round, "filter.late", () -> registers.page(all.pressed(WorkDue.LATE), 0, PAGE, now).total());
            time(round, "filter.mine", () -> registers.page(all.by(RegisterItems.OFFICER.userId()).sorted("opened", true), 0, PAGE, now).total());
            time(round, "filter.by-title", () -> registers.page(all.sorted("title", false), 0, PAGE, now).total());
            time(round, "filter.page-100", () -> registers.page(all, 100 * PAGE, PAGE, now).total());
            time(round, "search.chinese", () -> registers.page(all.saying(spot), 0, PAGE, now).total());
            time(round, "search.two-words", () -> registers.page(all.saying("乱 " + number % 900), 0, PAGE, now).total());
            time(round, "search.english", () -> registers.page(all.saying("house"), 0, PAGE, now).total());
            time(round, "search.named", () -> registers.named(spot + "乱堆", 50).size());
            WorkTally tally = new WorkTally(RegisterItems.REF.workflowId(), List.of(MarkTest.any(List.of("at:" + at, "flag:" + spot))),
                    WorkMarks.OPENED, List.of(new TallySpan(Instant.EPOCH, now.plus(Duration.ofDays(1)))));
            time(round, "figure", () -> registers.tally(tally, new TallySplit.Undivided()).size());
            time(round, "figure.by-field", () -> registers.tally(tally, new TallySplit.ByField("title")).size());
            time(round, "figure.course", () -> registers.tally(tally, new TallySplit.BySlot(IntStream.range(0, 366)
                    .mapToObj(day -> now.minus(Duration.ofDays(366 - day))).toList())).size());
            time(round, "figure.rows", () -> registers.tallied(tally, 0, PAGE).size());
            time(round, "card", () -> registers.find("WOR-%08d".formatted(number)).orElseThrow());
            String title = registers.find("WOR-%08d".formatted(number)).orElseThrow().state().number();
            time(round, "card.number", () -> registers.find(title).orElseThrow());
        }
    }

    private static void time(int round, String name, Callable<?> work) throws Exception {
        long begin = System.nanoTime();
        work.call();
        if (round > 1) {
            say(name, (System.nanoTime() - begin) / 1e6);
        }
    }

    private static void until(Callable<Boolean> there) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMillis(LONGEST_MS).toNanos();
        while (!there.call()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the console is not live");
            }
            Thread.sleep(2);
        }
    }

    private static double heap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e6;
    }

    private static void say(String name, double value) {
        System.out.printf(Locale.ROOT, "%s %.3f%n", name, value);
        System.out.flush();
    }
}
