package org.menshen.centre.run;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.menshen.centre.api.Api;
import org.menshen.centre.api.ApiParts;
import org.menshen.centre.api.Doors;
import org.menshen.centre.api.DrillControl;
import org.menshen.centre.api.RevealLimits;
import org.menshen.centre.crowd.Crowds;
import org.menshen.centre.debrief.ResultDesk;
import org.menshen.centre.detect.Detectors;
import org.menshen.centre.ingest.AlertIds;
import org.menshen.centre.ingest.ClearMemory;
import org.menshen.centre.ingest.FeedMemory;
import org.menshen.centre.ingest.Intake;
import org.menshen.centre.ingest.IntakeRules;
import org.menshen.centre.ingest.ReadingBoard;
import org.menshen.centre.ingest.RejectedRows;
import org.menshen.centre.ingest.SourceBoard;
import org.menshen.centre.ingest.SourcesFile;
import org.menshen.centre.ingest.cap.CapIntake;
import org.menshen.centre.ingest.cap.CapMemory;
import org.menshen.centre.ingest.cap.CapRules;
import org.menshen.centre.past.Recorder;
import org.menshen.centre.seat.Seats;
import org.menshen.centre.seat.SeatsFile;
import org.menshen.centre.seat.Contacts;
import org.menshen.centre.seat.DemoSignIn;
import org.menshen.centre.site.Registration;
import org.menshen.centre.store.CommandAnswer;
import org.menshen.centre.store.Database;
import org.menshen.centre.store.Deciding;
import org.menshen.centre.store.Finished;
import org.menshen.centre.store.Ledger;
import org.menshen.centre.store.Mended;
import org.menshen.centre.store.Replay;
import org.menshen.centre.store.SideCheck;
import org.menshen.centre.store.Vault;
import org.menshen.domain.archive.PastRules;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.drill.ExerciseRun;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.CommandEnvelope;
import org.menshen.domain.fact.Refusal;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.past.PastFigures;
import org.menshen.domain.port.Exercises;
import org.menshen.domain.reading.Reading;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.Rulebook;
import org.menshen.wire.DomainJson;
import org.menshen.wire.workflow.CelExpressions;
import org.menshen.wire.code.CodeFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A centre that runs: store, rules, detectors and HTTP face wired together. Made once, closed once.
public final class Centre implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Centre.class);

    private final Database database;
    private final Ledger ledger;
    private final SourceBoard sources;
    private final Clock clock;
    private final AlertIds ids;
    private final ReadingBoard board;
    private final Crowds crowds;
    private final AlertRate rate = new AlertRate(System::nanoTime);
    private final Timer timer;
    private final ResultDesk results;
    private final EditionShelf editions;
    private final Instant drillStart;
    private final Instant drillEnd;
    private volatile BiFunction<String, Instant, Optional<ExerciseRun>> library = (run, from) -> Optional.empty();
    private final Api api;

    /// Whether a centre was ever begun in a data folder.
    public static boolean begun(Path dataDir) {
        return Database.exists(dataDir);
    }

    /// Opens the store, rebuilds the present from the log and begins to serve.
    ///
    /// @throws IllegalArgumentException naming the configuration file that is wrong and what to mend
    /// @throws org.menshen.centre.store.StoreException when the store cannot be opened
    /// @throws org.menshen.centre.store.BrokenChainException when the change log was altered
    /// @throws io.javalin.util.JavalinBindException when the port is taken
    public static Centre start(CentreConfig config, CentreParts parts) {
        return start(config, parts, CodeFolder.read(config.configDir().resolve("codes")));
    }

    /// As [#start(CentreConfig, CentreParts)], for who has read the code lists already.
    public static Centre start(CentreConfig config, CentreParts parts, CodeBook codes) {
        return start(config, parts, codes, () -> config.jdbcUrl().map(Database::open).orElseGet(() -> Database.file(config.dataDir())));
    }

    /// As [#start(CentreConfig, CentreParts, CodeBook)], for who opens the store beside other work.
    ///
    /// @param store gives the open store, which is closed with the centre, or when it does not start
    public static Centre start(CentreConfig config, CentreParts parts, CodeBook codes, Supplier<Database> store) {
        Path defaults = config.configDir().resolve("defaults");
        SourcesFile sourcesFile = SourcesFile.read(defaults.resolve("sources.yaml"), codes);
        SeatsFile seatsFile = SeatsFile.read(defaults.resolve("seats.yaml"));
        CapRules capRules = CapRules.read(defaults.resolve("cap.yaml"));
        Database database = store.get();
        try {
            return new Centre(config, parts, new Files(codes, sourcesFile, seatsFile, capRules), database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private record Files(CodeBook codes, SourcesFile sources, SeatsFile seats, CapRules cap) {
    }

    private Centre(CentreConfig config, CentreParts parts, Files files, Database database) {
        this.database = database;
        boolean drill = config.drill().isPresent();
        DomainJson json = new DomainJson();
        SteadyClock steady = new SteadyClock(parts.clock(), System::nanoTime);
        DeferredClock centreClock = new DeferredClock(steady);
        this.clock = centreClock;
        Contacts contacts = new Contacts(database.jdbi(), seconds(files, "work.offline-after-s"), seconds(files, "work.catch-up-s"));
        this.ledger = new Ledger(database, json, deciding(files, drill, contacts), clock, vault(parts, files));
        SideCheck.refuseForeign(database, ledger, drill);
        if (!drill) {
            steady.goOnFrom(ledger.lastTime());
        }
        Optional<DrillClock> drillClock = config.drill().map(plan -> drillClock(plan, ledger.lastTime(), files.sources()));
        drillClock.ifPresent(centreClock::follow);

        this.ids = new AlertIds(drill);
        this.board = new ReadingBoard();
        this.sources = files.sources().board(clock, drillClock.map(running -> running::underWay));
        sources.watchClock(drill ? Optional::empty : steady::fault);
        sources.watchStore(ledger::fault);
        FeedMemory memory = new FeedMemory(database.jdbi(), json, files.sources().zone());
        memory.restore(board, sources);
        sources.forgive();
        Detectors detectors = new Detectors(ledger, files.codes(), board, sources, new Detectors.Rota(parts.roster(), files.sources().zone()), ids,
                clock);
        Recorder recorder = new Recorder(database.jdbi(), json, PastFigures.of(files.codes()), clock);
        IntakeRules rules = IntakeRules.of(files.codes(), files.sources().limits(), ledger.states(), parts.extent(),
                new ClearMemory(database));
        this.crowds = new Crowds(ledger.states(), files.codes(), database.jdbi(), board, recorder::heard, clock, files.sources().zone());
        Consumer<Reading> heard = reading -> {
            recorder.heard(reading);
            detectors.heard(reading);
            crowds.heard(reading);
        };
        Intake intake = new Intake(ledger, rules, board, sources, new RejectedRows(database.jdbi()), ids, clock, heard);
        CapIntake cap = new CapIntake(files.cap(), new CapMemory(database, files.cap().remembered(), files.cap().mostRemembered()),
                intake, ledger, ids, clock);
        Replay past = new Replay(database, json, new Rulebook());
        this.editions = new EditionShelf(ledger, ids, clock);
        this.results = new ResultDesk(database, ledger, past, files.codes(), drill, json, clock);
        this.drillStart = config.drill().map(CentreConfig.DrillPlan::begin).orElse(Instant.MIN);
        this.drillEnd = config.drill().map(CentreConfig.DrillPlan::end).orElse(Instant.MAX);
        Seats seats = new Seats(database.jdbi(), parts.clock(), files.seats().tokenLife(), actor -> contacts.heard(actor, clock.instant()));
        Optional<DemoSignIn> signIn = config.demoSignIn() ? Optional.of(signIn(files)) : Optional.empty();
        Optional<DrillControl> desk = config.drill().map(plan -> new DrillDesk(plan.name(), plan.practice(), drillClock.orElseThrow(),
                plan.start(), plan.end(), to -> {
                    sources.forgive();
                    detectors.jumped(to);
                }, this::stageAlso));
        this.timer = new Timer(parts.scheduler(), ledger, clock, new Timer.Kept(memory, recorder, board, sources),
                () -> crowds.fuse(heard), detectors);
        Finished finished = new Finished(database, json, ledger.states(), PastRules.of(files.codes()));
        this.api = new Api(new ApiParts(json, ledger, board, past, finished, recorder, clock, seconds(files, "link.heartbeat-s"),
                seconds(files, "link.blocked-s"), sources, intake, cap, results, seats, limits(parts, files), signIn, doors(files, drill),
                drill && loopback(config.host()), desk, config.site(), parts.basemap(), parts.media()), config.host(), config.port());
        ledger.observe(rate);
        timer.start();
        crowds.start(parts.scheduler());
    }

    private static Deciding deciding(Files files, boolean drill, Contacts contacts) {
        // the clock of a drill jumps and runs fast: a second without a sign of life may be minutes there, and proves nothing
        Deciding.Proof proof = drill ? (actor, done, now) -> now : contacts::counts;
        return new Deciding(new Rulebook(new CelExpressions()), files.codes(), new Permissions(files.codes()), drill, proof);
    }

    private Vault vault(CentreParts parts, Files files) {
        return new Vault(database, parts.key(), Duration.ofDays(Math.round(files.codes().figure("reveal.kept-days"))));
    }

    private static RevealLimits limits(CentreParts parts, Files files) {
        return new RevealLimits((int) files.codes().figure("reveal.per-hour"), seconds(files, "reveal.shown-s"), parts.clock());
    }

    private static Duration seconds(Files files, String figure) {
        return Duration.ofMillis(Math.round(files.codes().figure(figure) * 1_000));
    }

    private static Doors doors(Files files, boolean drill) {
        Permissions permissions = new Permissions(files.codes());
        return new Doors(files.seats().watchers(), files.seats().feeders(), role -> permissions.barred(role, drill),
                role -> permissions.may(role, "debrief.remark", drill), (role, permission) -> permissions.may(role, permission, drill));
    }

    private static DemoSignIn signIn(Files files) {
        Map<String, String> roles = new LinkedHashMap<>();
        files.codes().list("roles").all().stream().filter(role -> !role.code().equals(Actor.SYSTEM.role()))
                .forEach(role -> roles.put(role.code(), role.zh()));
        DemoSignIn officers = new DemoSignIn(files.seats().officers(), roles);
        LOG.warn("demonstration sign-in is on: {} need no password from this machine", officers.users());
        return officers;
    }

    private static DrillClock drillClock(CentreConfig.DrillPlan plan, Instant last, SourcesFile sources) {
        Instant begin = plan.begin().isBefore(last) && !last.isAfter(plan.end()) ? last : plan.begin();
        return DrillClock.of(System::nanoTime, begin, plan.end(), plan.speed(), plan.running(), sources.zone());
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no such host to bind: " + host, e);
        }
    }

    /// Enters the site: each registration once, also when it is given again after a restart.
    ///
    /// @return those that the rules refused, with the reason
    /// @throws org.menshen.centre.store.StoreException when nothing could be written; none has happened then
    public Map<Registration, String> register(List<Registration> registrations) {
        Instant now = clock.instant();
        Map<String, Integer> times = new HashMap<>();
        List<CommandEnvelope> commands = new ArrayList<>();
        // what stands in the log already needs no question to the database: a restart takes no longer for it
        List<Registration> fresh = registrations.stream().filter(r -> ledger.states().find(r.subject()).isEmpty()).toList();
        for (Registration registration : fresh) {
            Subject subject = registration.subject();
            String name = registration.command().wireName();
            int time = times.merge(subject + " " + name, 1, Integer::sum);
            commands.add(new CommandEnvelope(ids.command("register", subject, name, time), subject, 0, registration.command(), now));
        }
        Map<Registration, String> refused = new LinkedHashMap<>();
        List<CommandAnswer> answers = ledger.submit(Actor.SYSTEM, commands);
        for (int i = 0; i < answers.size(); i++) {
            String reason = switch (answers.get(i)) {
                case CommandAnswer.Accepted accepted -> null;
                case CommandAnswer.Conflict conflict -> conflict.refusal().code();
                case CommandAnswer.Refused no -> no.refusal().code();
            };
            if (reason != null) {
                refused.put(fresh.get(i), reason);
            }
        }
        return refused;
    }

    /// Enters items that were dealt with elsewhere, in the name of the centre.
    ///
    /// @return why each was refused; empty for one that was taken
    /// @throws org.menshen.centre.store.StoreException when nothing could be written; the pieces before are in
    public List<Optional<Refusal>> take(List<CommandEnvelope> items) {
        return ledger.submit(Actor.SYSTEM, items).stream().map(answer -> switch (answer) {
            case CommandAnswer.Accepted accepted -> Optional.<Refusal>empty();
            case CommandAnswer.Conflict conflict -> Optional.of(conflict.refusal());
            case CommandAnswer.Refused refused -> Optional.of(refused.refusal());
        }).toList();
    }

    /// Whether so many alerts come in that work which can wait should wait.
    public boolean flooded() {
        return rate.flood();
    }

    /// Where editions of plans, rules, workflows, rewards and the responsibility matrix are put in force and out of force.
    public EditionShelf editions() {
        return editions;
    }

    /// Says what is wrong with files of plans, rules and workflows: the watch sees it among the feeds. An empty list takes it back.
    public void faulty(List<String> faults) {
        sources.faulty(faults);
    }

    /// Says which exercises are played here: instructors and evaluators speak of these alone.
    ///
    /// @return what was refused, with the reason
    /// @throws org.menshen.centre.store.StoreException when nothing could be written; none has happened then
    public Map<Subject, String> stage(Exercises.Played played) {
        results.stage(played);
        return editions.runs(played.runs(), drillEnd);
    }

    /// Says where exercises are found that somebody else's player plays here.
    ///
    /// @param exercises finds a run by its id and the beginning of the drill
    public void library(BiFunction<String, Instant, Optional<ExerciseRun>> exercises) {
        library = exercises;
    }

    private List<String> stageAlso(List<String> names) {
        Map<String, Optional<ExerciseRun>> found = new LinkedHashMap<>();
        names.forEach(id -> found.put(id, library.apply(id, drillStart)));
        List<ExerciseRun> runs = found.values().stream().flatMap(Optional::stream).toList();
        results.stageAlso(runs);
        editions.runs(runs, drillEnd);
        return names.stream().filter(id -> found.get(id).isEmpty()).toList();
    }

    /// Where it listens.
    public URI address() {
        return api.address();
    }

    /// Its HTTP face.
    Api api() {
        return api;
    }

    /// The centre's clock: the drill's in a drill.
    public Clock clock() {
        return clock;
    }

    /// What was found wrong with the files of the store and set right.
    public List<Mended> mended() {
        return ledger.mended();
    }

    /// Lets the commit that runs come to its end, takes no other, stops serving, keeps what is to be kept and closes the store. Takes three seconds
    /// at most, however much there was to do.
    @Override
    public void close() {
        ledger.refuse();
        board.close();
        api.close();
        timer.close();
        crowds.close();
        ledger.close();
        database.close();
    }
}
