package org.menshen.desktop.theme;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import javafx.scene.text.Font;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the Chinese font that travels with the program, so that a machine without one still shows Chinese.
public final class Fonts {

    private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);
    private static final String FOLDER = "/org/menshen/desktop/theme/fonts/";
    private static final List<String> FILES = List.of("Regular.ttf", "Bold.ttf");

    private Fonts() {
    }

    /// Loads the fonts of the program's own resources, once: 21 MB, which are better read on another thread than the screen's before that needs
    /// them. Any thread, when the toolkit was begun.
    ///
    /// @return the family to write with; empty when the program was built without fonts, and the system's fonts are used
    public static Optional<String> loadBundled() {
        return Bundled.FAMILY;
    }

    /// Read by the first thread that asks; others wait for it.
    private static final class Bundled {
        static final Optional<String> FAMILY = read();
    }

    private static Optional<String> read() {
        Optional<String> family = Optional.empty();
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
                if (in != null) {
                    Optional<String> loaded = load(in);
                    family = family.isPresent() ? family : loaded;
                }
            } catch (IOException e) {
                LOG.warn("font {} cannot be read: {}", file, e.toString());
            }
        }
        if (family.isEmpty()) {
            LOG.info("no bundled font: writing with the system's");
        }
        return family;
    }

    /// Opens the font that travels with the program, for what is not the screen; empty when the program was built without one.
    public static Optional<InputStream> regular() {
        return Optional.ofNullable(Fonts.class.getResourceAsStream(FOLDER + FILES.getFirst()));
    }

    /// Loads one font file.
    ///
    /// @return its family; empty when the file is no font
    public static Optional<String> load(InputStream in) {
        Font font = Font.loadFont(in, 14);
        return font == null ? Optional.empty() : Optional.of(font.getFamily());
    }
}
