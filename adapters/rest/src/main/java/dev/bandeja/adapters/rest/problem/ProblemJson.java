package dev.bandeja.adapters.rest.problem;

import java.util.Map;

/**
 * A problem as it is told outside (RFC 9457).
 *
 * @param type names the kind of problem, for programs
 * @param title the kind of problem in the reader's language
 * @param detail what is the matter here, in the reader's language
 * @param reason the kind of problem as one word
 * @param facts the values that belong to it; absent when there are none
 * @param code under which a fault is found in the log; absent otherwise
 */
public record ProblemJson(
        String type, String title, int status, String detail, String reason, Map<String, Object> facts, String code) {
    public static final String MEDIA_TYPE = "application/problem+json";
}
