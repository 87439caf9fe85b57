package dev.bandeja.domain.servicelevel;

/** Looks things up in a table of ascending numbers. */
final class Ascending {
    private Ascending() {}

    /** The last index whose number is at most {@code value}; 0 when there is none. Equal numbers are allowed. */
    static int lastAtMost(long[] numbers, long value) {
        int low = 0;
        int high = numbers.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (numbers[middle] <= value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
