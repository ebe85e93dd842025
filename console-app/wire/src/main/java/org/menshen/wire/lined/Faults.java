package org.menshen.wire.lined;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What is wrong with one file, each with its line.
public final class Faults {

    /// Something that is wrong.
    ///
    /// @param line from 1
    /// @param what what to mend
    public record Fault(int line, String what) {
    }

    private final Path file;
    private final List<Fault> faults = new ArrayList<>();

    /// @param file the file, named in what is told
    public Faults(Path file) {
        this.file = file;
    }

    /// Something is wrong.
    ///
    /// @param line from 1
    public void add(int line, String what) {
        faults.add(new Fault(line, what));
    }

    /// Whether nothing is wrong.
    public boolean none() {
        return faults.isEmpty();
    }

    /// All of them, in the order of the lines.
    public List<Fault> all() {
        return faults.stream().sorted(Comparator.comparingInt(Fault::line)).distinct().toList();
    }

    /// Each as `file, line n: what`, in the order of the lines.
    public List<String> told() {
        return faults.stream().sorted(Comparator.comparingInt(Fault::line)).map(f -> file.getFileName() + ", line " + f.line() + ": " + f.what())
            .distinct().toList();
    }
}
