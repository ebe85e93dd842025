package org.menshen.domain.forecast;

import java.util.Arrays;

import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.jspecify.annotations.Nullable;

/// What is learned from: figures, and what came of them. What is learned is the straight line through them by ridge regression, in which what lies
/// far off its line counts less (Huber's weights, found by turns), so that one festival does not teach what an ordinary day is like. One thread.
final class Samples {

    /// keeps the coefficients small where figures say the same twice; a share of what the figures weigh
    private static final double RIDGE = 1e-4;
    private static final int TURNS = 3;
    /// errors above so many usual ones of their size of crowd count less
    private static final double FAR = 0.5;
    private static final double LEAST_SCATTER = 0.2;
    private static final int FIRST = 1_024;

    private final int size;
    private double[] figures;
    private double[] truths;
    private double[] weights;
    private int count;

    /// @param size how many figures a sample has
    Samples(int size) {
        this.size = size;
        this.figures = new double[FIRST * size];
        this.truths = new double[FIRST];
        this.weights = new double[FIRST];
    }

    /// One more.
    ///
    /// @param figures copied
    /// @param truth what came of them
    /// @param weight how much it counts, above 0
    void add(double[] figures, double truth, double weight) {
        if (count == truths.length) {
            truths = Arrays.copyOf(truths, 2 * count);
            weights = Arrays.copyOf(weights, 2 * count);
            this.figures = Arrays.copyOf(this.figures, 2 * count * size);
        }
        System.arraycopy(figures, 0, this.figures, count * size, size);
        truths[count] = truth;
        weights[count] = weight;
        count++;
    }

    /// How many.
    int count() {
        return count;
    }

    private static double product(double[] coefficients, double[] figures, int from) {
        double sum = 0;
        for (int i = 0; i < coefficients.length; i++) {
            sum += coefficients[i] * figures[from + i];
        }
        return sum;
    }

    /// The line through all of them together.
    static Line solve(Samples... parts) {
        Line line = new Line(new Sums(parts, null).solve(), LEAST_SCATTER, 0);
        for (int turn = 0; turn < TURNS; turn++) {
            Line before = line.scattered(parts);
            line = new Line(new Sums(parts, before).solve(), before.base, before.slope);
        }
        return line.scattered(parts);
    }

    /// For each part the line through all others. What lies far off is known from the line through all, so that no part is looked at again.
    ///
    /// @param line through all parts
    static Line[] without(Samples[] parts, Line line) {
        Sums[] each = Arrays.stream(parts).map(part -> new Sums(new Samples[] {part}, line)).toArray(Sums[]::new);
        return Arrays.stream(each).map(left -> {
            Sums rest = new Sums(left.products.length);
            Arrays.stream(each).filter(sums -> sums != left).forEach(rest::add);
            return new Line(rest.solve(), line.base, line.slope);
        }).toArray(Line[]::new);
    }

    /// A line through samples, and how far they scatter around it: many more than few.
    ///
    /// @param coefficients of the figures
    /// @param base the mean error where nobody is
    /// @param slope by how much it is more where more are
    record Line(double[] coefficients, double base, double slope) {

        /// What is to be expected by figures.
        double expected(double[] figures) {
            return Math.max(0, product(coefficients, figures, 0));
        }

        /// The mean error where so many are expected.
        double scatter(double expected) {
            return Math.max(LEAST_SCATTER, base + slope * Math.max(1, expected));
        }

        private double weight(double[] figures, int from, double truth) {
            double expected = product(coefficients, figures, from);
            return Math.min(1, FAR * scatter(expected) / Math.max(1e-9, Math.abs(truth - expected)));
        }

        private Line scattered(Samples[] parts) {
            double n = 0;
            double x = 0;
            double xx = 0;
            double y = 0;
            double xy = 0;
            for (Samples part : parts) {
                for (int i = 0; i < part.count; i++) {
                    double expected = product(coefficients, part.figures, i * part.size);
                    double level = Math.max(1, expected);
                    double error = Math.abs(part.truths[i] - expected);
                    n++;
                    x += level;
                    xx += level * level;
                    y += error;
                    xy += level * error;
                }
            }
            double apart = n * xx - x * x;
            double rise = apart <= 1e-9 * n * xx ? 0 : (n * xy - x * y) / apart;
            return new Line(coefficients, (y - rise * x) / Math.max(1, n), rise);
        }
    }

    /// The sums of least squares.
    private static final class Sums {

        private final double[][] squares;
        private final double[] products;

        Sums(int size) {
            squares = new double[size][size];
            products = new double[size];
        }

        /// @param line from which what lies far counts less; `null` for none
        Sums(Samples[] parts, @Nullable Line line) {
            this(parts[0].size);
            for (Samples part : parts) {
                for (int i = 0; i < part.count; i++) {
                    double near = line == null ? 1 : line.weight(part.figures, i * part.size, part.truths[i]);
                    add(part.figures, i * part.size, part.truths[i], part.weights[i] * near);
                }
            }
        }

        void add(Sums more) {
            for (int i = 0; i < products.length; i++) {
                products[i] += more.products[i];
                for (int j = 0; j <= i; j++) {
                    squares[i][j] += more.squares[i][j];
                }
            }
        }

        private void add(double[] figures, int from, double truth, double weight) {
            for (int i = 0; i < products.length; i++) {
                double weighed = weight * figures[from + i];
                for (int j = 0; j <= i; j++) {
                    squares[i][j] += weighed * figures[from + j];
                }
                products[i] += weighed * truth;
            }
        }

        double[] solve() {
            double[][] all = new double[products.length][products.length];
            double weight = 0;
            for (int i = 0; i < products.length; i++) {
                weight += squares[i][i];
                for (int j = 0; j <= i; j++) {
                    all[i][j] = squares[i][j];
                    all[j][i] = squares[i][j];
                }
            }
            double ridge = Math.max(RIDGE, RIDGE * weight / products.length);
            for (int i = 0; i < products.length; i++) {
                all[i][i] += ridge;
            }
            try {
                return new CholeskyDecomposition(new Array2DRowRealMatrix(all, false), 1e-9, 0).getSolver()
                    .solve(new ArrayRealVector(products, false)).toArray();
            } catch (MathIllegalArgumentException impossible) {
                throw new IllegalStateException("what is on the diagonal is above 0", impossible);
            }
        }
    }
}
