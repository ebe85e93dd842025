package org.menshen.centre.site;

import java.util.List;
import java.util.Map;

/// Seeded chance, the same on every machine. Each stage takes dice of its own by name, so that a change in one stage leaves the
/// others as they were. One thread.
public final class Dice {

    private final java.util.Random random;

    /// @param seed seed of the whole
    /// @param stage what these dice are for
    public Dice(long seed, String stage) {
        random = new java.util.Random(seed * 0x9E3779B97F4A7C15L ^ stage.hashCode() * 0xC2B2AE3D27D4EB4FL);
    }

    /// 0 up to but not 1.
    public double unit() {
        return random.nextDouble();
    }

    /// A number between two ends.
    public double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /// A whole number, both ends included.
    public int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /// A number of the normal distribution.
    public double bell(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    /// One of a list that is not empty.
    public <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /// Mixes a list.
    public void shuffle(List<?> list) {
        java.util.Collections.shuffle(list, random);
    }

    /// Draws a key by its share; the shares need not add to one.
    public String share(Map<String, Double> shares) {
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        double at = random.nextDouble() * sum;
        String last = "";
        for (Map.Entry<String, Double> e : shares.entrySet()) {
            last = e.getKey();
            at -= e.getValue();
            if (at < 0) {
                break;
            }
        }
        return last;
    }

    /// How often something of a small mean happens (Poisson).
    public int count(double mean) {
        double limit = StrictMath.exp(-mean);
        int n = 0;
        for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
            n++;
        }
        return n;
    }
}
