package dev.bandeja.deployment.benchmarks;

import java.util.Arrays;

/**
 * What was measured again and again.
 *
 * @param sorted in milliseconds, the smallest first; not empty
 */
record Sample(double[] sorted) {
    static Sample of(double... milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        return new Sample(sorted);
    }

    double median() {
        return quantile(0.5);
    }

    double most() {
        return quantile(1);
    }

    /** The smallest value that so much of the sample does not exceed; {@code part} is more than 0, at most 1. */
    double quantile(double part) {
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }
}
