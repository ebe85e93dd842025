package org.menshen.map.core.heat;

/// A Gaussian blur in two passes on a grid; what would leave the grid is lost.
final class Blur {

    private final double[] kernel;
    private final int reach;

    /// @param sigma standard deviation in cells; 0 = no blur
    Blur(double sigma) {
        this.reach = (int) Math.ceil(3 * sigma);
        this.kernel = new double[2 * reach + 1];
        double sum = 0;
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = sigma == 0 ? 1 : Math.exp(-i * i / (2 * sigma * sigma));
            sum += kernel[i + reach];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
    }

    /// A blurred copy.
    double[] apply(double[] cells, int columns, int rows) {
        double[] across = new double[cells.length];
        double[] both = new double[cells.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double value = cells[row * columns + column];
                // most cells of a heat map are empty: spreading skips them, gathering would not
                for (int k = value == 0 ? reach + 1 : Math.max(-reach, -column); k <= Math.min(reach, columns - 1 - column); k++) {
                    across[row * columns + column + k] += value * kernel[k + reach];
                }
            }
        }
        for (int row = 0; row < rows; row++) {
            for (int k = Math.max(-reach, -row); k <= Math.min(reach, rows - 1 - row); k++) {
                double weight = kernel[k + reach];
                int from = row * columns;
                int to = (row + k) * columns;
                for (int column = 0; column < columns; column++) {
                    both[to + column] += across[from + column] * weight;
                }
            }
        }
        return both;
    }
}
