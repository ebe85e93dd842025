package org.menshen.workstation.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.archive.PastAlert;
import org.menshen.domain.archive.PastQuery;
import org.menshen.workstation.index.FilledSpans;
import org.menshen.workstation.House;

/// The files on the disk: nothing of them can be read without the key, and every byte that was altered is noticed.
class SealedFilesTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path dir;
    private final List<PastAlert> alerts = PastSamples.alerts(200, new Random(3));

    @BeforeEach
    void write() throws IOException {
        try (ArchiveIndex index = open(KEY)) {
            for (PastAlert alert : alerts) {
                index.put(alert);
            }
            index.files().cover(0, 700);
            index.files().commit();
        }
    }

    private ArchiveIndex open(byte[] key) throws IOException {
        return ArchiveIndex.open(dir, key, House.JSON, "");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    @Test
    void nothingIsReadWithoutTheKey() throws IOException {
        assertThat(files()).isNotEmpty();
        for (Path file : files()) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            for (String word : List.of("FIRE_SMOKE", "EBIKE_IN_LIFT", "raisedAt", "演练", "Lucene", "dataSet")) {
                assertThat(bytes).as("%s", file).doesNotContain(new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
            }
        }
        assertThatThrownBy(() -> open(new byte[32])).isInstanceOf(IOException.class);
    }

    @Test
    void whatWasCommittedIsThereWithWhatItCovers() throws IOException {
        try (ArchiveIndex index = open(KEY)) {
            index.put(PastSamples.alert(999, new Random(1)));
            index.files().cover(700, 800);
        }
        try (ArchiveIndex index = open(KEY)) {
            assertThat(index.files().coverage().text()).as("what was not committed is asked for again").isEqualTo("0-700");
            assertThat(index.find(PastQuery.ALL, 0, 1_000).alerts()).containsExactlyElementsOf(NaiveSearch.find(alerts, PastQuery.ALL));
        }
        try (ArchiveIndex index = ArchiveIndex.open(dir, KEY, House.JSON, "other figures")) {
            index.files().refresh();
            assertThat(index.files().count()).as("kept by other figures: begun anew").isZero();
            assertThat(index.files().coverage()).isEqualTo(FilledSpans.NONE);
        }
    }

    @Test
    void everyAlteredByteIsNoticed() throws IOException {
        Random random = new Random(8);
        for (Path file : files()) {
            byte[] good = Files.readAllBytes(file);
            for (int i = 0; i < 6; i++) {
                byte[] bad = good.clone();
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bad);
                assertThatThrownBy(() -> open(KEY)).as("%s", file).isInstanceOf(IOException.class);
            }
            Files.write(file, java.util.Arrays.copyOf(good, good.length / 2));
            assertThatThrownBy(() -> open(KEY)).as("%s cut in two", file).isInstanceOf(IOException.class);
            Files.write(file, good);
        }
        try (ArchiveIndex index = open(KEY)) {
            assertThat(index.files().count()).isEqualTo(alerts.size());
        }
    }

    @Test
    void theOldestGo() throws IOException {
        List<PastAlert> newest = NaiveSearch.find(alerts, PastQuery.ALL);
        try (ArchiveIndex index = open(KEY)) {
            index.prune(newest.get(149).raisedAt(), 1_000);
            assertThat(index.find(PastQuery.ALL, 0, 1_000).alerts()).as("by age").containsExactlyElementsOf(newest.subList(0, 150));
            index.prune(newest.get(149).raisedAt(), 40);
            assertThat(index.find(PastQuery.ALL, 0, 1_000).alerts()).as("by number").containsExactlyElementsOf(newest.subList(0, 40));
            index.files().commit();
        }
        try (ArchiveIndex index = open(KEY)) {
            assertThat(index.files().count()).isEqualTo(40);
        }
    }
}
