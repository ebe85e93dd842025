package org.menshen.desktop.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Font;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/// For a sign that the program's own font does not have the toolkit opens every font of the machine, on the screen's thread, and keeps them: 12 MB,
/// and on a machine without them the sign is an empty box.
class FontSignsTest {

    /// written in lists of letters, never shown
    private static final Set<Integer> UNSEEN = Set.of("⌃".codePointAt(0));

    @Test
    void everySignOfTheWindowsIsInTheFontThatTravelsWithThem() throws Exception {
        Optional<InputStream> file = Fonts.regular();
        assumeThat(file).isPresent();
        Font font;
        try (InputStream in = file.get()) {
            font = Font.createFont(Font.TRUETYPE_FONT, in);
        }
        Set<String> missing = new TreeSet<>();
        for (Path source : sources()) {
            Files.readString(source).codePoints().filter(sign -> sign > '~' && !UNSEEN.contains(sign) && !font.canDisplay(sign))
                    .forEach(sign -> missing.add(Character.toString(sign) + " in " + source.getFileName()));
        }
        assertThat(missing).isEmpty();
    }

    private static List<Path> sources() throws Exception {
        try (Stream<Path> all = Files.walk(Path.of("src/main"))) {
            return all.filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".properties")).toList();
        }
    }
}
