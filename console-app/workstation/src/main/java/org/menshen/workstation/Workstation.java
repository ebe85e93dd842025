package org.menshen.workstation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.menshen.domain.archive.PastRules;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.past.PastFigures;
import org.menshen.domain.port.Archive;
import org.menshen.domain.port.Drill;
import org.menshen.domain.port.ImportQueue;
import org.menshen.domain.port.ItemExchange;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Notices;
import org.menshen.domain.port.Notices.Weight;
import org.menshen.domain.port.Past;
import org.menshen.domain.port.ReadingFeed;
import org.menshen.domain.port.Registers;
import org.menshen.domain.port.Reveals;
import org.menshen.domain.port.Settings;
import org.menshen.domain.port.WatchLog;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.work.Workflow;
import org.menshen.wire.DomainJson;
import org.menshen.wire.HashChain;
import org.menshen.workstation.archive.ArchiveKeeper;
import org.menshen.workstation.cache.CacheTables;
import org.menshen.workstation.cache.LocalCache;
import org.menshen.workstation.cache.SetAside;
import org.menshen.workstation.cache.StoreFile;
import org.menshen.workstation.feed.Feed;
import org.menshen.workstation.feed.FeedThread;
import org.menshen.workstation.feed.NoticeBoard;
import org.menshen.workstation.feed.Worker;
import org.menshen.workstation.link.Backoff;
import org.menshen.workstation.link.CentreClient;
import org.menshen.workstation.link.LinkMonitor;
import org.menshen.workstation.outbox.KeptImports;
import org.menshen.workstation.outbox.Outbox;
import org.menshen.workstation.outbox.SeatWorkspace;
import org.menshen.workstation.past.LogKeeper;
import org.menshen.workstation.past.PastKeeper;
import org.menshen.workstation.register.IndexedRegisters;
import org.menshen.workstation.register.ItemFiles;
import org.menshen.workstation.register.ItemKeeper;
import org.menshen.workstation.register.ItemShelf;
import org.menshen.workstation.reveal.CentreReveals;
import org.menshen.workstation.settings.FileSettings;
import org.menshen.workstation.sync.BaseMapKeeper;
import org.menshen.workstation.sync.ConsoleClock;
import org.menshen.workstation.sync.Seat;
import org.menshen.workstation.sync.Synchronizer;
import org.menshen.workstation.table.StationExchange;
import org.menshen.workstation.view.LocalView;
import org.menshen.workstation.view.SeatRules;

/// The console's local side: what it knows, what it does while the centre is away, and the link. Made, started once,
/// closed once.
public final class Workstation implements AutoCloseable {

    private static final Duration READINGS_KEPT = Duration.ofSeconds(10);
    private static final Duration WATCH = Duration.ofMillis(250);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private static final String PAST_ALERTS = "past-alerts";
    private static final String WORK_ITEMS = "work-items";
    private static final String IMPORTS = "imports";
    private static final List<String> FILES = List.of("cache.mv.db", "outbox.mv.db", "outbox.journal", "basemap.bin", "settings.json",
            PAST_ALERTS, WORK_ITEMS, IMPORTS);

    private final WorkstationConfig config;
    private final FeedThread facts;
    private final FeedThread values;
    private final NoticeBoard notices;
    private final FileSettings settings;
    private final ConsoleClock clock;
    private final Seat seat;
    private final LocalCache cache;
    private final LocalView view;
    private final LinkMonitor link;
    private final Feed<Subject, Boolean> changed;
    private final Outbox outbox;
    private final SeatWorkspace workspace;
    private final CentreClient centre;
    private final Synchronizer sync;
    private final PastKeeper past;
    private final LogKeeper log;
    private final ArchiveKeeper archive;
    private final ItemShelf shelf;
    private final ItemKeeper items;
    private final IndexedRegisters registers;
    private final CentreReveals reveals;
    private final KeptImports imports;
    private final ItemExchange exchange;
    private final Worker importing;
    private @Nullable ScheduledFuture<?> ticking;
    private @Nullable ScheduledFuture<?> watching;
    private @Nullable ScheduledFuture<?> keeping;

