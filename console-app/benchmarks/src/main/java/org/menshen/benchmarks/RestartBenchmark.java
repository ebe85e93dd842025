package org.menshen.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.menshen.centre.store.CommandAnswer;
import org.menshen.centre.store.Database;
import org.menshen.centre.store.Deciding;
import org.menshen.centre.store.Ledger;
import org.menshen.centre.store.Vault;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.device.DeviceCommand;
import org.menshen.domain.device.DeviceKind;
import org.menshen.domain.device.Optics;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.Rulebook;
import org.menshen.map.core.geo.LatLon;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;

/// How long a centre takes to have its present again: with 18,000 devices, with 20,000 answered alerts besides (58,000 changes of 38,000 subjects),
/// and when its database is gone and everything comes from the journal.
final class RestartBenchmark implements Benchmark {

    private static final Instant NOW = Instant.parse("2026-11-05T00:00:00Z");
    private static final Actor OFFICER = new Actor("o1", "演示甲", "DUTY_OFFICER", "duty-01");
    private static final int DEVICES = 18_000;
    private static final int ALERTS = 20_000;
    private static final int RUNS = 5;

    @Override
    public String name() {
        return "restart";
    }

    @Override
    public String about() {
        return "a centre's store from file to present, with little and with much history, and from its journal alone";
    }

    @Override
    public void run(Printout figures) throws Exception {
        Path data = Files.createTempDirectory("menshen-restart");
        CodeBook codes = CodeFolder.read(Path.of(System.getProperty("menshen.home"), "config", "codes"));
        try {
            submit(data, codes, Actor.SYSTEM, IntStream.range(0, DEVICES).mapToObj(RestartBenchmark::device).toList());
            measure(figures, "restart.little", data, codes);
            submit(data, codes, Actor.SYSTEM, IntStream.range(0, ALERTS).mapToObj(i -> command(SubjectKind.ALERT, "A-" + i, 0,
                    new AlertCommand.Raise(new Alert.Origin("iot", "x-" + i, "LOITER", 4, "NMT-O-001", null, null, null, null, "flood " + i, "x", NOW,
                            Map.of())))).toList());
            submit(data, codes, OFFICER, IntStream.range(0, ALERTS)
                    .mapToObj(i -> command(SubjectKind.ALERT, "A-" + i, 1, new AlertCommand.Acknowledge())).toList());
            measure(figures, "restart.much", data, codes);
            Files.delete(data.resolve("centre.mv.db"));
            figures.print("restart.from-journal", open(data, codes), "ms");
        } finally {
            Program.delete(data);
        }
    }

    private static void measure(Printout figures, String name, Path data, CodeBook codes) {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            took.add(open(data, codes));
        }
        figures.print(name + ".first", took.getFirst(), "ms");
        figures.print(name + ".best", took.stream().mapToDouble(Double::doubleValue).min().orElseThrow(), "ms");
    }

    private static double open(Path data, CodeBook codes) {
        long begin = System.nanoTime();
        try (Database database = Database.file(data); Ledger ledger = ledger(database, codes)) {
            return (System.nanoTime() - begin) / 1e6;
        }
    }

    private static void submit(Path data, CodeBook codes, Actor actor, List<CommandEnvelope> commands) {
        try (Database database = Database.file(data); Ledger ledger = ledger(database, codes)) {
            if (!ledger.submit(actor, commands).stream().allMatch(CommandAnswer.Accepted.class::isInstance)) {
                throw new IllegalStateException("refused");
            }
            ledger.keep(false);
        }
    }

    private static Ledger ledger(Database database, CodeBook codes) {
        return new Ledger(database, new DomainJson(), new Deciding(new Rulebook(), codes, new Permissions(codes), false),
                Clock.fixed(NOW, ZoneOffset.UTC),
                new Vault(database, () -> new byte[32], Duration.ofDays(1)));
    }

    private static CommandEnvelope device(int i) {
        return command(SubjectKind.DEVICE, "3101150%013d".formatted(i), 0, new DeviceCommand.Register(DeviceKind.CAMERA, "B0", "演练相机 " + i, null,
                null, null, new LatLon(31.18, 121.48), new Optics(i % 360, 60, 60, 3), null));
    }

    private static CommandEnvelope command(SubjectKind kind, String id, long version, Command command) {
        return new CommandEnvelope(UUID.randomUUID(), new Subject(kind, id), version, command, NOW);
    }
}
