package dev.bandeja.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The business says no, and with which values. The sentence a person reads is made at the edge, in their language, from
 * {@link #reason()} and {@link #facts()}; nothing here is meant for the screen.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final transient Map<String, Object> facts;

    private Refused(Reason reason, Map<String, Object> facts) {
        super(reason + " " + facts);
        this.reason = reason;
        this.facts = Map.copyOf(facts);
    }

    /** A refusal that needs no values to be explained. */
    public static Refused because(Reason reason) {
        return new Refused(reason, Map.of());
    }

    /** This refusal with one more value that its explanation needs. */
    public Refused with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Refused(reason, more);
    }

    public Reason reason() {
        return reason;
    }

    /** Values by name, never null, never secret. */
    public Map<String, Object> facts() {
        return facts;
    }

    /** Why the business says no; each word of a business room has its own list in {@code Reason}. */
    public enum Reason {
        /** The thing asked for does not exist, or the asker may not know that it does. */
        NOT_FOUND,
        /** Somebody else changed it meanwhile. */
        CONFLICT,
        /** A value is missing or not acceptable: facts {@code field}, {@code rule}. */
        INVALID
    }
}