    /// Makes a workstation. Threads that call observers start now; nothing is read or asked before [#start].
    public Workstation(WorkstationConfig config) {
        this.config = config;
        Clock system = config.running().clock();
        var json = config.rules().json();
        this.facts = new FeedThread(config.running().threads());
        this.values = new FeedThread(config.running().threads());
        this.notices = new NoticeBoard(system, facts);
        notices.countAside(() -> SetAside.in(List.of(config.dataDir(), config.dataDir().resolveSibling("centre"))));
        this.settings = new FileSettings(config.dataDir().resolve("settings.json"), config.running().timer(), notices, system);
        this.clock = new ConsoleClock(system, System::nanoTime);
        this.seat = new Seat(clock);
        this.shelf = new ItemShelf(config.rules().rulebook());
        this.view = new LocalView(new SeatRules(config.rules().rulebook(), config.rules().codes(), config.rules().permissions(), seat::drill),
                shelf);
        this.cache = new LocalCache(store("cache", this::cacheSetAside), new CacheTables(json), notices, system, view::confirmed,
                config.dataDir().resolve("cache.reached"));
        this.link = new LinkMonitor(config.centre().toString(), new LinkMonitor.Times(system, clock, System::nanoTime),
                new LinkMonitor.Limits(config.timing().patience(), config.timing().grace(), config.timing().openWithin()), facts);
        this.changed = new Feed<>(facts);
        this.outbox = new Outbox(damage -> store("outbox", damage), config.dataDir().resolve("outbox.journal"), config.keys(), json,
                new Outbox.Surroundings(view, cache, seat, facts, this::tell, notices, system, this::live));
        this.outbox.onNews(() -> link.outbox(outbox.waiting()));
        this.centre = new CentreClient(config.centre(), config.signIn(), json, waits(config.timing()));
        this.reveals = new CentreReveals(centre, view, seat, this::live, facts, task -> config.running().threads().newThread(task).start());
        this.workspace = new SeatWorkspace(view, cache, outbox, seat, changed, new SecureRandom(), reveals::submit);
        this.archive = newArchive();
        double near = config.rules().codes().figure("work.near-share");
        Feed<String, Boolean> filled = new Feed<>(facts);
        this.items = newItems(filled, near);
        this.registers = new IndexedRegisters(workspace, view, shelf, items, filled, near);
        var timing = config.timing();
        this.sync = new Synchronizer(centre, json, new Synchronizer.Local(seat, clock, view, cache, outbox, link, notices,
                archive.and(items)),
                new Synchronizer.Running(config.running().threads(),
                        () -> new Backoff(timing.shortestWait(), timing.longestWait(), new SecureRandom()),
                        config.running().timer(), facts, values),
                config.dataDir().resolve("basemap.bin"), this::tell);
        var sending = new StationExchange(centre, json, ImportQueue.none());
        this.imports = new KeptImports(config.dataDir().resolve(IMPORTS), config.keys(), json, new KeptImports.Surroundings(view, seat,
                () -> live() && outbox.waiting() == 0, sending::take, notices, facts, system));
        this.exchange = new StationExchange(centre, json, imports);
        this.importing = new Worker(config.running().threads(), imports);
        this.past = new PastKeeper(centre, json, new PastKeeper.Present(view::confirmed, seat::dataSet), config.rules().rulebook(),
                PastFigures.of(config.rules().codes()), task -> config.running().threads().newThread(task).start());
        this.log = new LogKeeper(centre, cache, json, new HashChain(new DomainJson()), task -> config.running().threads().newThread(task).start());
    }

    private ArchiveKeeper newArchive() {
        return new ArchiveKeeper(config.dataDir().resolve(PAST_ALERTS), config.keys(),
                new ArchiveKeeper.Surroundings(seat::position, subject -> view.confirmed(subject).map(Versioned::state).orElse(null),
                        subject -> workspace.history(subject), this::live, notices, clock,
                        config.running().clock(), config.timing().settle()),
                centre, config.rules().json(), PastRules.of(config.rules().codes()), config.running().threads(), facts);
    }

    private ItemKeeper newItems(Feed<String, Boolean> filled, double near) {
        return new ItemKeeper(config.dataDir().resolve(WORK_ITEMS), config.keys(), config.rules().json(), near,
                new ItemFiles.Surroundings(seat::position, seat::sight, ref -> view.find(ref.subject()).map(Versioned::state)
                        .map(Workflow.class::cast).map(Workflow::content).orElse(null), this::live, centre, which -> {
                    LocalView.Moved moved = view.arrived(which);
                    tell(moved.subjects());
                    outbox.settledInView(moved.settled());
                }, ids -> {
                    Map<String, Boolean> news = new HashMap<>();
                    ids.forEach(id -> news.put(id, true));
                    filled.publish(news);
                }, notices, config.running().clock(), config.timing().settle()), shelf, config.running().threads());
    }

    private boolean live() {
        return link.status().phase() == Link.Phase.LIVE;
    }

    /// Personal fields in clear.
    public Reveals reveals() {
        return reveals;
    }

    /// The registers of work items.
    public Registers registers() {
        return registers;
    }

    /// Tables of work items, and the way by which many of them come to the centre.
    public ItemExchange exchange() {
        return exchange;
    }

    /// The alerts of the past that are kept here.
    public Archive archive() {
        return archive;
    }

    /// The command log.
    public WatchLog log() {
        return log;
    }

    private void cacheSetAside(Path aside, String reason) {
        notices.recount();
        notices.post("cache.set-aside", Weight.WARNING, "file", aside.toString(), "reason", reason,
                "count", Integer.toString(notices.aside().count()));
    }

