package org.menshen.desktop.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javafx.css.CssParser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A sheet with a fault is read up to the fault and tells only the log.
class StyleSheetsTest {

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
}
