package org.menshen.centre.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.menshen.domain.fact.Actor;

/// Every file of a centre, damaged in every way: with one of them damaged nothing is missing; with both there is a start, or words that name the
/// command after which there is one.
class EveryFileTest extends StoredLog {

    private static final List<String> FILES = List.of("centre.mv.db", "centre.journal");
    /// The files of a centre as it left them, made once.
    @TempDir
    static Path left;
    private static Snapshot before;
    private final Random dice = new Random(11);

    /// What can happen to a file.
    enum Damage { NONE, HALF, FLIPPED, EMPTY, DELETED, OLDER, FOLDER, BYTE }

    static Stream<Arguments> oneFile() {
        return FILES.stream().flatMap(file -> Arrays.stream(Damage.values()).map(damage -> Arguments.of(file, damage)));
    }

    /// Each damage of one with another of the other, and the same of both.
    static Stream<Arguments> bothFiles() {
        List<Damage> all = Arrays.stream(Damage.values()).filter(damage -> damage != Damage.NONE).toList();
        return Stream.of(0, 1, 3).flatMap(step -> IntStream.range(0, all.size())
                .mapToObj(i -> Arguments.of(all.get(i), all.get((i + step) % all.size()))));
    }

    @BeforeAll
    static void write() throws IOException {
        try (Database database = Database.file(left)) {
            Ledgers.open(database).submit(Actor.SYSTEM, Ledgers.raises(40));
        }
        for (String name : FILES) {
            Files.copy(left.resolve(name), left.resolve(name + "-older"));
        }
        try (Database database = Database.file(left)) {
            Ledger ledger = Ledgers.open(database);
            ledger.submit(Actor.SYSTEM, Ledgers.raise("A-later"));
            ledger.submit(Ledgers.OFFICER, Ledgers.acknowledge("A-1", 1));
            before = ledger.snapshot();
        }
    }

    @Override
    void lay() throws IOException {
        try (Stream<Path> files = Files.list(left)) {
            for (Path file : files.toList()) {
                Files.copy(file, dir.resolve(file.getFileName()));
            }
        }
    }

    @BeforeEach
    void leave() {
        assertThat(ledger.snapshot().hash()).isEqualTo(before.hash());
        database.close();
    }

    private void damage(String name, Damage damage) throws IOException {
        Path path = dir.resolve(name);
        byte[] bytes = Files.readAllBytes(path);
        switch (damage) {
            case NONE -> { }
            case HALF -> Files.write(path, Arrays.copyOf(bytes, bytes.length / 2));
            case FLIPPED -> {
                for (int i = 0; i < 300; i++) {
                    bytes[dice.nextInt(bytes.length)] ^= (byte) (1 << dice.nextInt(8));
                }
                Files.write(path, bytes);
            }
            case EMPTY -> Files.write(path, new byte[0]);
            case DELETED -> Files.delete(path);
            case OLDER -> Files.copy(dir.resolve(name + "-older"), path, StandardCopyOption.REPLACE_EXISTING);
            case FOLDER -> {
                Files.delete(path);
                Files.createDirectories(path.resolve("something"));
            }
            case BYTE -> Files.write(path, new byte[1]);
        }
    }

    @ParameterizedTest
    @MethodSource("oneFile")
    void nothingIsMissingWhenOneFileIsDamaged(String name, Damage damage) throws IOException {
        damage(name, damage);

        open();

        ledger.auditAll();
        assertThat(ledger.snapshot().hash()).isEqualTo(before.hash());
        assertThat(ledger.submit(Actor.SYSTEM, Ledgers.raise("A-new"))).isInstanceOf(CommandAnswer.Accepted.class);
        database.close();
        Files.delete(file);
        open();
        assertThat(ledger.snapshot().seq()).as("the journal is whole").isEqualTo(before.seq() + 1);
    }

    @Test
    void aJournalThatIsCutWithNoDatabaseBesideItPromisesNothing() throws IOException {
        damage(FILES.get(0), Damage.DELETED);
        Path journal = dir.resolve(FILES.get(1));
        byte[] bytes = Files.readAllBytes(journal);
        Files.write(journal, Arrays.copyOf(bytes, bytes.length - 100));
        open();
        assertThat(ledger.mended()).extracting(Mended::left).containsOnly(Mended.UNSURE);
        assertThat(ledger.mended().getFirst().toString()).doesNotContain("nothing that was answered");
    }

    @Test
    void aLinkThatLeadsNowhereIsPutAsideAndAMarkBeforeTheJournalReadOver() throws IOException {
        Path journal = dir.resolve(FILES.get(1));
        byte[] bytes = Files.readAllBytes(journal);
        Files.delete(journal);
        Files.createSymbolicLink(journal, dir.resolve("gone").resolve("away"));
        open();
        assertThat(ledger.snapshot().hash()).isEqualTo(before.hash());
        database.close();
        damage(FILES.get(0), Damage.DELETED);
        Files.write(journal, ("\uFEFF" + new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        open();
        assertThat(ledger.snapshot().hash()).isEqualTo(before.hash());
    }

    @ParameterizedTest
    @MethodSource("bothFiles")
    void thereIsAStartOrACommandThatMakesOneWhenBothAre(Damage one, Damage other) throws IOException {
        damage(FILES.get(0), one);
        damage(FILES.get(1), other);
        try {
            open();
            ledger.auditAll();
        } catch (UnprovableException | BrokenChainException refused) {
            assertThat(refused).hasMessageContaining("menshen repair --data " + dir);
            repair();
            open();
            ledger.auditAll();
        }
        assertThat(ledger.submit(Actor.SYSTEM, Ledgers.raise("A-new"))).isInstanceOf(CommandAnswer.Accepted.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"FOLDER", "EMPTY"})
    void whatLiesInTheWayOfANewFileIsNoHindrance(Damage damage) throws IOException {
        Files.delete(file);
        Path fresh = dir.resolve("centre-new.mv.db");
        if (damage == Damage.FOLDER) {
            Files.createDirectories(fresh.resolve("something"));
        } else {
            Files.write(fresh, new byte[0]);
        }
        open();
        assertThat(ledger.snapshot().hash()).isEqualTo(before.hash());
    }
}
