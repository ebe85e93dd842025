package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.RawAlert;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.incident.Incident;
import org.menshen.domain.incident.IncidentCommand;
import org.menshen.domain.incident.LogEntry;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.Rulebook;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.workstation.Workstation;
import org.menshen.workstation.WorkstationConfig;
import org.menshen.workstation.cache.FileKeySource;
import org.menshen.workstation.link.SignIn;

/// One centre and two consoles, over HTTP and on real databases, put together as the launcher does; started once, used by all tests.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoConsolesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int RACE = 1000;
    private static final int FIFTY = 50;

    private final Home home = new Home(Path.of(System.getProperty("menshen.root"), "config"));
    private final Threads threads = new Threads("test");
    private final List<AutoCloseable> open = new ArrayList<>();
    private Path folder;
    private CodeBook codes;
    private LocalCentre centre;
    private Workstation one;
    private Workstation two;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        folder = data;
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(10));
        codes = CodeFolder.read(home.config().resolve("codes"));
        centre = centre(0);
        one = console("one", "officer");
        two = console("two", "officer2");
    }

    @BeforeEach
    void inStep() {
        for (Workstation station : List.of(one, two)) {
            await().atMost(PATIENCE).until(() -> station.link().status().phase() == Link.Phase.LIVE && station.link().status().outbox() == 0);
        }
    }

    @AfterAll
    void stop() throws Exception {
        for (AutoCloseable thing : open.reversed()) {
            thing.close();
        }
        threads.close();
    }

    private LocalCentre centre(int port) throws IOException {
        LocalCentre made = LocalCentre.start(new LocalCentre.Plan(home, folder.resolve("centre"), home.site("nanmatou"), List.of(), 1,
                "127.0.0.1", port, Locale.ENGLISH, CompletableFuture.completedFuture(codes), true),
                threads, CompletableFuture.completedFuture(null));
        open.add(made);
        return made;
    }

    private Workstation console(String name, String user) {
        Workstation station = new Workstation(new WorkstationConfig(folder.resolve(name), centre.address(), new SignIn.Demonstration(user, null),
                new FileKeySource(folder.resolve(name + ".key")),
                new WorkstationConfig.Rules(new Rulebook(), codes, new Permissions(codes), new DomainJson().mapper()),
                new WorkstationConfig.Running(Clock.systemUTC(), threads, threads.timer())));
        open.add(station);
        station.showKept();
        station.follow();
        return station;
    }

    private Subject incident(Workstation station, String title) {
        Subject subject = new Subject(SubjectKind.INCIDENT, station.workspace().newId(SubjectKind.INCIDENT));
        var details = new Incident.Details("OTHER", title, null, null, null, "gate", "SUPERVISOR");
        assertThat(station.workspace().submit(subject, new IncidentCommand.Report(details, 3, null, title)))
                .isInstanceOf(Workspace.Submission.Pending.class);
        return subject;
    }

    @Test
    void whatOneConsoleDoesTheOtherShows() {
        Subject subject = incident(one, "seen by both");
        await().atMost(PATIENCE).until(() -> two.workspace().find(subject).isPresent());
        assertThat(two.workspace().find(subject).orElseThrow().pending()).isFalse();
    }

    @Test
    void ofAThousandAlertsClaimedByBothNoneHasTwoHolders() throws Exception {
        AtomicInteger confirmed = new AtomicInteger();
        ConcurrentLinkedQueue<Workspace.Conflict> conflicts = new ConcurrentLinkedQueue<>();
        List<Subject> alerts = raise(RACE);
        one.workspace().observeConflicts(conflicts::add);
        two.workspace().observeConflicts(conflicts::add);
        List<CompletableFuture<?>> claims = new ArrayList<>();
        for (Subject alert : alerts) {
            for (Workstation station : List.of(one, two)) {
                if (station.workspace().submit(alert, new AlertCommand.Acknowledge()) instanceof Workspace.Submission.Pending pending) {
                    claims.add(pending.settled().thenAccept(word -> {
                        if (word == Workspace.Settlement.CONFIRMED) {
                            confirmed.incrementAndGet();
                        }
                    }));
                }
            }
        }
        await().atMost(PATIENCE.multipliedBy(2)).until(() -> CompletableFuture.allOf(claims.toArray(CompletableFuture[]::new)).isDone());
        assertThat(confirmed).hasValue(RACE);
        await().atMost(PATIENCE).until(() -> conflicts.size() >= claims.size() - RACE);
        assertThat(conflicts).hasSize(claims.size() - RACE).allSatisfy(c -> assertThat(c.instead()).isNotEmpty());
        await().atMost(PATIENCE).until(() -> alerts.stream()
                .allMatch(alert -> holder(one, alert).isPresent() && holder(one, alert).equals(holder(two, alert))));
    }

    private static Optional<String> holder(Workstation station, Subject alert) {
        return station.workspace().find(alert).map(v -> (Alert) v.state()).map(Alert::acknowledged).map(mark -> mark.userId());
    }

    /// A feed sends alerts far apart from each other, so that nothing groups them.
    private List<Subject> raise(int count) throws Exception {
        DomainJson json = new DomainJson();
        String session = post("/v1/session", null, "{\"user\":\"feed\"}");
        String token = session.replaceFirst("(?s).*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        List<RawAlert> alerts = IntStream.range(0, count).mapToObj(i -> new RawAlert("race-" + i, "LOITER", 5, null, null, null, null, null,
                "place " + i, "race", Clock.systemUTC().instant(), false, Map.of())).toList();
        post("/v1/ingest/ai", token, "{\"alerts\":" + json.write(alerts) + ",\"readings\":[]}");
        for (Workstation station : List.of(one, two)) {
            await().atMost(PATIENCE).until(() -> station.workspace().all(SubjectKind.ALERT).size() == count);
        }
        return one.workspace().all(SubjectKind.ALERT).stream().map(v -> v.state().subject()).toList();
    }

    private String post(String path, String token, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(centre.address().resolve(path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return answer.body();
        }
    }

    @Test
    void fiftyCommandsGivenWithoutTheCentreArriveOnceAndInOrder() throws Exception {
        int port = centre.address().getPort();
        open.remove(centre);
        centre.close();
        await().atMost(PATIENCE).until(() -> one.link().status().phase() != Link.Phase.LIVE);
        Subject subject = incident(one, "while the centre is away");
        for (int i = 1; i < FIFTY; i++) {
            assertThat(one.workspace().submit(subject, new IncidentCommand.AddLog("line " + i))).isInstanceOf(Workspace.Submission.Pending.class);
        }
        assertThat(one.link().status().outbox()).isEqualTo(FIFTY);
        centre = centre(port);
        await().atMost(PATIENCE).until(() -> one.link().status().outbox() == 0);
        await().atMost(PATIENCE).until(() -> lines(two, subject).size() == FIFTY);
        List<String> expected = IntStream.range(1, FIFTY).mapToObj(i -> "line " + i).toList();
        assertThat(lines(two, subject).subList(1, FIFTY)).isEqualTo(expected);
    }

    private static List<String> lines(Workstation station, Subject incident) {
        return station.workspace().find(incident).map(v -> ((Incident) v.state()).log().stream().map(LogEntry::text).toList()).orElse(List.of());
    }
}
