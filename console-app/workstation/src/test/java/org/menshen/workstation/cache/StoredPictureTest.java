package org.menshen.workstation.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;
import org.menshen.workstation.House;
import org.menshen.workstation.Ledger;
import org.menshen.workstation.feed.NoticeBoard;

/// What the cache gives back, and what it does with a file that is not what it wrote.
class StoredPictureTest {

    private static final int ALERTS = 300;

    @TempDir
    Path dir;
    private final NoticeBoard notices = new NoticeBoard(Clock.systemUTC(), Runnable::run);
    private final Ledger ledger = new Ledger(false);
    private LocalCache cache;
    private byte[] good;

    @BeforeEach
    void fill() throws IOException {
        ledger.raise(1, ALERTS);
        cache = open();
        cache.replace(picture(), false);
        cache.record(ledger.log().subList(0, 10), List.of(), picture().position(), this::picture);
        cache.close();
        good = Files.readAllBytes(file());
        cache = open();
    }

    @AfterEach
    void close() {
        cache.close();
    }

    private LocalCache open() {
        StoreFile store = new StoreFile(new StoreFile.Place(dir.resolve("data/cache"), "file:", "db/workstation/cache"),
                new FileKeySource(dir.resolve("keys/workstation.key")), Clock.systemUTC(),
                (aside, reason) -> notices.post("cache.set-aside", org.menshen.domain.port.Notices.Weight.WARNING, "file", aside.toString()));
        return new LocalCache(store, new CacheTables(House.JSON), notices, Clock.systemUTC());
    }

    private Path file() {
        return dir.resolve("data/cache.mv.db");
    }

    private KeptPicture picture() {
        return new KeptPicture(new Position(ledger.seq(), ledger.hash(), false, "site"), ledger.states());
    }

    private boolean noticed(String code) {
        return notices.recent().stream().anyMatch(notice -> notice.code().equals(code));
    }

    @Test
    void givesBackWhatItWasGiven() {
        KeptPicture found = cache.load().orElseThrow();
        assertThat(found.position()).isEqualTo(picture().position());
        assertThat(found.states()).containsExactlyInAnyOrderElementsOf(ledger.states());
        assertThat(cache.history(House.alert(3))).containsExactly(ledger.log().get(2));
    }

    @Test
    void theFileTellsNothingWithoutItsKey() {
        String raw = new String(good, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(raw).doesNotContain("LOITER", "x-1");
        assertThat(dir.resolve("data")).isDirectoryNotContaining("glob:**.key");
    }

    @Test
    void setsAsideAFileUnderAnotherKey() throws IOException {
        byte[] key = new byte[32];
        new Random(5).nextBytes(key);
        Files.write(dir.resolve("keys/workstation.key"), key);
        assertBegunAnew(good);
    }

    @Test
    void showsNothingFalseFromAFileCutInHalf() throws IOException {
        cache.close();
        Files.write(file(), Arrays.copyOf(good, good.length / 2));
        cache = open();
        // H2 may find an earlier, whole state in the half: then there was no picture in it yet
        assertThat(cache.load()).isEmpty();
        cache.replace(picture(), false);
        assertThat(cache.load().orElseThrow().states()).hasSize(ALERTS);
    }

    @Test
    void setsAsideAFileCutToItsFirstBytes() throws IOException {
        assertBegunAnewWith(Arrays.copyOf(good, 300));
    }

    @Test
    void setsAsideGarbage() throws IOException {
        byte[] garbage = new byte[50_000];
        new Random(1).nextBytes(garbage);
        assertBegunAnewWith(garbage);
    }

    @Test
    void setsAsideAnotherProgramsFile() throws IOException {
        assertBegunAnewWith("some notes of a user".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void neverShowsAChangedByte() throws IOException {
        List<Versioned<State>> truth = ledger.states();
        for (int seed = 0; seed < 12; seed++) {
            byte[] flipped = good.clone();
            flipped[new Random(seed).nextInt(flipped.length)] ^= 0x10;
            cache.close();
            Files.write(file(), flipped);
            cache = open();
            cache.load().ifPresent(found -> assertThat(found.states()).containsExactlyInAnyOrderElementsOf(truth));
        }
    }

    @Test
    void noticesAChangedRow() throws LocalFileException, IOException {
        cache.record(List.of(), ledger.states(), picture().position(), this::picture);
        assertNoticed("UPDATE subjects SET state = REPLACE(state, 'LOITER', 'FALL') WHERE id = 'A-7'");
    }

    @Test
    void noticesAChangedPage() throws LocalFileException, IOException {
        assertNoticed("UPDATE picture_page SET content = content || X'00' WHERE no = 0");
    }

    @Test
    void showsTheNewestOfPageAndRow() {
        Versioned<State> old = ledger.states().getFirst();
        Versioned<State> later = new Versioned<>(old.state(), old.version() + 1, false);
        cache.record(List.of(), List.of(later), picture().position(), this::picture);
        assertThat(cache.load().orElseThrow().states()).hasSize(ALERTS).contains(later).doesNotContain(old);
    }

    private void assertNoticed(String tampering) throws LocalFileException, IOException {
        cache.close();
        byte[] key = new FileKeySource(dir.resolve("keys/workstation.key")).key();
        try (EncryptedDatabase raw = EncryptedDatabase.open(dir.resolve("data/cache"), key, "file:", "db/workstation/cache")) {
            raw.useTransaction(handle -> assertThat(handle.execute(tampering)).isEqualTo(1));
        }
        byte[] altered = Files.readAllBytes(file());
        cache = open();
        assertBegunAnew(altered);
    }

    @Test
    void leavesAFileAloneThatAnotherConsoleHolds() throws IOException {
        cache.close();
        try (FileChannel other = FileChannel.open(file(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            other.lock();
            cache = open();
            assertThatThrownBy(() -> cache.load()).isInstanceOf(FileInUseException.class);
        }
        assertThat(Files.readAllBytes(file())).isEqualTo(good);
    }

    private void assertBegunAnewWith(byte[] content) throws IOException {
        cache.close();
        Files.write(file(), content);
        cache = open();
        assertBegunAnew(content);
    }

    private void assertBegunAnew(byte[] content) throws IOException {
        assertThat(cache.load()).isEmpty();
        assertThat(noticed("cache.set-aside")).isTrue();
        try (var files = Files.list(dir.resolve("data"))) {
            Path aside = files.filter(file -> file.getFileName().toString().startsWith("cache.mv.db.damaged-")).findFirst().orElseThrow();
            assertThat(Files.readAllBytes(aside)).isEqualTo(content);
        }
        cache.replace(picture(), false);
        assertThat(cache.load().orElseThrow().states()).hasSize(ALERTS);
    }
}
