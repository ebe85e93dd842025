package org.menshen.benchmarks;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;

/// Prints figures, one line each: `name value unit`.
final class Printout {

    private final PrintStream out;

    Printout(PrintStream out) {
        this.out = out;
    }

    /// Prints one figure.
    void print(String name, double value, String unit) {
        out.printf(Locale.ROOT, "%s %s %s%n", name, Math.abs(value) >= 100 ? "%.0f".formatted(value) : "%.2f".formatted(value), unit);
        out.flush();
    }

    /// The value below which a share of the samples lies; `samples` is sorted by this call.
    ///
    /// @param share 0…1
    static double percentile(double[] samples, double share) {
        if (samples.length == 0) {
            throw new IllegalStateException("no samples were taken");
        }
        Arrays.sort(samples);
        return samples[Math.min(samples.length - 1, (int) Math.ceil(share * samples.length) - 1)];
    }
}
