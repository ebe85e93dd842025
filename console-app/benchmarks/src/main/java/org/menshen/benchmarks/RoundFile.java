package org.menshen.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A long series of rounds, a line each in a file: a series that was ended goes on where it was, and anybody can read how far it is.
/// A line holds `name=value` after the kind of the round.
final class RoundFile {

    private final Path file;
    private final List<Map<String, String>> rounds = new ArrayList<>();

    private RoundFile(Path file) {
        this.file = file;
    }

    /// Opens the file of a series: `menshen.results` names it, else it is made anew in a folder.
    static RoundFile open(Path folder, String name) throws IOException {
        String named = System.getProperty("menshen.results", "");
        RoundFile file = new RoundFile(named.isEmpty() ? folder.resolve(name + ".rounds") : Path.of(named).resolve(name + ".rounds"));
        if (Files.exists(file.file)) {
            // a line that a kill cut short is a round that was not
            Files.readString(file.file).lines().filter(line -> line.endsWith(";")).forEach(file::read);
        } else {
            Files.createDirectories(file.file.toAbsolutePath().getParent());
        }
        return file;
    }

    private void read(String line) {
        Map<String, String> round = new LinkedHashMap<>();
        for (String word : line.substring(0, line.length() - 1).strip().split(" ")) {
            int equals = word.indexOf('=');
            round.put(equals < 0 ? "kind" : word.substring(0, equals), word.substring(equals + 1));
        }
        rounds.add(round);
    }

    /// Adds a round.
    ///
    /// @param kind what it was
    /// @param figures names and values in turn
    synchronized void add(String kind, Object... figures) throws IOException {
        StringBuilder line = new StringBuilder(kind);
        for (int i = 0; i < figures.length; i += 2) {
            line.append(' ').append(figures[i]).append('=').append(figures[i + 1]);
        }
        line.append(" ;");
        read(line.toString());
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /// How many rounds there were, those of the runs before included.
    synchronized int size() {
        return rounds.size();
    }

    /// How many of each kind.
    synchronized Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new TreeMap<>();
        rounds.forEach(round -> kinds.merge(round.getOrDefault("kind", ""), 1, Integer::sum));
        return kinds;
    }

    /// The sum of a figure.
    synchronized double sum(String figure) {
        return rounds.stream().mapToDouble(round -> Double.parseDouble(round.getOrDefault(figure, "0"))).sum();
    }

    /// The largest value of a figure; 0 for none.
    synchronized double most(String figure) {
        return rounds.stream().mapToDouble(round -> Double.parseDouble(round.getOrDefault(figure, "0"))).max().orElse(0);
    }
}
