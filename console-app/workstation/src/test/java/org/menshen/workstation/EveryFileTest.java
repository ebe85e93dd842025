package org.menshen.workstation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.menshen.domain.alert.AlertCommand;
import org.menshen.domain.alert.AlertStatus;
import org.menshen.domain.port.Archive.Phase;
import org.menshen.domain.port.Workspace.Submission;

/// Every file of a console, damaged in every way while acts wait in its outbox: it starts, it takes acts, and those that waited are sent, once.
class EveryFileTest {

    private static final List<String> FILES = List.of("cache.mv.db", "outbox.mv.db", "outbox.journal", "basemap.bin", "settings.json");
    private static final String PAST = "past-alerts";
    /// what stands for the files of the past alerts, whose names change: the one that names the others, the largest, and the folder
    private static final List<String> PAST_FILES = List.of(PAST + "/segments", PAST + "/largest", PAST);
    private static final int OVER = 3;

    /// The files of a console as it left them, made once.
    @TempDir
    static Path left;
    @TempDir
    Path dir;
    private final Ledger ledger = new Ledger(false);
    private final StubCentre centre = new StubCentre(ledger);
    private final Random dice = new Random(5);

    /// What can happen to a file.
    enum Damage { HALF, FLIPPED, EMPTY, DELETED, OLDER, FOLDER, BYTE }

    static Stream<Arguments> damages() {
        // what can be fetched or forgotten need not be tried in every way
        return Stream.concat(FILES.stream().flatMap(file -> Arrays.stream(Damage.values()).filter(damage -> file.contains("box")
                || file.contains("cache") || damage == Damage.HALF || damage == Damage.FOLDER).map(damage -> Arguments.of(file, damage))),
                PAST_FILES.stream().flatMap(file -> Arrays.stream(Damage.values()).filter(damage -> damage != Damage.OLDER
                        && (!file.equals(PAST) || damage == Damage.DELETED || damage == Damage.EMPTY)).map(damage -> Arguments.of(file, damage))));
    }

    /// Five alerts, and some that are over.
    private static void fill(Ledger ledger) {
        ledger.raise(1, 5 + OVER);
        for (int i = 6; i <= 5 + OVER; i++) {
            ledger.give(House.OTHER, House.alert(i), new AlertCommand.Acknowledge());
            ledger.give(House.OTHER, House.alert(i), new AlertCommand.StartVerifying());
            ledger.give(House.OTHER, House.alert(i), new AlertCommand.MarkFalse("NORMAL_ACTIVITY", ""));
        }
    }

    private static void whole(Desk desk) {
        await("the past is whole").atMost(Duration.ofSeconds(20)).until(() -> desk.station.archive().standing().phase() == Phase.WHOLE
                && desk.station.archive().standing().kept() == OVER);
    }

    @BeforeAll
    static void write() throws IOException {
        Ledger ledger = new Ledger(false);
        fill(ledger);
        Path data = left.resolve("data");
        try (StubCentre centre = new StubCentre(ledger).up()) {
            try (Desk desk = Desk.at(left, centre).inStep(ledger)) {
                desk.station.settings().put("window", "here");
                whole(desk);
                await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(data.resolve("basemap.bin")));
            }
            for (String name : FILES) {
                Files.copy(data.resolve(name), data.resolve(name + "-older"));
            }
            centre.down();
            try (Desk desk = Desk.at(left, centre)) {
                assertThat(desk.submit(House.alert(1), new AlertCommand.Acknowledge())).isInstanceOf(Submission.Pending.class);
                desk.station.settings().put("window", "there");
            }
        }
    }

    @BeforeEach
    void copy() throws IOException {
        fill(ledger);
        try (Stream<Path> files = Files.walk(left)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = dir.resolve(left.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private Path data(String name) throws IOException {
        Path data = dir.resolve("data");
        if (!name.startsWith(PAST + "/")) {
            return data.resolve(name);
        }
        try (Stream<Path> files = Files.list(data.resolve(PAST))) {
            return files.filter(file -> !name.endsWith("segments") || file.getFileName().toString().startsWith("segments"))
                    .max(Comparator.comparing(file -> file.toFile().length())).orElseThrow();
        }
    }

    /// The folder is gone, or a file lies where it should be.
    private void damageFolder(Path folder, Damage damage) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        if (damage == Damage.EMPTY) {
            Files.write(folder, new byte[0]);
        }
    }

    private void damage(String name, Damage damage) throws IOException {
        Path path = data(name);
        if (Files.isDirectory(path)) {
            damageFolder(path, damage);
            return;
        }
        byte[] bytes = Files.readAllBytes(path);
        switch (damage) {
            case HALF -> Files.write(path, Arrays.copyOf(bytes, bytes.length / 2));
            case FLIPPED -> {
                for (int i = 0; i < 200 && bytes.length > 0; i++) {
                    bytes[dice.nextInt(bytes.length)] ^= (byte) (1 << dice.nextInt(8));
                }
                Files.write(path, bytes);
            }
            case EMPTY -> Files.write(path, new byte[0]);
            case DELETED -> Files.delete(path);
            case OLDER -> Files.copy(data(name + "-older"), path, StandardCopyOption.REPLACE_EXISTING);
            case FOLDER -> {
                Files.delete(path);
                Files.createDirectories(path.resolve("something"));
            }
            case BYTE -> Files.write(path, new byte[1]);
        }
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aDamagedFileCostsNothingThatWasGiven(String name, Damage damage) throws IOException {
        damage(name, damage);
        centre.up();
        try (Desk desk = Desk.at(dir, centre.uri()).inStep(ledger)) {
            assertThat(desk.alert(1).status()).as("what waited was sent").isEqualTo(AlertStatus.ACKED);
            assertThat(desk.submit(House.alert(2), new AlertCommand.Acknowledge())).as("it takes acts").isInstanceOf(Submission.Pending.class);
            desk.inStep(ledger);
            if (name.startsWith(PAST)) {
                whole(desk);
            }
            await("the base map is here").atMost(Duration.ofSeconds(20))
                    .until(() -> desk.station.baseMap().file().filter(Files::isRegularFile).isPresent());
        }
        assertThat(ledger.states()).filteredOn(state -> ((org.menshen.domain.alert.Alert) state.state()).status() == AlertStatus.ACKED).hasSize(2);
        try (Desk desk = Desk.at(dir, centre.uri()).inStep(ledger)) {
            assertThat(desk.station.notices().recent()).as("it is well again").isEmpty();
        }
    }
}
