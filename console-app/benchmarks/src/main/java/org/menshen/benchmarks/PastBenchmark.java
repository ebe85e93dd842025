package org.menshen.benchmarks;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;

import org.menshen.centre.api.MediaSource;
import org.menshen.centre.past.Recorder;
import org.menshen.centre.run.Centre;
import org.menshen.centre.run.CentreConfig;
import org.menshen.centre.run.CentreParts;
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
import org.menshen.domain.past.PastFigures;
import org.menshen.domain.past.RecordedDay;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.Rulebook;
import org.menshen.wire.DomainJson;
import org.menshen.map.core.geo.LatLon;
import org.menshen.wire.code.CodeFolder;
import org.menshen.workstation.link.CentreClient;
import org.menshen.workstation.link.SignIn;
import org.menshen.workstation.past.PastKeeper;

/// The first load of a recorded day: a centre with 18,000 devices entered, 1,728 alerts raised and answered and 15 units walking all day, and a
/// console that asks for it over HTTP. Once only drained, which is the centre's part, then read into memory.
final class PastBenchmark implements Benchmark {

    private static final Instant MORNING = Instant.parse("2026-11-05T00:00:00Z");
    private static final Instant NIGHT = MORNING.plus(Duration.ofHours(23));
    private static final int DEVICES = 18_000;
    private static final int ALERTS = 1_728;
    private static final int UNITS = 15;
    private static final int RUNS = 4;

    @Override
    public String name() {
        return "past";
    }

    @Override
    public String about() {
        return "first load of a recorded day of 21,456 changes and about 250,000 values over HTTP, the first and the best of " + RUNS;
    }

    @Override
    public void run(Printout figures) throws Exception {
        Path data = Files.createTempDirectory("menshen-past");
        Path config = Path.of(System.getProperty("menshen.home"), "config");
        ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
        try {
            record(data, CodeFolder.read(config.resolve("codes")));
            CentreConfig.DrillPlan plan = new CentreConfig.DrillPlan("day", MORNING, MORNING.plus(Duration.ofDays(1)), NIGHT, 1, false);
            try (Centre centre = Centre.start(CentreConfig.local(data, config, "nanmatou", Optional.of(plan)),
                    new CentreParts(scheduler, Clock.systemUTC(), Optional::empty, MediaSource.none(), () -> new byte[32]))) {
                ask(figures, centre, PastFigures.of(CodeFolder.read(config.resolve("codes"))));
            }
        } finally {
            scheduler.shutdownNow();
            Program.delete(data);
        }
    }

    private static void ask(Printout figures, Centre centre, PastFigures past) throws Exception {
        DomainJson json = new DomainJson();
        double[] drained = new double[RUNS];
        double[] loaded = new double[RUNS];
        RecordedDay day = null;
        for (int i = 0; i < RUNS; i++) {
            try (CentreClient client = new CentreClient(centre.address(), new SignIn.Demonstration("officer", null), json.mapper(),
                    new CentreClient.Waits(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(60)))) {
                client.session();
                long begin = System.nanoTime();
                PastKeeper keeper = new PastKeeper(client, json.mapper(), new PastKeeper.Present(List::of, Optional::empty), new Rulebook(), past,
                        Runnable::run);
                day = keeper.load().join();
                loaded[i] = (System.nanoTime() - begin) / 1e6;
                begin = System.nanoTime();
                try (InputStream in = client.past(null, null)) {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                }
                drained[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        if (day == null || day.at(NIGHT).all(SubjectKind.DEVICE).size() != DEVICES) {
            throw new IllegalStateException("the day is not whole");
        }
        figures.print("past.values", day.size(), "values");
        figures.print("past.load.first", loaded[0], "ms");
        figures.print("past.load.best", Printout.percentile(loaded, 0.01), "ms");
        figures.print("past.drain.best", Printout.percentile(drained, 0.01), "ms");
    }

    private static void record(Path data, CodeBook codes) {
        AtomicReference<Instant> now = new AtomicReference<>(MORNING);
        InstantSource source = now::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        DomainJson json = new DomainJson();
        try (Database database = Database.file(data);
             Ledger ledger = new Ledger(database, json, new Deciding(new Rulebook(), codes, new Permissions(codes), true), clock,
                     new Vault(database, () -> new byte[32], Duration.ofDays(1)))) {
            List<CommandEnvelope> entered = new ArrayList<>();
            for (int i = 0; i < DEVICES; i++) {
                entered.add(command(SubjectKind.DEVICE, "3101150%013d".formatted(i), 0, MORNING, new DeviceCommand.Register(DeviceKind.CAMERA, "B0",
                        "演练相机 " + i, null, null, null, place(i, 0),
                        new Optics(i % 360, 60, 60, 3), null)));
            }
            submit(ledger, Actor.SYSTEM, entered);
            Recorder recorder = new Recorder(database.jdbi(), json, PastFigures.of(codes), clock);
            for (int second = 0; second < Duration.between(MORNING, NIGHT).toSeconds(); second += 5) {
                now.set(MORNING.plusSeconds(second));
                for (int unit = 0; unit < UNITS; unit++) {
                    recorder.heard(new Reading.UnitPosition("U-" + unit, now.get(), place(unit, second * 1.4), 0, 1.4));
                }
                if (second % 60 == 0) {
                    recorder.keep(false);
                }
                if (second % 45 == 0 && second / 45 < ALERTS) {
                    alert(ledger, "DR-A-" + second / 45, now.get());
                }
            }
            recorder.keep(true);
            ledger.keep(true);
        }
    }

    private static void alert(Ledger ledger, String id, Instant at) {
        submit(ledger, Actor.SYSTEM, List.of(command(SubjectKind.ALERT, id, 0, at, new AlertCommand.Raise(new Alert.Origin("iot", id, "LOITER", 5,
                null, null, null, null, place(id.hashCode() & 0xFF, 0), "演练小区 3号楼", "停留 60 s", at, Map.of())))));
        submit(ledger, new Actor("o1", "演示甲", "DUTY_OFFICER", "duty-01"), List.of(command(SubjectKind.ALERT, id, 1, at,
                new AlertCommand.Acknowledge())));
    }

    private static void submit(Ledger ledger, Actor actor, List<CommandEnvelope> commands) {
        for (CommandAnswer answer : ledger.submit(actor, commands)) {
            if (!(answer instanceof CommandAnswer.Accepted)) {
                throw new IllegalStateException("refused: " + answer);
            }
        }
    }

    private static CommandEnvelope command(SubjectKind kind, String id, long version, Instant at, Command command) {
        return new CommandEnvelope(UUID.randomUUID(), new Subject(kind, id), version, command, at);
    }

    /// A way up and down a street two kilometres long.
    private static LatLon place(int number, double metres) {
        double along = Math.abs(metres % 4_000 - 2_000);
        return new LatLon(31.18 + along / 111_000, 121.48 + number % 300 * 1e-4);
    }
}
