package org.menshen.wire.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What is wrong with one file, each with its line.
final class Faults {

    private record Fault(int line, String what) {
    }

    private final Path file;
    private final List<Fault> faults = new ArrayList<>();

    Faults(Path file) {
        this.file = file;
    }

    void add(int line, String what) {
        faults.add(new Fault(line, what));
    }

    boolean none() {
        return faults.isEmpty();
    }

    /// Each as `file, line n: what`, in the order of the lines.
    List<String> told() {
        return faults.stream().sorted(Comparator.comparingInt(Fault::line)).map(f -> file.getFileName() + ", line " + f.line() + ": " + f.what())
            .distinct().toList();
    }
}
