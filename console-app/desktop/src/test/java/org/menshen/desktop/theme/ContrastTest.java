package org.menshen.desktop.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javafx.scene.paint.Color;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContrastTest {

    /// what text stands on: the window, panels, what is raised, what is selected, what is marked
    private static final List<String> GROUNDS = List.of("ground-0", "ground-1", "ground-2", "ground-3", "accent-faint");
    private static final List<String> SHAPES = List.of("sev-1", "sev-2", "sev-3", "sev-4", "sev-5", "ok", "stale", "offline", "pending", "drill",
            "line-strong");

    /// Every role that a sheet writes words with, but those made for one ground of their own (on-…, and the grounds on the band of the review).
    @ParameterizedTest
    @EnumSource(Theme.class)
    void textIsReadableOnEveryGround(Theme theme) throws IOException {
        Tokens tokens = theme.tokens();
        Set<String> texts = new TreeSet<>();
        for (Path sheet : StyleSheetsTest.sheets()) {
            Matcher fills = Pattern.compile("-fx-text-fill: -((?!on-|ground-)[a-z0-9-]+)").matcher(Files.readString(sheet));
            while (fills.find()) {
                texts.add(fills.group(1));
            }
        }
        assertThat(texts).contains("text-1", "text-3", "sev-1", "stale");
        for (String ground : GROUNDS) {
            for (String text : texts) {
                assertThat(contrast(tokens, text, ground)).as("%s: %s on %s", theme, text, ground).isGreaterThanOrEqualTo(4.5);
            }
        }
        assertThat(contrast(tokens, "ground-1", "text-1")).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void shapesStandOutFromEveryPanel(Theme theme) {
        Tokens tokens = theme.tokens();
        for (String ground : List.of("ground-0", "ground-1", "ground-2")) {
            for (String shape : SHAPES) {
                double least = shape.equals("line-strong") ? 2 : 3;
                assertThat(contrast(tokens, shape, ground)).as("%s: %s on %s", theme, shape, ground).isGreaterThanOrEqualTo(least);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordsOnColouredGroundsAreReadable(Theme theme) {
        Tokens tokens = theme.tokens();
        for (int severity = 1; severity <= 5; severity++) {
            assertThat(contrast(tokens, "on-sev", "sev-" + severity)).as("%s: numeral %d", theme, severity).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast(tokens, "on-drill", "drill")).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(tokens, "on-primary", "primary")).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(tokens, "accent", "accent-faint")).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void bothThemesHaveTheSameRoles(Theme theme) {
        assertThat(theme.tokens().colours().keySet()).isEqualTo(Theme.DARK.tokens().colours().keySet());
    }

    /// WCAG 2.2, relative luminance.
    private static double contrast(Tokens tokens, String above, String below) {
        double a = luminance(tokens.colour(above));
        double b = luminance(tokens.colour(below));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double v) {
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
}
