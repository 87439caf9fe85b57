package dev.bandeja.domain.channel;

import dev.bandeja.domain.channel.PermissionAnswer.Answer;
import java.util.List;
import java.util.Optional;

/**
 * What was found out about one of the things that a page needs in order to work.
 *
 * @param reason why it is not fine, or cannot be told: a word that screens have a sentence for
 * @param value what was measured, see {@link Kind}
 * @param parts what it consists of, each with its own answer; empty when it is one thing
 */
public record HealthCheck(
        Kind kind, Verdict verdict, Optional<String> reason, Optional<String> value, List<Part> parts) {

    /** What is looked at, in the order in which a message meets it. */
    public enum Kind {
        /** The network can reach this installation. Value: the address. */
        PUBLIC_ADDRESS,
        /** The network tells this installation's app about pages at all. Value: where it tells it, if that is elsewhere. */
        APP_SUBSCRIPTION,
        /** It tells about this page. Parts: kinds of events. */
        PAGE_SUBSCRIPTION,
        /** What the connecting person allowed. Parts: permissions. */
        PERMISSIONS,
        /** What the connecting person may do on the page. Parts: tasks. */
        TASKS,
        /** The token works. Value: the instant of its end. */
        TOKEN,
        /** The network lets the person's data be read. Value: the instant when that ends. */
        DATA_ACCESS,
        /** How much of the network's allowance is used. Value: percent. */
        RATE_LIMIT,
        /** Our clock and the network's show the same. Value: seconds that ours is ahead; negative = behind. */
        CLOCK,
        /** Something was heard of the page. Value: the instant of the last event. */
        LAST_EVENT,
        /** The page is called what it was called. Value: the name before. */
        PAGE_NAME
    }

    /** How it is. */
    public enum Verdict {
        OK,
        /** It works, but will not for ever, or not for everything. */
        WARNING,
        /** Something does not work because of it. */
        FAILING,
        /** It could not be found out. */
        UNKNOWN
    }

    /**
     * One of several things.
     *
     * @param name the network's name for it
     * @param needed nothing works without it; else it is only good to have
     */
    public record Part(String name, boolean needed, Answer answer) {}

    public HealthCheck {
        parts = List.copyOf(parts);
    }

    public static HealthCheck ok(Kind kind) {
        return new HealthCheck(kind, Verdict.OK, Optional.empty(), Optional.empty(), List.of());
    }

    public static HealthCheck warning(Kind kind, String reason) {
        return new HealthCheck(kind, Verdict.WARNING, Optional.of(reason), Optional.empty(), List.of());
    }

    public static HealthCheck failing(Kind kind, String reason) {
        return new HealthCheck(kind, Verdict.FAILING, Optional.of(reason), Optional.empty(), List.of());
    }

    public static HealthCheck unknown(Kind kind, String reason) {
        return new HealthCheck(kind, Verdict.UNKNOWN, Optional.of(reason), Optional.empty(), List.of());
    }

    /** Of several things: failing when a needed one is missing, a warning when another one is. */
    public static HealthCheck of(Kind kind, List<Part> parts, String reason) {
        Verdict verdict = parts.stream()
                .filter(part -> part.answer() != Answer.GRANTED)
                .map(part -> part.needed() ? Verdict.FAILING : Verdict.WARNING)
                .reduce(Verdict.OK, (one, other) -> one.compareTo(other) > 0 ? one : other);
        return new HealthCheck(
                kind, verdict, Optional.of(reason).filter(why -> verdict != Verdict.OK), Optional.empty(), parts);
    }

    public HealthCheck withValue(String measured) {
        return new HealthCheck(kind, verdict, reason, Optional.of(measured), parts);
    }

    public HealthCheck withParts(List<Part> several) {
        return new HealthCheck(kind, verdict, reason, value, several);
    }

    /** Whether it is as it was: what was measured may differ, what it means does not. */
    public boolean meansTheSameAs(HealthCheck other) {
        return kind == other.kind && verdict == other.verdict && reason.equals(other.reason);
    }
}
