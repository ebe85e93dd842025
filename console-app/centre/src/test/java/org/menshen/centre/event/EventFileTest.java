package org.menshen.centre.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.wire.imports.ImportFault;
import org.menshen.wire.imports.RowNote;
import org.menshen.domain.code.CodeBook;
import org.menshen.wire.code.CodeFolder;

/// An event in a file: what is right becomes a plan, what is wrong is told with its line and nothing is taken.
class EventFileTest {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final Path CONFIG = Path.of(System.getProperty("menshen.root"), "config");
    private static final CodeBook CODES = CodeFolder.read(CONFIG.resolve("codes"));

    @TempDir
    Path dir;

    private Path file(String text) throws IOException {
        return Files.writeString(dir.resolve("event.yaml"), text);
    }

    @Test
    void theEventOfTheDemonstrationHasSixtyPostsAndEverythingItNames() throws IOException {
        EventFile.Read read = EventFile.read(CONFIG.resolve("sites/nanmatou/events/expo-2026.yaml"), HERE);
        assertThat(read.faults()).isEmpty();
        assertThat(read.plan().posts()).hasSize(60).allMatch(post -> CODES.find("committees", post.committee()).isPresent());
        assertThat(read.plan().posts()).as("each lies somewhere").allMatch(post -> post.position() != null);
        assertThat(read.plan().posts()).filteredOn(post -> post.name().contains("学校")).isNotEmpty()
                .allMatch(post -> "07:00-17:00".equals(String.valueOf(post.hours())));
        assertThat(read.plan().unitIds()).as("nobody has two posts").hasSize(60);
        assertThat(read.plan().items()).allMatch(item -> CODES.find("roles", item.role()).isPresent());
    }

    @Test
    void whatIsWrongIsToldWithItsLine() throws IOException {
        EventFile.Read read = EventFile.read(file("""
                id: e 1
                name: 国庆
                colour: red
                periods:
                  - {from: 2026-10-01 06:00, to: 2026-10-01 05:00}
                  - {from: tomorrow, to: 2026-10-02 05:00}
                posts:
                  - {committee: "310115010001"}
                  - {name: 东门, committee: "310115010001", at: somewhere, hours: 7-9}
                """), HERE);
        assertThat(read.faults()).extracting(RowNote::line).containsExactly(1L, 3L, 5L, 6L, 8L, 9L, 9L);
        assertThatThrownBy(() -> EventFile.read(file("id: [1"), HERE)).isInstanceOf(ImportFault.class).hasMessageContaining("line");
    }

    @Test
    void aFileThatNamesWhatTheSiteHasNotIsNotTaken() throws IOException {
        String good = """
                id: e1
                name: 国庆
                level: LEVEL_1
                periods: [{from: 2026-10-01 06:00, to: 2026-10-01 21:00}]
                posts:
                  - {name: 东门, committee: "310115010001", unit: U-1}
                """;
        EventFile.Read taken = EventFolder.take(file(good), dir.resolve("site"), CODES, HERE, Set.of("U-1"));
        assertThat(taken.id()).isEqualTo("e1");
        assertThat(EventFolder.read(dir.resolve("site"), HERE)).singleElement().satisfies(event ->
                assertThat(event.command().plan()).isEqualTo(taken.plan()));
        Path bad = file(good.replace("LEVEL_1", "LEVEL_9").replace("e1", "e2") + "  - {name: 西门, committee: \"0\", unit: U-9}\n"
                + "  - {name: 13812345678, committee: \"310115010001\", unit: U-1}\n");
        assertThatThrownBy(() -> EventFolder.take(bad, dir.resolve("site"), CODES, HERE, Set.of("U-1"))).isInstanceOfSatisfying(ImportFault.class,
                fault -> assertThat(fault.lines()).extracting(RowNote::line).containsExactly(3L, 7L, 7L, 8L, 8L));
        assertThat(EventFolder.read(dir.resolve("site"), HERE)).as("nothing has changed").hasSize(1);
    }
}
