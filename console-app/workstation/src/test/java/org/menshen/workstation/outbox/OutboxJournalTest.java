package org.menshen.workstation.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.workstation.cache.FileKeySource;

class OutboxJournalTest {

    @TempDir
    Path dir;

    private OutboxJournal journal() {
        return new OutboxJournal(dir.resolve("outbox.journal"), new FileKeySource(dir.resolve("key/workstation.key")),
                Clock.fixed(Instant.parse("2026-11-05T01:00:00Z"), ZoneOffset.UTC));
    }

    private void write(String... records) throws IOException {
        try (OutboxJournal journal = journal()) {
            for (String record : records) {
                journal.append(List.of(record.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private List<String> read() throws IOException {
        try (OutboxJournal journal = journal()) {
            return journal.read().records().stream().map(record -> new String(record, StandardCharsets.UTF_8)).toList();
        }
    }

    @Test
    void keepsRecordsInOrderAndUnreadable() throws IOException {
        write("请求派员", "two");
        write("three");
        assertThat(read()).containsExactly("请求派员", "two", "three");
        assertThat(new String(Files.readAllBytes(dir.resolve("outbox.journal")), StandardCharsets.UTF_8)).doesNotContain("请求", "two");
        try (OutboxJournal journal = journal()) {
            journal.clear();
            journal.append(List.of("four".getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(read()).containsExactly("four");
    }

    @Test
    void whatIsNoFileIsMovedAwayAndNamed() throws IOException {
        Path file = dir.resolve("outbox.journal");
        for (int i = 0; i < 2; i++) {
            if (i == 0) {
                Files.createSymbolicLink(file, dir.resolve("nowhere/at/all"));
            } else {
                Files.delete(file);
                Files.createDirectories(file.resolve("within"));
            }
            try (OutboxJournal journal = journal()) {
                OutboxJournal.Found found = journal.read();
                assertThat(found.records()).isEmpty();
                assertThat(found.strange()).hasValueSatisfying(path -> assertThat(path.getFileName().toString())
                        .startsWith("outbox.journal.damaged-"));
                journal.append(List.of("one".getBytes(StandardCharsets.UTF_8)));
            }
            assertThat(read()).containsExactly("one");
            assertThat(file).isRegularFile();
        }
        assertThat(dir.resolve("nowhere")).doesNotExist();
    }

    @Test
    void aKillAtAnyByteCostsOnlyTheRecordUnderWay() throws IOException {
        write("one", "two");
        byte[] whole = Files.readAllBytes(dir.resolve("outbox.journal"));
        int first = whole.length / 2;
        for (int cut = first; cut < whole.length; cut++) {
            Files.write(dir.resolve("outbox.journal"), Arrays.copyOf(whole, cut));
            write("three");
            assertThat(read()).as("cut at %s", cut).containsExactly("one", "three");
        }
    }

    @Test
    void aRecordThatWasCutShortIsTold() throws IOException {
        write("one", "two");
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, whole.length - 1));
        try (OutboxJournal journal = journal()) {
            OutboxJournal.Found found = journal.read();
            assertThat(found.torn()).isTrue();
            assertThat(found.altered()).isZero();
            assertThat(found.aside()).isEmpty();
        }
    }

    /// Whatever one changed byte does, to a length, a nonce or a text: every other record is read, and the file is kept as it was found.
    @Test
    void anAlteredByteCostsOneRecordAndTheFileIsKept() throws IOException {
        write("one", "two", "three");
        byte[] good = Files.readAllBytes(file());
        for (int at = 0; at < good.length; at++) {
            byte[] bytes = good.clone();
            bytes[at] ^= 1;
            Files.write(file(), bytes);
            List<String> expected = new ArrayList<>(List.of("one", "two", "three"));
            expected.remove(at < end(good, 1) ? 0 : at < end(good, 2) ? 1 : 2);
            boolean torn;
            try (OutboxJournal journal = journal()) {
                OutboxJournal.Found found = journal.read();
                torn = found.torn();
                assertThat(found.records()).extracting(record -> new String(record, StandardCharsets.UTF_8)).as("byte %s", at).isEqualTo(expected);
                assertThat(found.altered() + (torn ? 1 : 0)).as("byte %s", at).isEqualTo(1);
                if (!torn) {
                    assertThat(found.aside().orElseThrow()).hasBinaryContent(bytes);
                }
                journal.append(List.of("four".getBytes(StandardCharsets.UTF_8)));
            }
            expected.add("four");
            assertThat(read()).isEqualTo(expected);
        }
    }

    @Test
    void anInterruptedThreadCostsItsOwnRecordOnly() throws IOException {
        try (OutboxJournal journal = journal()) {
            journal.append(List.of("one".getBytes(StandardCharsets.UTF_8)));
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> journal.append(List.of("two".getBytes(StandardCharsets.UTF_8)))).isInstanceOf(IOException.class);
            assertThat(Thread.interrupted()).isTrue();
            journal.append(List.of("three".getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(read()).containsExactly("one", "three");
    }

    @Test
    void isWrittenAnewInOneStep() throws IOException {
        write("one", "two", "three");
        try (OutboxJournal journal = journal()) {
            journal.read();
            journal.rewrite(List.of("two".getBytes(StandardCharsets.UTF_8)));
            assertThat(journal.count()).isEqualTo(1);
            journal.append(List.of("four".getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(read()).containsExactly("two", "four");
        assertThat(dir).isDirectoryNotContaining("glob:**.new");
    }

    private Path file() {
        return dir.resolve("outbox.journal");
    }

    private static int end(byte[] bytes, int records) {
        int end = 0;
        for (int i = 0; i < records; i++) {
            end += Integer.BYTES + java.nio.ByteBuffer.wrap(bytes).getInt(end);
        }
        return end;
    }
}
