package org.menshen.wire.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.menshen.map.core.text.Phrase;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// What is wrong with a description in YAML: file, line, column and remedy in plain words, none of a library's own.
public final class YamlFault {

    /// How the reader of YAML tells a place when it tells it in words only.
    private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");

    private YamlFault() {
    }

    /// The fault.
    ///
    /// @param file the description
    /// @param code the sentence that it goes into, with file and fault
    /// @param failure what reading it led to
    public static ImportFault of(Path file, String code, RuntimeException failure) {
        return ImportFault.of(failure, code, file, placed(file, failure, words(failure)));
    }

    private static Phrase words(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof Unfit unfit) {
                return unfit.words();
            }
            if (t instanceof UnrecognizedPropertyException unknown) {
                return ImportFault.phrase("yaml.unknown", unknown.getPropertyName(),
                        unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")));
            }
        }
        return failure instanceof DatabindException wrong && !wrong.getPath().isEmpty() ? ImportFault.phrase("yaml.value", path(wrong.getPath()))
                : ImportFault.phrase(failure instanceof DatabindException ? "yaml.shape" : "yaml.syntax");
    }

    private static String path(List<JacksonException.Reference> path) {
        return path.stream().map(part -> part.getPropertyName() != null ? part.getPropertyName() : String.valueOf(part.getIndex()))
                .filter(Objects::nonNull).collect(Collectors.joining("."));
    }

    /// The line on which an entry stands first; 0 when that cannot be told.
    private static int line(Path file, String entry) {
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).strip().startsWith(entry + ":")) {
                    return i + 1;
                }
            }
        } catch (IOException e) {
            return 0;
        }
        return 0;
    }

    private static Phrase placed(Path file, Throwable failure, Phrase words) {
        if (failure instanceof JacksonException known && known.getLocation() != null && known.getLocation() != TokenStreamLocation.NA
                && known.getLocation().getLineNr() > 0) {
            return ImportFault.phrase("yaml.at", known.getLocation().getLineNr(), Math.max(1, known.getLocation().getColumnNr()), words);
        }
        int line = failure instanceof UnrecognizedPropertyException unknown ? line(file, unknown.getPropertyName()) : 0;
        if (line > 0) {
            return ImportFault.phrase("line", line, words);
        }
        Matcher place = PLACE.matcher(String.valueOf(failure.getMessage()));
        return place.find() ? ImportFault.phrase("yaml.at", Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)), words) : words;
    }
}