    /// A connection that is not there after half the patience is asked for anew: the first request for it may have been lost on the way.
    private static CentreClient.Waits waits(WorkstationConfig.Timing timing) {
        return new CentreClient.Waits(timing.patience().dividedBy(2), timing.patience(), timing.openWithin());
    }

    private StoreFile store(String name, StoreFile.Damage damage) {
        return new StoreFile(new StoreFile.Place(config.dataDir().resolve(name), config.fileSystem(), "db/workstation/" + name),
                config.keys(), config.running().clock(), damage, config.running().threads());
    }

    /// Shows what the last run knew. Takes up to a second: not for the screen's thread.
    ///
    /// @throws org.menshen.workstation.cache.FileInUseException when another console uses the data directory
    public void showKept() {
        sync.fromCache();
        outbox.load();
        imports.load();
    }

    /// Keeps to one side: a centre of the other one is never followed, not even by a console that has no data yet. Before [#follow].
    ///
    /// @param drill whether it is that of drills
    public void keepTo(boolean drill) {
        seat.keepTo(drill);
    }

    /// Begins to follow the centre; it need not be reachable. Once, after [#showKept].
    public void follow() {
        sync.start();
        archive.start();
        items.start();
        importing.start();
        ticking = config.running().timer().scheduleAtFixedRate(link::tell, 1, 1, TimeUnit.SECONDS);
        watching = config.running().timer().scheduleAtFixedRate(sync::watch, WATCH.toMillis(), WATCH.toMillis(), TimeUnit.MILLISECONDS);
        keeping = config.running().timer().scheduleWithFixedDelay(sync::keepReadings,
                READINGS_KEPT.toSeconds(), READINGS_KEPT.toSeconds(), TimeUnit.SECONDS);
    }

    /// Ends everything in the reverse order and writes what is unwritten. Takes a second at most beside the disk.
    @Override
    public void close() {
        for (ScheduledFuture<?> task : java.util.Arrays.asList(ticking, watching, keeping)) {
            if (task != null) {
                task.cancel(false);
            }
        }
        importing.stop();
        centre.close();
        sync.close(CLOSING);
        sync.keepReadings();
        settings.close();
        archive.close();
        // the cache first: what it writes last settles commands of the outbox
        cache.close();
        items.close();
        outbox.close();
        values.close();
        facts.close();
    }

    private void tell(Set<Subject> subjects) {
        if (!changed.isObserved()) {
            // whoever comes later looks at all there is first
            return;
        }
        LinkedHashMap<Subject, Boolean> news = LinkedHashMap.newLinkedHashMap(subjects.size());
        subjects.forEach(subject -> news.put(subject, true));
        changed.hand(news);
    }

    /// The rules by which this seat decides.
    public Rulebook rulebook() {
        return config.rules().rulebook();
    }

    /// What the seat sees and does.
    public Workspace workspace() {
        return workspace;
    }

    /// The newest readings.
    public ReadingFeed readings() {
        return sync.readings();
    }

    /// The recorded day.
    public Past past() {
        return past;
    }

    /// How the link stands.
    public Link link() {
        return link;
    }

    /// The drill.
    public Drill drill() {
        return sync.drill();
    }

    /// The time by which the console works: the drill's in a drill, else the system's.
    public Clock clock() {
        return clock;
    }

    /// What the user's windows remember.
    public Settings settings() {
        return settings;
    }

    /// Tells whoever looks at the registers how far a demonstration's made-up year is.
    ///
    /// @param done how many of its items are in
    /// @param all how many it has; 0 when it is over
    public void yearComes(long done, long all) {
        registers.yearComes(done, all);
    }

    /// What happened to the workstation itself.
    public Notices notices() {
        return notices;
    }

    /// The base map.
    public BaseMapKeeper baseMap() {
        return sync.baseMap();
    }

    /// Bearer token of the session, for streams that the centre serves; empty before the first sign-in.
    public Optional<String> token() {
        return centre.token();
    }

    /// The files that hold this workstation's data, for a person who looks for them.
    public List<Path> files() {
        return files(config.dataDir());
    }

    /// Whether a console was ever begun in a folder.
    public static boolean begun(Path dataDir) {
        return files(dataDir).stream().anyMatch(Files::exists);
    }

    private static List<Path> files(Path dataDir) {
        return FILES.stream().map(dataDir::resolve).toList();
    }

    /// Reads all files without a centre, which sets right or aside what is damaged, and closes them again. Once, instead of [#showKept].
    ///
    /// @return what was found wrong, in the order in which it was found
    /// @throws org.menshen.workstation.cache.FileInUseException when another console uses the data directory
    public List<Notices.Notice> repair() {
        showKept();
        sync.baseMap().file();
        archive.repair();
        items.repair();
        close();
        return notices.recent();
    }
}
