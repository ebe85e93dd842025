package org.menshen.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.menshen.domain.rules.Refusals;

/// Every text exists in both languages, is used, and stands once; no text stands in Java.
class BundlesTest {

    private static final Path MAIN = Path.of(System.getProperty("menshen.root"), "console-app", "desktop", "src", "main");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ASKED = Pattern.compile("texts\\.(?:get|named)\\(\"([A-Za-z0-9.\\-]+)\"[,)]");
    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");

    static Stream<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN.resolve("resources"))) {
            return files.filter(f -> f.getFileName().toString().equals("texts_zh.properties")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeysAndPlaces(Path zh) throws IOException {
        Properties chinese = read(zh);
        Properties english = read(zh.resolveSibling("texts_en.properties"));
        assertThat(chinese.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(chinese.getProperty(key)));
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(chinese.getProperty(key)).as(key).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyStandsTwice(Path zh) throws IOException {
        for (Path file : List.of(zh, zh.resolveSibling("texts_en.properties"))) {
            Set<String> seen = new HashSet<>();
            for (String line : Files.readAllLines(file)) {
                if (line.contains("=") && !line.startsWith("#")) {
                    assertThat(seen.add(line.substring(0, line.indexOf('=')))).as("%s: %s", file, line).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKeyIsUsedAndEveryUsedKeyExists(Path zh) throws IOException {
        Path folder = MAIN.resolve("java").resolve(MAIN.resolve("resources").relativize(zh.getParent()));
        Set<String> keys = new TreeSet<>(read(zh).stringPropertyNames());
        Set<String> literals = new HashSet<>();
        Set<String> asked = new TreeSet<>();
        for (Path source : sources(folder)) {
            String code = Files.readString(source);
            find(LITERAL, code, literals);
            find(ASKED, code, asked);
            if (code.contains("extends KeyedWindow<")) {
                // asked for by what all such windows have alike
                literals.addAll(List.of("key.", "word."));
            }
        }
        asked.removeIf(key -> key.endsWith("."));
        assertThat(keys).as("asked for in %s", folder).containsAll(asked);
        Set<String> unused = new TreeSet<>(keys);
        unused.removeIf(key -> key.equals("window.title") || key.equals("word.window") || literals.contains(key)
                || literals.stream().anyMatch(l -> l.length() > 1 && l.endsWith(".") && key.startsWith(l)));
        // the shared bundle names refusals, facts and states by the domain's own codes
        if (folder.endsWith("text")) {
            unused.removeIf(key -> key.matches("(refusal|fact|alert|incident|order|linkage|unit|device)\\..*"));
        }
        assertThat(unused).as("not used in %s", folder).isEmpty();
    }

    @Test
    void everyRefusalOfTheRulesHasWords() throws IOException {
        Set<String> keys = read(MAIN.resolve("resources/org/menshen/desktop/text/texts_zh.properties")).stringPropertyNames();
        assertThat(Refusals.CODES).allSatisfy(code -> assertThat(keys).contains("refusal." + code));
    }

    @Test
    void noChineseStandsInCode() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources(MAIN.resolve("java"))) {
            for (String line : Files.readAllLines(source)) {
                String code = line.strip();
                if (!code.startsWith("//") && !code.startsWith("*") && CHINESE.matcher(code).find()) {
                    found.add(source.getFileName() + ": " + code);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noColourStandsInCodeOrInAFeatureSheet() throws IOException {
        List<String> found = new ArrayList<>();
        Pattern colour = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|Color\\.(?!web|TRANSPARENT)[A-Z]{3,}|Color\\.rgb");
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|css)")).toList()) {
                if (file.getFileName().toString().startsWith("tokens-")) {
                    continue;
                }
                for (String line : Files.readAllLines(file)) {
                    String code = line.strip();
                    if (!code.startsWith("//") && !code.startsWith("/*") && colour.matcher(code).find()) {
                        found.add(file.getFileName() + ": " + code);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".java")).toList();
        }
    }

    private static void find(Pattern pattern, String code, Set<String> into) {
        Matcher matcher = pattern.matcher(code);
        while (matcher.find()) {
            into.add(matcher.group(1));
        }
    }

    /// A name that comes in both languages has its place in each by the language's own name.
    private static Set<String> places(String text) {
        Set<String> found = new TreeSet<>();
        find(Pattern.compile("\\{([A-Za-z0-9-]+)}"), text, found);
        // each language takes the name that was told in it
        Set<String> places = found.stream().map(place -> place.replaceFirst("(?<=.)(Zh|En)$", "Name")).collect(Collectors.toCollection(TreeSet::new));
        if (places.remove("zh") || places.remove("en")) {
            places.add("name");
        }
        return places;
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
