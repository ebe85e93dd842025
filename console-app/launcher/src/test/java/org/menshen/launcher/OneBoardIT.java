package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.centre.api.MediaSource;
import org.menshen.centre.run.Centre;
import org.menshen.centre.run.CentreConfig;
import org.menshen.centre.run.CentreParts;
import org.menshen.centre.run.EditionFolders;
import org.menshen.centre.store.Verify;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.work.ClockRun;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkQuery;
import org.menshen.domain.work.WorkStep;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.Workflow;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.workflow.CelExpressions;
import org.menshen.workstation.Workstation;
import org.menshen.workstation.WorkstationConfig;
import org.menshen.workstation.cache.FileKeySource;
import org.menshen.workstation.link.SignIn;

/// Two consoles work one board over HTTP and on real databases, one of them cut off for ten minutes; the clock is moved. Afterwards both boards, the
/// centre and its log agree, every act was answered once, and who was refused knows why.
class OneBoardIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> NAMES = List.of("甲", "乙", "丙", "丁", "戊", "己");
    private static final String BOARD = """
        id: board
        version: 1
        zh: 交办
        en: Errand
        prefix: JB
        symbol: 交
        start: TOLD
        openers: [DUTY_OFFICER]
        correct: [DUTY_OFFICER]
        title: what
        list: [what]
        fields:
          - {id: what, zh: 事项, en: What, kind: text, required: true}
        states:
          - {id: TOLD, zh: 已报, en: Told}
          - {id: TAKEN, zh: 受理, en: Taken}
          - {id: DONE, zh: 办结, en: Done, end: true}
        acts:
          - {id: take, zh: 受理, en: Take, from: [TOLD], to: TAKEN, roles: [DUTY_OFFICER]}
          - {id: note, zh: 记录, en: Note, from: [TAKEN], roles: [DUTY_OFFICER], remark: true}
          - {id: finish, zh: 办结, en: Finish, from: [TAKEN], to: DONE, roles: [DUTY_OFFICER]}
        clocks:
          - {id: take, zh: 受理, en: Take, from: [TOLD], until: [TAKEN], limit: 5 min, raises: [overdue]}
        flags:
          - {id: overdue, zh: 超时, en: Overdue, raise: [], lower: [DUTY_OFFICER]}
        """;

    private final Threads threads = new Threads("board");
    private final List<AutoCloseable> open = new ArrayList<>();
    private final MovedClock clock = new MovedClock();
    private final Map<String, Subject> items = new LinkedHashMap<>();
    private final List<CompletableFuture<Workspace.Settlement>> words = new ArrayList<>();
    private final List<Workspace.Conflict> told = new CopyOnWriteArrayList<>();
    private CodeBook codes;
    private Path folder;
    private Cable cable;
    private Workstation one;
    private Workstation two;

    /// Real time, moved ahead by hand.
    private static final class MovedClock extends Clock {
        private volatile Duration by = Duration.ZERO;

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void start(@TempDir Path data) throws Exception {
        folder = data;
        Path config = Path.of(System.getProperty("menshen.root"), "config");
        codes = CodeFolder.read(config.resolve("codes"));
        Centre centre = open(Centre.start(CentreConfig.local(folder.resolve("centre"), config, "test", Optional.empty()),
                new CentreParts(threads.pulse(), clock, Optional::empty, MediaSource.none(), () -> new byte[32]), codes));
        Files.writeString(Files.createDirectories(folder.resolve("config/workflows")).resolve("board.yaml"), BOARD);
        EditionFolders folders = open(new EditionFolders(centre, folder.resolve("config"), codes, new DomainJson()));
        assertThat(folders.read()).isEmpty();
        cable = open(new Cable(centre.address(), threads.background()));
        one = console("one", "officer", centre.address());
        two = console("two", "officer2", cable.address());
        until("both live", () -> live(one) && live(two));
    }

    private <T extends AutoCloseable> T open(T thing) {
        open.add(thing);
        return thing;
    }

    private Workstation console(String name, String user, java.net.URI address) {
        Workstation station = open(new Workstation(new WorkstationConfig(folder.resolve(name), address, new SignIn.Demonstration(user, null),
                new FileKeySource(folder.resolve(name + ".key")),
                new WorkstationConfig.Rules(new Rulebook(new CelExpressions()), codes, new Permissions(codes), new DomainJson().mapper()),
                new WorkstationConfig.Running(clock, threads, threads.timer()))));
        station.showKept();
        station.follow();
        station.workspace().observeConflicts(told::add);
        return station;
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable thing : open.reversed()) {
            thing.close();
        }
        threads.close();
    }

    private static boolean live(Workstation station) {
        return station.link().status().phase() == Link.Phase.LIVE && station.link().status().outbox() == 0;
    }

    private void until(String what, Callable<Boolean> condition) {
        await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(condition);
    }

    @Test
    void whoWasCutOffForTenMinutesAgreesWithTheOthersAfterwards() throws Exception {
        var flow = (Workflow) one.workspace().all(SubjectKind.WORKFLOW).stream().map(Versioned::state).findFirst().orElseThrow();
        for (String name : NAMES) {
            Subject item = new Subject(SubjectKind.WORK, one.workspace().newId(SubjectKind.WORK));
            items.put(name, item);
            give(one, name, new WorkCommand.Open(flow.ref(), List.of(new WorkValue("what", name)), null, List.of()));
        }
        until("six on both boards", () -> board(two).size() == NAMES.size() && live(one));
        words.forEach(word -> assertThat(word.join()).isEqualTo(Workspace.Settlement.CONFIRMED));
        words.clear();

        cable.cut();
        until("cut off", () -> two.link().status().phase() != Link.Phase.LIVE);
        clock.by = Duration.ofMinutes(2);
        Instant second = clock.instant();
        List.of("甲", "乙", "丙").forEach(name -> act(two, name, "take", ""));
        act(two, "甲", "note", "断线时记录");
        List.of("丙", "丁").forEach(name -> act(one, name, "take", ""));
        until("what the other did is known", () -> at(one, "丙").at().equals("TAKEN") && live(one));
        clock.by = Duration.ofMinutes(6);
        until("the centre says what is late", () -> List.of("甲", "乙", "戊", "己").stream().allMatch(name -> late(one, name)));
        act(two, "戊", "take", "");
        act(one, "己", "take", "");
        assertThat(two.link().status().outbox()).isEqualTo(5);

        clock.by = Duration.ofMinutes(10);
        cable.mend();
        until("in step again", () -> live(one) && live(two) && words.stream().allMatch(CompletableFuture::isDone));
        until("the same on both", () -> board(one).equals(board(two)));

        assertThat(words.stream().map(CompletableFuture::join).filter(Workspace.Settlement.CONFIRMED::equals)).as("all but one").hasSize(7);
        assertThat(told).singleElement().satisfies(no -> {
            assertThat(no.subject()).isEqualTo(items.get("丙"));
            assertThat(no.refusal().code()).isEqualTo("work.wrong-state");
            assertThat(no.instead()).isNotEmpty();
        });
        assertThat(items.values()).allSatisfy(item -> assertThat(find(one, item).steps()).extracting(WorkStep::act).filteredOn("take"::equals)
                .hasSize(1));
        inTime(second);
        whatTheCentreHolds();
    }

    /// What was done in time while cut off is not late, and says both times; what was done too late stays late.
    private void inTime(Instant second) {
        WorkItem first = at(one, "甲");
        ClockRun run = first.clocks().getFirst();
        assertThat(run.late()).isFalse();
        assertThat(Duration.between(second, run.ended()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(first.flags()).as("the flag of the deadline falls with it").isEmpty();
        WorkStep take = first.steps().stream().filter(step -> step.act().equals("take")).findFirst().orElseThrow();
        assertThat(Duration.between(take.by().at(), take.arrived())).isGreaterThan(Duration.ofMinutes(7));
        assertThat(first.steps().getLast().remark()).isEqualTo("断线时记录");
        assertThat(at(one, "戊").clocks().getFirst().late()).isTrue();
        assertThat(at(one, "戊").flags()).containsExactly("overdue");
        assertThat(at(one, "丁").clocks().getFirst().late()).isFalse();
    }

    private void whatTheCentreHolds() throws Exception {
        stop();
        open.clear();
        Verify.Report report = Verify.run(folder.resolve("centre"), List.of());
        assertThat(report.fault()).isEmpty();
        assertThat(report.items()).isEqualTo(NAMES.size());
        assertThat(report.altered()).isEmpty();
    }

    private void act(Workstation station, String name, String act, String remark) {
        give(station, name, new WorkCommand.Act(act, List.of(), remark, List.of()));
    }

    private void give(Workstation station, String name, WorkCommand command) {
        Workspace.Submission given = station.workspace().submit(items.get(name), command);
        assertThat(given).as(name + ": " + given).isInstanceOf(Workspace.Submission.Pending.class);
        words.add(((Workspace.Submission.Pending) given).settled());
    }

    private List<Versioned<WorkItem>> board(Workstation station) {
        return station.registers().page(WorkQuery.all("board").sorted("number", false), 0, 100, clock.instant()).items();
    }

    private WorkItem at(Workstation station, String name) {
        return find(station, items.get(name));
    }

    private static WorkItem find(Workstation station, Subject item) {
        return station.registers().find(item.id()).orElseThrow().state();
    }

    private boolean late(Workstation station, String name) {
        return at(station, name).flags().contains("overdue");
    }
}
