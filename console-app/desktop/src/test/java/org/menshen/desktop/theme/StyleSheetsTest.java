package org.menshen.desktop.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javafx.css.CssParser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A sheet with a fault is read up to the fault and tells only the log.
class StyleSheetsTest {

    /// questions and panels that come and go, a dot of nine pixels, and states whose rule has the widths of bars
    private static final List<String> SELDOM = List.of(".sheet", ".layer-panel", ".review-frame", ".dot.idle", ".dot.reported", ".queue-tab:on",
            ".board-tab:on", ".banner.trouble", ".choice:selected", ".command-popup", ".source-list-pane", ".line-silence", ".line-bar .key-hint");

    static List<Path> sheets() throws IOException {
        Path resources = Path.of(System.getProperty("menshen.root"), "console-app", "desktop", "src", "main", "resources");
        try (Stream<Path> files = Files.walk(resources)) {
            return files.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void isReadToItsEnd(Path sheet) throws IOException {
        CssParser.errorsProperty().clear();
        int rules = new CssParser().parse(sheet.toUri().toURL()).getRules().size();
        List<CssParser.ParseError> faults = new ArrayList<>(CssParser.errorsProperty());
        assertThat(faults).extracting(CssParser.ParseError::getMessage).isEmpty();
        assertThat(rules).isEqualTo((int) Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", "").chars().filter(c -> c == '{').count());
    }

    /// A border of one colour all round is a shape that the toolkit strokes anew whenever something near it is painted; one of several colours
    /// or widths is bars, and layered backgrounds are kept as a picture. Only what is seldom seen, or hardly ever painted, may have one.
    @ParameterizedTest
    @MethodSource("sheets")
    void drawsLinesAroundLastingThingsAsBackgrounds(Path sheet) throws IOException {
        Matcher rules = Pattern.compile("([^{}]+)\\{([^{}]*)}").matcher(Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", ""));
        List<String> stroked = new ArrayList<>();
        while (rules.find()) {
            boolean oneColour = Pattern.compile("-fx-border-color: (?!transparent)[-\\w]+;").matcher(rules.group(2)).find();
            boolean bars = Pattern.compile("-fx-border-width: \\d+ \\d+ \\d+ \\d+;").matcher(rules.group(2)).find();
            if (oneColour && !bars) {
                stroked.add(rules.group(1).strip());
            }
        }
        assertThat(stroked).isSubsetOf(SELDOM);
    }
}
