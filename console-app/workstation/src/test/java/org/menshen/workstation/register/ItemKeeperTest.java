package org.menshen.workstation.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Subject;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.port.Workspace.Submission;
import org.menshen.domain.work.WorkItem;
import org.menshen.domain.work.WorkQuery;
import org.menshen.workstation.Desk;
import org.menshen.workstation.House;
import org.menshen.workstation.Ledger;
import org.menshen.workstation.StubCentre;

/// Whatever happens to a console and its files, its work items become those of the centre; without a centre they are there as they were last.
class ItemKeeperTest {

    @TempDir
    Path dir;
    private final Ledger ledger = new Ledger(false);
    private StubCentre centre;

    @BeforeEach
    void open() throws IOException {
        centre = new StubCentre(ledger);
        centre.up();
        Registered.publish(ledger);
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private void work(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(i -> {
            ledger.give(House.OTHER, Registered.item(i), Registered.open("乱堆物 " + i, i));
            if (i % 3 == 0) {
                ledger.give(House.OTHER, Registered.item(i), Registered.act("take"));
            }
        });
    }

    private Map<Subject, Versioned<State>> wanted() {
        return by(ledger.states().stream().filter(state -> state.state() instanceof WorkItem));
    }

    private static Map<Subject, Versioned<State>> by(Stream<Versioned<State>> states) {
        Map<Subject, Versioned<State>> all = new HashMap<>();
        states.forEach(state -> all.put(state.state().subject(), state));
        return all;
    }

    private static Map<Subject, Versioned<State>> items(Desk desk) {
        return by(desk.station.workspace().all(SubjectKind.WORK).stream());
    }

    private Desk same(Desk desk) {
        desk.inStep(ledger);
        await().atMost(Duration.ofSeconds(20)).until(() -> items(desk).equals(wanted()));
        await().atMost(Duration.ofSeconds(20)).until(() -> desk.station.registers().arrival().share() == 1);
        assertThat(items(desk)).isEqualTo(wanted());
        return desk;
    }

    private static long found(Desk desk) {
        return desk.station.registers().page(WorkQuery.all("case"), 0, 5, Ledger.ACT).total();
    }

    @Test
    void aNewConsoleFillsInPiecesFollowsTheStreamAndKnowsThemWithoutACentre() {
        work(1, 40);
        centre.pieceMost = 9;
        try (Desk desk = same(Desk.at(dir, centre))) {
            assertThat(centre.workPieces).hasSizeGreaterThan(4);
            work(41, 50);
            ledger.give(House.OTHER, Registered.item(2), Registered.act("take"));
            same(desk);
            assertThat(found(desk)).isEqualTo(50);
        }
        int asked = centre.workPieces.size();
        centre.down();
        try (Desk desk = Desk.at(dir, centre)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> found(desk) == 50);
            assertThat(items(desk)).isEqualTo(wanted());
            Subject mine = Registered.item(1);
            assertThat(desk.submit(mine, Registered.act("take"))).isInstanceOf(Submission.Pending.class);
            assertThat(desk.submit(mine, Registered.act("take"))).as("decided on what waits").isInstanceOf(Submission.Refused.class);
            assertThat(desk.shown(mine)).satisfies(shown -> {
                assertThat(shown.pending()).isTrue();
                assertThat(((WorkItem) shown.state()).at()).isEqualTo("DOING");
            });
            assertThat(desk.station.registers().page(WorkQuery.all("case"), 0, 50, Ledger.ACT).in("DOING")).isEqualTo(18);
        }
        centre.up();
        try (Desk desk = same(Desk.at(dir, centre))) {
            assertThat(((WorkItem) desk.shown(Registered.item(1)).state()).at()).isEqualTo("DOING");
            assertThat(desk.shown(Registered.item(1)).pending()).isFalse();
            assertThat(centre.workPieces).as("nothing was missing").hasSize(asked);
        }
    }

    @Test
    void whatWasMissedIsAskedForAloneAndDamageIsMended() throws IOException {
        work(1, 20);
        same(Desk.at(dir, centre)).close();
        long seen = ledger.seq();
        centre.workPieces.clear();
        work(21, 25);
        // its picture is gone, so that a new one takes it past what it never saw
        Files.delete(dir.resolve("data/cache.mv.db"));
        Files.deleteIfExists(dir.resolve("data/cache.reached"));
        same(Desk.at(dir, centre)).close();
        assertThat(centre.workPieces).singleElement().satisfies(asked -> assertThat(asked.get("after")).isEqualTo(seen));

        try (Stream<Path> files = Files.list(dir.resolve("data/work-items"))) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(cfs|fdt|tim|doc)")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
        }
        try (Desk desk = Desk.at(dir, centre)) {
            same(desk);
            await().atMost(Duration.ofSeconds(20)).until(() -> desk.noticed("work.made-again"));
            same(desk);
            assertThat(found(desk)).isEqualTo(25);
        }
    }

    @Test
    void anotherLogIsAnotherRegister() throws IOException {
        work(1, 8);
        same(Desk.at(dir, centre)).close();
        centre.close();
        Ledger other = new Ledger(false);
        other.raise(1, 30);
        Registered.publish(other);
        other.give(House.OTHER, Registered.item(3), Registered.open("另一份", 1));
        try (StubCentre second = new StubCentre(other)) {
            second.up();
            follows(second, other);
        }
    }

    private void follows(StubCentre second, Ledger other) {
        try (Desk desk = Desk.at(dir, second).inStep(other)) {
            Map<Subject, Versioned<State>> all = by(List.of(other.state(Registered.item(3))).stream());
            await().atMost(Duration.ofSeconds(20)).until(() -> items(desk).equals(all) && found(desk) == 1);
        }
    }
}
