package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.alert.Alert;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.archive.PastAlert;
import org.menshen.domain.archive.PastQuery;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.port.Archive;
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

/// A real centre and two consoles: the alerts that one of them ends come into the past of both, the second of which begins later and has to fill it.
class PastAlertsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ALERTS = 40;
    private static final int JUDGED = 25;

    private final Home home = new Home(Path.of(System.getProperty("menshen.root"), "config"));
    private final CodeBook codes = CodeFolder.read(home.config().resolve("codes"));
    private final Threads threads = new Threads("test");

    private Workstation console(Path folder, LocalCentre centre) {
        Workstation station = new Workstation(new WorkstationConfig(folder, centre.address(), new SignIn.Demonstration("officer", null),
                new FileKeySource(folder.resolveSibling(folder.getFileName() + ".key")),
                new WorkstationConfig.Rules(new Rulebook(), codes, new Permissions(codes), new DomainJson().mapper()),
                new WorkstationConfig.Running(Clock.systemUTC(), threads, threads.timer())));
        station.showKept();
        station.follow();
        await().atMost(PATIENCE).until(() -> station.link().status().phase() == Link.Phase.LIVE);
        return station;
    }

    private static void give(Workstation station, Subject subject, org.menshen.domain.fact.Command command) {
        assertThat(station.workspace().submit(subject, command)).isInstanceOf(Workspace.Submission.Pending.class);
    }

    private static List<PastAlert> whole(Workstation station, int count) throws Exception {
        await().atMost(PATIENCE).until(() -> station.archive().standing().phase() == Archive.Phase.WHOLE
                && station.archive().standing().kept() == count);
        return station.archive().find(PastQuery.ALL, 0, ALERTS).get(20, TimeUnit.SECONDS).alerts();
    }

    @Test
    void whatIsOverAtTheCentreComesIntoThePastOfEveryConsole(@TempDir Path folder) throws Exception {
        try (threads; LocalCentre centre = LocalCentre.start(new LocalCentre.Plan(home, folder.resolve("centre"), home.site("nanmatou"), List.of(), 1,
                "127.0.0.1", 0, Locale.ENGLISH, CompletableFuture.completedFuture(codes), true), threads, CompletableFuture.completedFuture(null))) {
            List<PastAlert> first;
            try (Workstation one = console(folder.resolve("one"), centre)) {
                List<Subject> alerts = IntStream.range(0, ALERTS)
                        .mapToObj(i -> new Subject(SubjectKind.ALERT, one.workspace().newId(SubjectKind.ALERT))).toList();
                for (int i = 0; i < ALERTS; i++) {
                    give(one, alerts.get(i), new AlertCommand.Raise(new Alert.Origin("call", "c-" + i, "LOITER", 5, null, null, null, null, null,
                            "东门岗亭 " + i, "", Clock.systemUTC().instant(), java.util.Map.of())));
                }
                for (Subject alert : alerts.subList(0, JUDGED)) {
                    give(one, alert, new AlertCommand.Acknowledge());
                    give(one, alert, new AlertCommand.StartVerifying());
                    give(one, alert, new AlertCommand.MarkTest(""));
                }
                first = whole(one, JUDGED);
                assertThat(first).extracting(PastAlert::id).containsExactlyInAnyOrderElementsOf(
                        alerts.subList(0, JUDGED).stream().map(Subject::id).toList());
                assertThat(one.archive().history(alerts.getFirst().id()).get(20, TimeUnit.SECONDS)).satisfies(history -> {
                    assertThat(history.whole()).isTrue();
                    assertThat(history.changes()).hasSize(4);
                });
            }
            try (Workstation two = console(folder.resolve("two"), centre)) {
                assertThat(whole(two, JUDGED)).as("a new console fills its past").containsExactlyElementsOf(first);
            }
            try (Workstation again = console(folder.resolve("one"), centre)) {
                assertThat(whole(again, JUDGED)).containsExactlyElementsOf(first);
            }
        }
    }
}
