package org.menshen.wire.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.code.CodeException;

class CodeFolderTest {

    private static final Path SHIPPED = Path.of(System.getProperty("menshen.root"), "config", "codes");

    @Test
    void readsWhatIsShipped() {
        assertThat(CodeFolder.read(SHIPPED).names()).hasSizeGreaterThanOrEqualTo(22);
    }

    @Test
    void saysWhereAnEntryIsIncomplete(@TempDir Path dir) throws IOException {
        copyTo(dir);
        Files.writeString(dir.resolve("false-reasons.yaml"), "codes:\n  - {code: ANIMAL, zh: 动物, en: Animal}\n  - {code: LIGHT, zh: 光影}\n");
        assertThatThrownBy(() -> CodeFolder.read(dir)).isInstanceOf(CodeException.class)
            .hasMessage("false-reasons.yaml, line 3: the entry 'LIGHT' has no 'en': every entry needs code, zh and en");
    }

    @Test
    void saysWhereTheFormIsBroken(@TempDir Path dir) throws IOException {
        copyTo(dir);
        Files.writeString(dir.resolve("false-reasons.yaml"), "codes:\n  - {code: ANIMAL, zh: 动物, en: Animal}\n  - {code: LIGHT, zh: \n");
        assertThatThrownBy(() -> CodeFolder.read(dir)).isInstanceOf(CodeException.class).hasMessageContaining("false-reasons.yaml, line 3: not YAML");
        Files.writeString(dir.resolve("false-reasons.yaml"), "reasons: []\n");
        assertThatThrownBy(() -> CodeFolder.read(dir)).hasMessageContaining("false-reasons.yaml, line 1: no list 'codes'");
    }

    @Test
    void refusesWhatWouldFailAtNight(@TempDir Path dir) throws IOException {
        copyTo(dir);
        replace(dir, "sketch-kinds.yaml", "marginM: 12, dwell: 15s", "marginM: 12");
        assertThatThrownBy(() -> CodeFolder.read(dir)).hasMessageMatching("sketch-kinds.yaml, line \\d+: 'FENCE' is watched only in part: no dwell");
        copyTo(dir);
        replace(dir, "alert-types.yaml", "firstActor: FIRE_SAFETY, ackWithin: 15s", "firstActor: NOBODY, ackWithin: 15s");
        assertThatThrownBy(() -> CodeFolder.read(dir))
            .hasMessageMatching("alert-types.yaml, line \\d+: 'FIRE_SMOKE' firstActor 'NOBODY' is not in roles.yaml");
        copyTo(dir);
        replace(dir, "alert-types.yaml", "ackWithin: 15s", "ackWithin: soon");
        assertThatThrownBy(() -> CodeFolder.read(dir)).hasMessageContaining("'FIRE_SMOKE' ackWithin: not a span of time: 'soon'");
        copyTo(dir);
        replace(dir, "zone-kinds.yaml", "red: 3.0", "red: 1.0");
        assertThatThrownBy(() -> CodeFolder.read(dir)).hasMessageContaining("'WALKWAY' has crowd lines that do not rise");
        copyTo(dir);
        replace(dir, "figures.yaml", "value: 8,", "value: eight,");
        assertThatThrownBy(() -> CodeFolder.read(dir)).hasMessageContaining("alert.shelve.max-hours").hasMessageContaining("not a number");
        copyTo(dir);
        replace(dir, "calendar.yaml", "2020-10-08", "2020-10-32");
        assertThatThrownBy(() -> CodeFolder.read(dir)).hasMessageStartingWith("calendar.yaml: ").hasMessageContaining("2020-10-32");
        copyTo(dir);
        replace(dir, "unit-types.yaml", "orderable: false, body: POLICE", "orderable: false");
        assertThatThrownBy(() -> CodeFolder.read(dir)).hasMessageContaining("'POLICE' is not orderable and has no 'body'");
    }

    @Test
    void saysWhatOfADutyLevelMakesNoSenseAndWhere(@TempDir Path dir) throws IOException {
        copyTo(dir);
        replace(dir, "duty-levels.yaml", "layers: [+CROWD, +PATROLS]", "layers: [CROWD]");
        assertThatThrownBy(() -> CodeFolder.read(dir)).hasMessageMatching("duty-levels.yaml, line \\d+: 'LEVEL_2' makes no sense: layers 'CROWD'.*");
        copyTo(dir);
        replace(dir, "duty-levels.yaml", "+PATROLS", "+PATROL");
        assertThatThrownBy(() -> CodeFolder.read(dir))
            .hasMessageMatching("duty-levels.yaml, line \\d+: 'LEVEL_2' makes no sense: layers '\\+PATROL': there is no such layer.*PATROLS.*");
        copyTo(dir);
        replace(dir, "duty-levels.yaml", "wall@2", "wall@middle");
        assertThatThrownBy(() -> CodeFolder.read(dir)).hasMessageMatching("duty-levels.yaml, line \\d+: 'LEVEL_1_PLUS' .*'wall@middle': after @ .*");
        copyTo(dir);
        replace(dir, "duty-levels.yaml", "[event]", "[events]");
        assertThatThrownBy(() -> CodeFolder.read(dir)).hasMessageContaining("windows 'events': there is no such window");
        copyTo(dir);
        replace(dir, "duty-levels.yaml", "VOLUNTEER 30", "VOLUNTEERS 30");
        assertThatThrownBy(() -> CodeFolder.read(dir))
            .hasMessageMatching("duty-levels.yaml, line \\d+: 'LEVEL_2' staff 'VOLUNTEERS' is not in unit-types.yaml");
        copyTo(dir);
        replace(dir, "duty-levels.yaml", "reportEvery: 4h", "reportEvery: often");
        assertThatThrownBy(() -> CodeFolder.read(dir)).hasMessageContaining("'LEVEL_2' reportEvery: not a span of time: 'often'");
    }

    @Test
    void saysWhichFileIsMissing(@TempDir Path dir) throws IOException {
        copyTo(dir);
        Files.delete(dir.resolve("roles.yaml"));
        assertThatThrownBy(() -> CodeFolder.read(dir)).hasMessageStartingWith("roles.yaml: missing in");
        assertThatThrownBy(() -> CodeFolder.read(dir.resolve("nowhere"))).hasMessageContaining("no directory of codes");
    }

    @Test
    void refusesTheSameCodeTwice(@TempDir Path dir) throws IOException {
        copyTo(dir);
        Files.writeString(dir.resolve("false-reasons.yaml"), "codes:\n  - {code: A, zh: 甲, en: A}\n  - {code: A, zh: 乙, en: B}\n");
        assertThatThrownBy(() -> CodeFolder.read(dir)).hasMessage("false-reasons.yaml, line 3: the code 'A' stands twice: rename or remove one");
    }

    private static void copyTo(Path dir) throws IOException {
        try (var files = Files.list(SHIPPED)) {
            for (Path file : files.toList()) {
                Files.copy(file, dir.resolve(file.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void replace(Path dir, String file, String from, String to) throws IOException {
        String text = Files.readString(dir.resolve(file));
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        Files.writeString(dir.resolve(file), text.substring(0, at) + to + text.substring(at + from.length()));
    }
}
