package org.menshen.workstation.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.workstation.cache.FileKeySource;

class OutboxJournalTest {

    @TempDir
    Path dir;

    private OutboxJournal journal() {
        return new OutboxJournal(dir.resolve("outbox.journal"), new FileKeySource(dir.resolve("key/workstation.key")));
    }

    private void write(String... records) throws IOException {
        try (OutboxJournal journal = journal()) {
            for (String record : records) {
                journal.append(record.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private List<String> read() throws IOException {
        try (OutboxJournal journal = journal()) {
            return journal.read().stream().map(record -> new String(record, StandardCharsets.UTF_8)).toList();
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
            journal.append("four".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read()).containsExactly("four");
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
    void anAlteredRecordIsNoticedAndWhatStandsBeforeItRead() throws IOException {
        write("one", "two");
        byte[] bytes = Files.readAllBytes(dir.resolve("outbox.journal"));
        bytes[bytes.length - 3] ^= 1;
        Files.write(dir.resolve("outbox.journal"), bytes);
        assertThat(read()).containsExactly("one");
        assertThat(dir.resolve("outbox.journal.damaged")).hasBinaryContent(bytes);
    }
}
