package org.menshen.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.code.CodeBook;
import org.menshen.domain.fact.Command;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Link;
import org.menshen.domain.port.Reveals;
import org.menshen.domain.port.Workspace;
import org.menshen.domain.rules.Permissions;
import org.menshen.domain.rules.Rulebook;
import org.menshen.domain.work.WorkCommand;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkValue;
import org.menshen.domain.work.Workflow;
import org.menshen.wire.DomainJson;
import org.menshen.wire.code.CodeFolder;
import org.menshen.wire.workflow.CelExpressions;
import org.menshen.workstation.Workstation;
import org.menshen.workstation.WorkstationConfig;
import org.menshen.workstation.cache.FileKeySource;
import org.menshen.workstation.link.SignIn;

/// One seat at which several people sit one after another, with the centre and without: what each may know is there, and nothing else is on its disk.
class PrivacyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String NAME = "欧阳演示娜";
    private static final String PHONE = "13900001234";
    private static final String CARD = "31011519900101001X";
    private static final String COMMITTEE = "310115010001";

    private final Home home = new Home(Path.of(System.getProperty("menshen.root"), "config"));
    private final Threads threads = new Threads("test");
    private final CodeBook codes = CodeFolder.read(home.config().resolve("codes"));
    @TempDir
    private Path folder;
    private LocalCentre centre;
    private URI address;
    private Workstation seat;

    @BeforeEach
    void start() throws IOException {
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(10));
        centre(0);
    }

    @AfterEach
    void stop() {
        leave();
        centre.close();
        threads.close();
    }

    private void centre(int port) throws IOException {
        centre = LocalCentre.start(new LocalCentre.Plan(home, folder.resolve("centre"), home.site("nanmatou"), List.of(), 1, "127.0.0.1", port,
                Locale.ENGLISH, CompletableFuture.completedFuture(codes), true), threads, CompletableFuture.completedFuture(null));
        address = centre.address();
    }

    /// Somebody sits down at the one seat.
    private void sit(String role, boolean live) {
        leave();
        seat = new Workstation(new WorkstationConfig(folder.resolve("seat"), address, new SignIn.Demonstration(role, null),
                new FileKeySource(folder.resolve("seat.key")), new WorkstationConfig.Rules(new Rulebook(new CelExpressions()), codes,
                new Permissions(codes), new DomainJson().mapper()), new WorkstationConfig.Running(Clock.systemUTC(), threads, threads.timer())));
        seat.showKept();
        seat.follow();
        if (live) {
            await().atMost(PATIENCE).until(() -> seat.link().status().phase() == Link.Phase.LIVE
                    && !seat.workspace().all(SubjectKind.WORKFLOW).isEmpty() && seat.registers().arrival().whole());
        }
    }

    private void leave() {
        if (seat != null) {
            seat.close();
            seat = null;
        }
    }

    private Subject open(String register, String... pairs) {
        Subject item = new Subject(SubjectKind.WORK, seat.workspace().newId(SubjectKind.WORK));
        Workflow flow = seat.workspace().all(SubjectKind.WORKFLOW).stream().map(state -> (Workflow) state.state())
                .filter(each -> each.ref().workflowId().equals(register)).findFirst().orElseThrow();
        List<WorkValue> values = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.add(new WorkValue(pairs[i], pairs[i + 1]));
        }
        done(item, new WorkCommand.Open(flow.ref(), values, null, List.of()));
        return item;
    }

    private void done(Subject item, Command command) {
        Workspace.Submission given = seat.workspace().submit(item, command);
        assertThat(given).isInstanceOf(Workspace.Submission.Pending.class);
        assertThat(((Workspace.Submission.Pending) given).settled().join()).isEqualTo(Workspace.Settlement.CONFIRMED);
        await().atMost(PATIENCE).until(() -> seat.workspace().find(item).filter(state -> !state.pending()).isPresent());
    }

    private String why(Subject item, Command command) {
        return seat.workspace().submit(item, command) instanceof Workspace.Submission.Refused refused ? refused.refusal().code() : "taken";
    }

    private Reveals.Answer reveal(Subject item, String field) {
        List<Reveals.Answer> told = new CopyOnWriteArrayList<>();
        try (var pin = seat.reveals().observe(news -> told.add(news.answer()))) {
            assertThat(seat.workspace().submit(item, new WorkCommand.Reveal(field, "CALL_BACK"))).isInstanceOf(Workspace.Submission.Pending.class);
            await().atMost(PATIENCE).until(() -> !told.isEmpty());
        }
        return told.getFirst();
    }

    @Test
    void anotherPersonAtTheSameSeatFindsNothingThatIsNotForHim() throws IOException {
        sit("POLICE_LIAISON", true);
        Subject clue = open("clue", "kind", "debt", "what", "地下钱庄演示线索", "source", "found");
        Subject fraud = open("fraud", "degree", "high", "scheme", "police", "committee", COMMITTEE, "name", NAME, "phone", PHONE);
        assertThat(field(fraud, "name")).isEqualTo("欧＊娜");
        assertThat(reveal(fraud, "phone")).isEqualTo(new Reveals.Answer.Shown(PHONE, Duration.ofSeconds(60)));
        await().atMost(PATIENCE).until(() -> ((WorkItem) seat.workspace().find(fraud).orElseThrow().state()).reveals().size() == 1);
        assertThat(seat.link().status().outbox()).isZero();

        sit("DUTY_OFFICER", true);
        await().atMost(PATIENCE).until(() -> seat.workspace().find(fraud).isPresent());
        assertThat(field(fraud, "name")).isEqualTo("＊");
        assertNothingOf(clue);
        assertThat(why(clue, new WorkCommand.Raise("x", "-"))).isEqualTo("work.unknown");
        leave();
        int port = address.getPort();
        centre.close();

        // what the disk itself holds, without anybody to cut it
        sit("DUTY_OFFICER", false);
        await().atMost(PATIENCE).until(() -> seat.registers().find(fraud.id()).isPresent());
        assertNothingOf(clue);
        assertThat(field(fraud, "name")).isEqualTo("＊");
        assertThat(why(fraud, new WorkCommand.Raise("x", "-"))).isEqualTo("work.unknown-flag");
        leave();

        // somebody of whom the centre has not said who it is
        sit("POLICE_LIAISON", false);
        assertThat(seat.workspace().actor().role()).isEmpty();
        assertThat(seat.registers().find(fraud.id())).isEmpty();
        leave();
        assertNowhere(folder, List.of(NAME, PHONE));
        assertNowhere(folder.resolve("seat"), List.of("地下钱庄演示线索", clue.id()));

        centre(port);
        sit("POLICE_LIAISON", true);
        await().atMost(PATIENCE).until(() -> seat.workspace().find(clue).isPresent());
        assertThat(field(fraud, "name")).isEqualTo("欧＊娜");
    }

    private String field(Subject item, String id) {
        return ((WorkItem) seat.workspace().find(item).orElseThrow().state()).field(id);
    }

    private void assertNothingOf(Subject item) {
        assertThat(seat.workspace().find(item)).isEmpty();
        assertThat(seat.registers().find(item.id())).isEmpty();
        assertThat(seat.workspace().history(item)).isEmpty();
        assertThat(seat.workspace().all(SubjectKind.WORK).stream().map(Versioned::state).map(state -> state.subject())).doesNotContain(item);
        assertThat(seat.log().load(java.time.Instant.EPOCH, null).join().entries()).noneMatch(entry -> entry.written().contains(item.id()));
    }

    @Test
    void whatIsSensitiveWaitsInNoOutboxAndWhatIsPersonalLiesThereSealed() throws IOException {
        sit("DATA_STEWARD", true);
        Subject record = open("collect", "object", "person", "label", "M-1", "qr", "Q-1", "committee", COMMITTEE, "card", CARD, "name", NAME);
        assertThat(field(record, "card")).isEqualTo("＊");
        assertThat(reveal(record, "card")).isEqualTo(new Reveals.Answer.Asked());
        int port = address.getPort();
        centre.close();
        await().atMost(PATIENCE).until(() -> seat.link().status().phase() != Link.Phase.LIVE);

        Workflow collect = (Workflow) seat.workspace().all(SubjectKind.WORKFLOW).stream().map(Versioned::state)
                .filter(state -> ((Workflow) state).ref().workflowId().equals("collect")).findFirst().orElseThrow();
        List<WorkValue> harmless = List.of(new WorkValue("object", "person"), new WorkValue("label", "M-2"), new WorkValue("qr", "Q-2"),
                new WorkValue("committee", COMMITTEE), new WorkValue("name", "司马演示明"));
        List<WorkValue> sensitive = Stream.concat(harmless.stream(), Stream.of(new WorkValue("card", "31011519900101002X"))).toList();
        Subject later = new Subject(SubjectKind.WORK, seat.workspace().newId(SubjectKind.WORK));
        assertThat(why(later, new WorkCommand.Open(collect.ref(), sensitive, null, List.of()))).isEqualTo("workstation.sensitive-offline");
        assertThat(why(record, new WorkCommand.Reveal("name", "CALL_BACK"))).isEqualTo("workstation.reveal-offline");
        assertThat(why(later, new WorkCommand.Open(collect.ref(), harmless, null, List.of()))).isEqualTo("taken");
        assertThat(field(later, "name")).isEqualTo("司＊明");
        leave();
        assertNowhere(folder, List.of(NAME, CARD, "司马演示明", "31011519900101002X"));

        centre(port);
        sit("DATA_STEWARD", true);
        await().atMost(PATIENCE).until(() -> seat.link().status().outbox() == 0
                && seat.workspace().find(later).filter(state -> !state.pending()).isPresent());
        assertThat(reveal(later, "name")).isEqualTo(new Reveals.Answer.Shown("司马演示明", Duration.ofSeconds(60)));
        leave();
        assertNowhere(folder, List.of(NAME, CARD, "司马演示明"));
    }

    /// No file of centre, console or log holds a word, in whatever encoding a file might be written.
    private static void assertNowhere(Path place, List<String> words) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String word : words) {
                    for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
                        assertThat(text.contains(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1)))
                                .as("%s in %s", word, place.relativize(file)).isFalse();
                    }
                }
            }
        }
    }
}
