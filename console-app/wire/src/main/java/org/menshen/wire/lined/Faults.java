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
    /// @param column from 1; 0 when only the line is known
    /// @param what what to mend
    public record Fault(int line, int column, String what) {

        private String told() {
            return "line " + line + (column > 0 ? ", column " + column : "") + ": " + what;
        }
    }

    private final Path file;
    private final List<Fault> faults = new ArrayList<>();
    private boolean unreadable;

    /// @param file the file, named in what is told
    public Faults(Path file) {
        this.file = file;
    }

    /// Something is wrong.
    ///
    /// @param line from 1
    public void add(int line, String what) {
        add(line, 0, what);
    }

    /// Something is wrong at a place in a line.
    ///
    /// @param column from 1
    public void add(int line, int column, String what) {
        if (!unreadable) {
            faults.add(new Fault(line, column, what));
        }
    }

    /// The file cannot be read at all: what is said of an empty one beside it would only hide where to mend it.
    ///
    /// @param column from 1; 0 when only the line is known
    public void unreadable(int line, int column, String what) {
        faults.clear();
        faults.add(new Fault(line, column, what));
        unreadable = true;
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
        return faults.stream().sorted(Comparator.comparingInt(Fault::line)).map(f -> file.getFileName() + ", " + f.told()).distinct().toList();
    }
}
