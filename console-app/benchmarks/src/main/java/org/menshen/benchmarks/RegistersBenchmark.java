package org.menshen.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.menshen.centre.store.Database;
import org.menshen.centre.store.Deciding;
import org.menshen.centre.store.Ledger;
import org.menshen.centre.store.Vault;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Decision;
import org.menshen.domain.fact.Fact;
import org.menshen.domain.fact.Stamp;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.RuleContext;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.rules.World;
import org.menshen.domain.work.WorkflowContent;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.workflow.CelExpressions;
import org.menshen.workstation.cache.FileKeySource;
import org.menshen.workstation.register.ItemIndex;

/// The registers with so many items: decisions, the centre's store and the console's files with and without them, and what a watch asks. The items
/// are made by the real rules and go the way that commands go; the console's files are filled from the centre's pieces.
final class RegistersBenchmark implements Benchmark {

    private static final int ITEMS = Integer.getInteger("menshen.items", 200_000);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 8;
    private static final int DECISIONS = 100_000;
    private static final int ALERTS = 18_000;
    private static final int BATCH = 1_000;
    private static final int STARTS = Integer.getInteger("menshen.starts", 5);
    private static final String WITH = "with.";
    private static final String WITHOUT = "without.";

    @Override
    public String name() {
        return "registers";
    }

    @Override
    public String about() {
        return ITEMS + " work items: decisions, start and heap of centre and console with and without them, pages, filters, cards, search";
    }

    @Override
    public void run(Printout figures) throws Exception {
        Path home = Path.of(System.getProperty("menshen.home"), "config", "codes");
        CodeBook codes = CodeFolder.read(home);
        Path data = Files.createTempDirectory("menshen-registers");
        try (FloodCentre flood = new FloodCentre(codes)) {
            decisions(codes, figures);
            flood.prepare(List.of(new FloodCentre.Asked(RegisterItems.REF.subject(), RegisterItems.publish())));
            flood.flood(0, ALERTS);
            Path without = Files.createDirectories(data.resolve("without"));
            Path with = Files.createDirectories(data.resolve("with"));
            centre(data.resolve("centre"), home, codes, figures);
            // each has read the centre's picture once
            console(without, home, flood, 0);
            console(with, home, flood, 0);
            fill(data.resolve("centre"), with, codes, flood, figures);
            consoles(without, with, home, flood, figures);
        } finally {
            Program.delete(data);
        }
    }

    private void decisions(CodeBook codes, Printout figures) {
        Rulebook rules = new Rulebook(new CelExpressions());
        Permissions permissions = new Permissions(codes);
        double best = 0;
        double worked = 0;
        for (int round = 0; round < ROUNDS; round++) {
            World world = new World(rules);
            decide(rules, world, permissions, codes, Actor.SYSTEM, new CommandEnvelope(new UUID(0, 1), RegisterItems.REF.subject(), 0,
                    RegisterItems.publish(), RegisterItems.NOW));
            RegisterItems items = new RegisterItems(DECISIONS);
            List<CommandEnvelope> commands = new ArrayList<>();
            for (int i = 0; commands.size() < DECISIONS; i++) {
                RegisterItems.Life life = items.life(i);
                commands.add(life.open());
                commands.addAll(life.acts());
            }
            long begin = System.nanoTime();
            long cpu = THREADS.getCurrentThreadCpuTime();
            commands.forEach(command -> decide(rules, world, permissions, codes, RegisterItems.OFFICER, command));
            best = Math.max(best, commands.size() / ((System.nanoTime() - begin) / 1e9));
            worked = Math.max(worked, commands.size() / ((THREADS.getCurrentThreadCpuTime() - cpu) / 1e9));
        }
        figures.print("registers.decisions", best, "decisions/s on one thread, states evolved, " + RegisterItems.STATES + " states");
        figures.print("registers.decisions.cpu", worked, "decisions/s of processor time");
    }

    private static void decide(Rulebook rules, World world, Permissions permissions, CodeBook codes, Actor actor, CommandEnvelope command) {
        Decision<Fact> decision = rules.decide(world, command, new RuleContext(codes, permissions, actor, command.operatorTime(), false));
        if (!(decision instanceof Decision.Accepted<Fact> accepted)) {
            throw new IllegalStateException(command + ": " + decision);
        }
        long version = world.version(command.subject());
        State state = world.find(command.subject()).map(Versioned::state).orElse(null);
        for (Fact fact : accepted.facts()) {
            state = rules.evolve(state, command.subject(), fact, new Stamp(actor, command.operatorTime(), command.operatorTime()));
            version++;
        }
        world.put(new Versioned<>(state, version, false));
    }

