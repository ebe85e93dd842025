package org.menshen.domain.indicator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.menshen.domain.text.PersonalNumbers;

/// Figures as they were when something was drawn up, written into it so that the same ones are told for ever: a line each, its parts between bars.
/// Pure.
///
/// @param lines the lines
public record PinnedFigures(List<List<String>> lines) {

    private static final int HEX = 16;

    /// Copies the lines.
    public PinnedFigures {
        lines = lines.stream().map(List::copyOf).toList();
    }

    /// As a field holds them.
    public static PinnedFigures read(String written) {
        return new PinnedFigures(written.lines().filter(line -> !line.isBlank()).map(line -> Arrays.asList(line.split("\\|", -1))).toList());
    }

    /// The same with another line. What stands in it has no bars and no breaks afterwards.
    public PinnedFigures with(String kind, Object... parts) {
        List<List<String>> more = new ArrayList<>(lines);
        List<String> line = new ArrayList<>(List.of(kind));
        Arrays.stream(parts).map(part -> String.valueOf(part).replaceAll("[|\\r\\n]", " ")).forEach(line::add);
        more.add(line);
        return new PinnedFigures(more);
    }

    /// Lines of a kind that have so many parts at least.
    ///
    /// @param parts the kind among them
    public List<List<String>> of(String kind, int parts) {
        return lines.stream().filter(line -> line.getFirst().equals(kind) && line.size() >= parts).toList();
    }

    /// As they are written: as they will be read, numbers that look like those of persons masked.
    public String written() {
        return PersonalNumbers.mask(String.join("\n", lines.stream().map(line -> String.join("|", line)).toList()));
    }

    /// What tells that nothing was changed: SHA-256 of what is written, 64 hex digits.
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }

    /// The fingerprint as it is kept in an item: in letters alone, for a run of its digits could be taken for a number of a person and be masked.
    public String sealed() {
        StringBuilder letters = new StringBuilder();
        fingerprint().chars().forEach(sign -> letters.append((char) ('a' + Character.digit(sign, HEX))));
        return letters.toString();
    }

    /// A kept fingerprint in hexadecimal digits; what is none, as it is.
    public static String shown(String sealed) {
        StringBuilder digits = new StringBuilder();
        sealed.chars().forEach(letter -> digits.append(letter < 'a' || letter >= 'a' + HEX ? (char) letter : Character.forDigit(letter - 'a', HEX)));
        return digits.toString();
    }
}
