package dev.bandeja.adapters.rest.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a file, as players ask for it to wind (RFC 9110, 14).
 *
 * @param last the last byte of it
 */
record ByteRange(long first, long last) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

    /** What was asked for; empty when nothing was, or something that need not be understood: then all of it is given. */
    static Optional<ByteRange> read(String header, long size) {
        Matcher asked = ONE.matcher(header == null ? "" : header.strip());
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (asked.group(1).isEmpty()) {
            long fromBehind = Long.parseLong(asked.group(2));
            return Optional.of(new ByteRange(fromBehind == 0 ? size : Math.max(0, size - fromBehind), size - 1));
        }
        long first = Long.parseLong(asked.group(1));
        long last = asked.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(asked.group(2)), size - 1);
        boolean senseless = !asked.group(2).isEmpty() && Long.parseLong(asked.group(2)) < first;
        return senseless ? Optional.empty() : Optional.of(new ByteRange(first, last));
    }

    boolean isOutside(long size) {
        return first >= size;
    }

    long length() {
        return last - first + 1;
    }

    /** As the answer's header says it. */
    String of(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