    private void centre(Path data, Path home, CodeBook codes, Printout figures) throws Exception {
        Files.createDirectories(data);
        try (Database database = Database.file(data)) {
            Ledger ledger = ledger(database, codes);
            ledger.submit(Actor.SYSTEM, new CommandEnvelope(UUID.randomUUID(), RegisterItems.REF.subject(), 0, RegisterItems.publish(),
                    RegisterItems.NOW));
        }
        tell(figures, "registers.centre." + WITHOUT, said(RegisterProbe.class, "centre", data, home));
        try (Database database = Database.file(data)) {
            Ledger ledger = ledger(database, codes);
            RegisterItems items = new RegisterItems(ITEMS);
            List<CommandEnvelope> batch = new ArrayList<>();
            long begin = System.nanoTime();
            long commands = 0;
            for (int i = 0; i < ITEMS; i++) {
                RegisterItems.Life life = items.life(i);
                batch.add(life.open());
                batch.addAll(life.acts());
                if (batch.size() >= BATCH || i == ITEMS - 1) {
                    ledger.submit(RegisterItems.OFFICER, batch);
                    commands += batch.size();
                    batch.clear();
                }
            }
            figures.print("registers.centre.commands", commands / ((System.nanoTime() - begin) / 1e9), "commands/s into the store, " + commands);
            ledger.keep(true);
            ledger.close();
        }
        try (Stream<Path> files = Files.list(data)) {
            figures.print("registers.centre.disk", files.mapToLong(file -> file.toFile().length()).sum() / 1e6, "MB, log, journal and items");
        }
        tell(figures, "registers.centre." + WITH, said(RegisterProbe.class, "centre", data, home));
    }

    private static Ledger ledger(Database database, CodeBook codes) {
        return new Ledger(database, new DomainJson(), new Deciding(new Rulebook(new CelExpressions()), codes, new Permissions(codes), false),
                Clock.systemUTC(), new Vault(database, () -> new byte[32], Duration.ofDays(1)));
    }

    /// Fills a console's files from the centre's pieces.
    private static void fill(Path centre, Path console, CodeBook codes, FloodCentre flood, Printout figures) throws Exception {
        DomainJson json = new DomainJson();
        try (Database database = Database.file(centre); ItemIndex index = ItemIndex.open(console.resolve("work-items"),
                new FileKeySource(console.resolveSibling("key")).key(), json.mapper(), codes.figure("work.near-share"))) {
            Ledger ledger = ledger(database, codes);
            long begin = System.nanoTime();
            // named after the centre's data and the role that reads them, as a console names its own
            index.files().clear("flood · DUTY_OFFICER");
            WorkflowContent flow = RegisterItems.flow();
            ledger.work().each(Long.MAX_VALUE, (edition, line) -> {
                Kept kept = json.read(line, Kept.class);
                index.put(new Versioned<>(kept.state(), kept.version(), false), flow);
            });
            index.files().cover(0, flood.seq());
            index.files().commit();
            index.files().refresh();
            figures.print("registers.console.fill", index.files().count() / ((System.nanoTime() - begin) / 1e9), "items/s from the centre's lines");
            figures.print("registers.console.disk", index.files().size() / 1e6, "MB, sealed");
        }
    }

    private record Kept(String subject, long version, State state) {
    }

    private static Map<String, List<Double>> console(Path data, Path home, FloodCentre flood, int items) throws Exception {
        return said(RegisterProbe.class, "console", data, home, flood.address(), items);
    }

    private static void consoles(Path without, Path with, Path home, FloodCentre flood, Printout figures) throws Exception {
        Map<String, List<Double>> none = new LinkedHashMap<>();
        Map<String, List<Double>> all = new LinkedHashMap<>();
        for (int start = 0; start < STARTS; start++) {
            console(without, home, flood, 0).forEach((name, values) -> none.computeIfAbsent(name, key -> new ArrayList<>()).addAll(values));
            console(with, home, flood, ITEMS).forEach((name, values) -> all.computeIfAbsent(name, key -> new ArrayList<>()).addAll(values));
        }
        tell(figures, "registers.console." + WITHOUT, none);
        tell(figures, "registers.console." + WITH, all);
        figures.print("registers.console.start.ratio", middle(all.get("start")) / middle(none.get("start")), "with to without, by the clock");
        figures.print("registers.console.start.cpu.ratio", middle(all.get("start.cpu")) / middle(none.get("start.cpu")),
                "with to without, processor time");
    }

    private static double middle(List<Double> values) {
        return Printout.percentile(values.stream().mapToDouble(Double::doubleValue).toArray(), 0.5);
    }

    private static void tell(Printout figures, String prefix, Map<String, List<Double>> said) {
        said.forEach((name, values) -> {
            String unit = name.startsWith("heap") ? "MB after collection" : "items".equals(name) ? "items" : name.endsWith(".cpu") ? "ms CPU" : "ms";
            figures.print(prefix + name + (values.size() > 1 ? ".p50" : ""), middle(values), unit);
            if (values.size() > 1) {
                figures.print(prefix + name + ".max", values.stream().mapToDouble(Double::doubleValue).max().orElseThrow(), unit);
            }
        });
    }

    private static Map<String, List<Double>> said(Class<?> program, Object... arguments) throws Exception {
        Map<String, List<Double>> said = new LinkedHashMap<>();
        JavaChild.Plan plan = new JavaChild.Plan(program, List.of("-XX:+UseSerialGC", "-Dfile.encoding=" + StandardCharsets.UTF_8,
                "-Dmenshen.home=" + System.getProperty("menshen.home")), "", ProcessBuilder.Redirect.INHERIT);
        JavaChild child = plan.start(arguments);
        child.listen(line -> {
            String[] parts = line.split(" ");
            if (parts.length == 2 && parts[1].matches("[0-9.]+")) {
                said.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(Double.parseDouble(parts[1]));
            }
        });
        if (child.waitFor() != 0 || said.isEmpty()) {
            throw new IllegalStateException("a probe failed");
        }
        return said;
    }
}
