package org.menshen.benchmarks;

/// One benchmark: a workload and the figures that it prints.
interface Benchmark {

    /// Its name on the command line, such as `markers`.
    String name();

    /// What it measures, in one line.
    String about();

    /// Runs it and prints its figures.
    ///
    /// @throws Exception when the workload could not be run; nothing is printed for a figure that was not measured
    void run(Printout figures) throws Exception;
}
