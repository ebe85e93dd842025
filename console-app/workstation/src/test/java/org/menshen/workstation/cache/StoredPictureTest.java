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
import org.menshen.domain.fact.Change;
import org.menshen.domain.fact.State;
import org.menshen.domain.fact.Versioned;
import org.menshen.domain.reading.Reading;
import org.menshen.map.core.geo.LatLon;
import org.menshen.workstation.House;
import org.menshen.workstation.Ledger;
import org.menshen.wire.StatePages;
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
    void fill() throws IOException, InterruptedException {
        ledger.raise(1, ALERTS);
        cache = open();
        cache.replace(picture(), false);
        cache.record(told(ledger.log().subList(0, 10)), List.of(), picture().position(), () -> { });
        cache.close();
        good = Files.readAllBytes(file());
        cache = open();
    }

    @AfterEach
    void close() {
        cache.close();
    }

    private LocalCache open() {
        return open(LocalCache.LARGEST);
    }

    private LocalCache open(long largest) {
        StoreFile store = new StoreFile(new StoreFile.Place(dir.resolve("data/cache"), "file:", "db/workstation/cache"),
                new FileKeySource(dir.resolve("keys/workstation.key")), Clock.systemUTC(),
                (aside, reason) -> notices.post("cache.set-aside", org.menshen.domain.port.Notices.Weight.WARNING, "file", aside.toString()),
                Thread.ofPlatform().daemon().factory());
        return new LocalCache(store, new CacheTables(House.JSON), notices, Clock.systemUTC(), ledger::states,
                dir.resolve("data/cache.reached"), largest);
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

    private static List<Told> told(List<Change> changes) {
        Told told = new Told();
        for (Change change : changes) {
            byte[] line = House.JSON.writeValueAsBytes(change);
            told.add(line, 0, line.length);
        }
        return List.of(told.part(0, changes.size(), changes));
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
        assertThat(noticed("cache.older") || noticed("cache.set-aside")).as("it does not go without a word").isTrue();
        cache.replace(picture(), false);
        cache.write();
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
    void noticesAChangedPage() throws LocalFileException, IOException {
        assertNoticed("UPDATE picture_page SET content = content || X'00' WHERE no = 0");
    }

    @Test
    void noticesAPageInAnothersPlace() throws LocalFileException, IOException {
        assertNoticed("UPDATE picture_page SET no = no + 7 WHERE no = 0");
    }

    /// An update of the program is no damage.
    @Test
    void aPageOfAnotherVersionIsFetchedAnewAndNothingIsSetAside() throws Exception {
        cache.close();
        byte[] key = new FileKeySource(dir.resolve("keys/workstation.key")).key();
        byte[] unknown = new byte[] {1, 2, 3};
        String position = House.JSON.writeValueAsString(picture().position());
        try (EncryptedDatabase raw = EncryptedDatabase.open(dir.resolve("data/cache"), key, "file:", "db/workstation/cache")) {
            raw.useTransaction(handle -> handle.execute("INSERT INTO picture_page (no, base, total, position, content, seal)"
                            + " VALUES (9, 9, 1, ?, ?, ?)",
                    position, unknown, new RowSeal(key).of(9, 9, 1, position, unknown)));
        }
        cache = open();
        assertThat(cache.load()).isEmpty();
        assertThat(notices.recent()).isEmpty();
        cache.replace(picture(), false);
        cache.write();
        assertThat(cache.load().orElseThrow().states()).hasSize(ALERTS);
    }

    @Test
    void showsTheNewestOfManyPages() throws InterruptedException {
        Versioned<State> old = ledger.states().getFirst();
        Versioned<State> later = new Versioned<>(old.state(), old.version() + 1, false);
        cache.record(List.of(), List.of(later), picture().position(), () -> { });
        cache.write();
        assertThat(cache.load().orElseThrow().states()).hasSize(ALERTS).contains(later).doesNotContain(old);
    }

    @Test
    void whatIsNotOnTheDiskYetIsInTheHistoryAndIsKeptAtTheEnd() throws InterruptedException, IOException {
        boolean[] kept = new boolean[1];
        ledger.raise(ALERTS + 1, ALERTS + 1);
        Change last = ledger.log().getLast();
        cache.record(told(List.of(last)), List.of(ledger.state(last.subject())), picture().position(), () -> kept[0] = true);
        assertThat(cache.history(last.subject())).containsExactly(last);
        assertThat(kept[0]).isFalse();
        cache.close();
        assertThat(kept[0]).isTrue();
        cache = open();
        assertThat(cache.load().orElseThrow().states()).hasSize(ALERTS + 1);
        assertThat(cache.history(last.subject())).containsExactly(last);
    }

    /// H2 has kept one row of a transaction and lost the others (decisions/0001): whatever is missing behind a whole write is fetched again.
    @Test
    void aPictureIsWholeUpToTheLastWholeWrite() throws Exception {
        KeptPicture before = picture();
        ledger.raise(ALERTS + 1, ALERTS + 2 * StatePages.PAGE + 5);
        cache.record(List.of(), ledger.states(), picture().position(), () -> { });
        cache.close();
        long pages = rows("SELECT COUNT(*) FROM picture_page");
        assertThat(pages).isGreaterThan(3);
        for (long lost = pages - 1; lost > 1; lost--) {
            tamper("DELETE FROM picture_page WHERE no = " + lost);
            cache = open();
            KeptPicture found = cache.load().orElseThrow();
            assertThat(found.position()).as("without page %s", lost).isEqualTo(before.position());
            assertThat(found.states()).hasSize(ALERTS);
            cache.close();
        }
        assertThat(noticed("cache.set-aside")).isFalse();
        cache = open();
    }

    @Test
    void writesThePagesAnewBeforeAStartFeelsThem() throws Exception {
        for (int i = 0; i < 40; i++) {
            cache.record(List.of(), ledger.states(), picture().position(), () -> { });
            cache.write();
        }
        cache.close();
        assertThat(rows("SELECT SUM(total) FROM picture_page WHERE position IS NOT NULL AND no = (SELECT MAX(no) FROM picture_page)"))
                .isLessThan(5_000);
        assertThat(rows("SELECT COUNT(DISTINCT base) FROM picture_page")).isEqualTo(1);
        cache = open();
        assertThat(cache.load().orElseThrow().states()).hasSize(ALERTS);
    }

    @Test
    void aFileThatHasGrownIsMadeAnewWithAllThatIsInIt() throws Exception {
        cache.keepNote("basemap.tag", "7");
        cache.keepActor(House.OFFICER);
        cache.keepReadings(List.of(new Reading.UnitPosition("U-1", Ledger.ACT, new LatLon(31.2, 121.5), 0, 1.4)));
        cache.close();
        long before = Files.size(file());
        cache = open(1);
        for (int i = 0; i < 3; i++) {
            cache.record(told(ledger.log().subList(10 + i, 11 + i)), List.of(ledger.states().get(10 + i)), picture().position(), () -> { });
            cache.write();
        }
        cache.close();
        assertThat(Files.size(file())).isLessThanOrEqualTo(before);
        assertThat(file().resolveSibling("cache-new.mv.db")).doesNotExist();
        cache = open();
        assertThat(cache.load().orElseThrow().states()).containsExactlyInAnyOrderElementsOf(ledger.states());
        assertThat(cache.history(House.alert(3))).containsExactly(ledger.log().get(2));
        assertThat(cache.history(House.alert(12))).containsExactly(ledger.log().get(11));
        assertThat(cache.note("basemap.tag")).contains("7");
        assertThat(cache.actor()).contains(House.OFFICER);
        assertThat(cache.readings()).hasSize(1);
        assertThat(notices.recent()).isEmpty();
    }

    private long rows(String question) throws LocalFileException, IOException {
        byte[] key = new FileKeySource(dir.resolve("keys/workstation.key")).key();
        try (EncryptedDatabase raw = EncryptedDatabase.open(dir.resolve("data/cache"), key, "file:", "db/workstation/cache")) {
            return raw.inTransaction(handle -> handle.createQuery(question).mapTo(Long.class).one());
        }
    }

    private void tamper(String tampering) throws LocalFileException, IOException {
        byte[] key = new FileKeySource(dir.resolve("keys/workstation.key")).key();
        try (EncryptedDatabase raw = EncryptedDatabase.open(dir.resolve("data/cache"), key, "file:", "db/workstation/cache")) {
            raw.useTransaction(handle -> assertThat(handle.execute(tampering)).isEqualTo(1));
        }
    }

    private void assertNoticed(String tampering) throws LocalFileException, IOException {
        cache.close();
        tamper(tampering);
        cache = open();
        assertBegunAnew();
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
        assertThat(assertBegunAnew()).hasBinaryContent(content);
    }

    private Path assertBegunAnew() throws IOException {
        assertThat(cache.load()).isEmpty();
        assertThat(noticed("cache.set-aside")).isTrue();
        Path aside;
        try (var files = Files.list(dir.resolve("data"))) {
            aside = files.filter(file -> file.getFileName().toString().startsWith("cache.mv.db.damaged-")).findFirst().orElseThrow();
        }
        cache.replace(picture(), false);
        cache.write();
        assertThat(cache.load().orElseThrow().states()).hasSize(ALERTS);
        return aside;
    }
}
