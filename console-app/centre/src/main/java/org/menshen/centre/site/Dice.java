package org.menshen.centre.site;

import java.util.List;
import java.util.Map;

/// Seeded chance. Each stage of the layout takes dice of its own by name, so that a change in one stage leaves the others as they were.
final class Dice {

    private final java.util.Random random;

    Dice(long seed, String stage) {
        random = new java.util.Random(seed * 0x9E3779B97F4A7C15L ^ stage.hashCode() * 0xC2B2AE3D27D4EB4FL);
    }

    double unit() {
        return random.nextDouble();
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /// A whole number, both ends included.
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    double bell(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    void shuffle(List<?> list) {
        java.util.Collections.shuffle(list, random);
    }

    /// Draws a key by its share; the shares need not add to one.
    String share(Map<String, Double> shares) {
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
}
