package org.menshen.wire.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SteadyFileTest {

    @TempDir
    Path dir;

    @Test
    void aFileThatChangesWhileItIsReadIsNotImported() throws IOException {
        Path file = Files.writeString(dir.resolve("a.csv"), "id,name\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        SteadyFile steady = SteadyFile.of(file);
        assertThatCode(steady::check).doesNotThrowAnyException();
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:01Z")));
        changed(steady);
        SteadyFile grown = SteadyFile.of(file);
        Files.writeString(file, "id,name\n1,x\n");
        changed(grown);
        SteadyFile gone = SteadyFile.of(file);
        Files.delete(file);
        changed(gone);
    }

    private static void changed(SteadyFile file) {
        assertThatThrownBy(file::check).isInstanceOfSatisfying(ImportFault.class, fault -> {
            assertThat(fault.words().code()).isEqualTo("changed");
            assertThat(fault.words().in(Locale.CHINESE)).contains("a.csv").contains("未导入");
        });
    }

    @Test
    void everyFailureOfTheDiskHasItsWordsAndNoneOfJava() {
        Map<IOException, String> failures = Map.of(new NoSuchFileException("/x"), "absent", new AccessDeniedException("/x"), "no-right",
                new FileSystemException("/x", null, "No space left on device"), "disk-full", new IOException("No space left on device"), "disk-full",
                new FileSystemException("/x", null, "Read-only file system"), "read-only", new IOException("Input/output error"), "unwritten",
                new IOException(), "unwritten");
        failures.forEach((failure, code) -> {
            ImportFault fault = SteadyFile.fault(failure, Path.of("/site"));
            assertThat(fault.words().code()).as(failure.toString()).isEqualTo(code);
            assertThat(fault.words().in(Locale.CHINESE)).doesNotContain("Exception").containsPattern("/x|/site");
            assertThat(fault.words().in(Locale.ENGLISH)).doesNotContain("Exception", "null").containsPattern("/x|/site");
        });
    }
}
