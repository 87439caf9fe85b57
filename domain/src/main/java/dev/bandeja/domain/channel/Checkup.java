package dev.bandeja.domain.channel;

import dev.bandeja.domain.channel.HealthCheck.Kind;
import dev.bandeja.domain.channel.HealthCheck.Part;
import dev.bandeja.domain.channel.PermissionAnswer.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** From when on something measured about a page is worth a warning, and from when on it fails. */
public final class Checkup {
    /** Percent of the network's allowance from which on what can wait should wait. */
    public static final int MUCH_USED = 80;

    /** Percent from which on the network is about to refuse. */
    public static final int NEARLY_USED_UP = 95;

    /** A clock may be this wrong without anybody noticing. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(30);

    /** A clock that is this wrong makes windows and signatures wrong. */
    public static final Duration CLOCK_WRONG = Duration.ofMinutes(5);

    /** A page of which nothing is heard for so long is suspicious. */
    public static final Duration SILENCE = Duration.ofDays(7);

    /** How long a new name of a page is pointed out. */
    public static final Duration NEW_NAME = Duration.ofDays(7);

    private static final String ENDS_SOON = "ENDS_SOON";

    private Checkup() {}

    /**
     * The page's token.
     *
     * @param problem why it cannot be used, in a word of the network's adapter
     * @param expiresAt empty = never
     */
    public static HealthCheck token(Optional<String> problem, Optional<Instant> expiresAt, Instant now) {
        return problem.map(reason -> HealthCheck.failing(Kind.TOKEN, reason))
                .orElseGet(() -> ending(Kind.TOKEN, expiresAt, now));
    }

    /** Until when the network lets the person's data be read without another login. */
    public static HealthCheck dataAccess(Optional<Instant> endsAt, Instant now) {
        return ending(Kind.DATA_ACCESS, endsAt, now);
    }

    private static HealthCheck ending(Kind kind, Optional<Instant> end, Instant now) {
        if (end.isEmpty()) {
            return HealthCheck.ok(kind);
        }
        HealthCheck found;
        if (!now.isBefore(end.get())) {
            found = HealthCheck.failing(kind, "ENDED");
        } else if (!now.isBefore(end.get().minus(TokenHealth.WARNING))) {
            found = HealthCheck.warning(kind, ENDS_SOON);
        } else {
            found = HealthCheck.ok(kind);
        }
        return found.withValue(end.get().toString());
    }

    public static HealthCheck permissions(List<PermissionAnswer> answers) {
        return HealthCheck.of(
                Kind.PERMISSIONS,
                answers.stream()
                        .map(each -> new Part(each.permission(), each.needed(), each.answer()))
                        .toList(),
                "PERMISSION_MISSING");
    }

    /**
     * The same, remembering which of the missing ones the person said no to: a token alone does not tell that.
     *
     * @param before what was known when they were asked
     */
    public static HealthCheck remembering(HealthCheck permissions, HealthCheck before) {
        Map<String, Answer> known =
                before.parts().stream().collect(Collectors.toMap(Part::name, Part::answer, (one, same) -> one));
        return permissions.withParts(permissions.parts().stream()
                .map(part -> part.answer() == Answer.MISSING && known.get(part.name()) == Answer.DECLINED
                        ? new Part(part.name(), part.needed(), Answer.DECLINED)
                        : part)
                .toList());
    }

    /**
     * How much of the network's allowance is used.
     *
     * @param percent of the one that is used most
     * @param refuses the network says that it accepts nothing more for now
     */
    public static HealthCheck rateLimit(int percent, boolean refuses) {
        HealthCheck found = HealthCheck.ok(Kind.RATE_LIMIT);
        if (refuses || percent >= NEARLY_USED_UP) {
            found = HealthCheck.failing(Kind.RATE_LIMIT, refuses ? "USED_UP" : "NEARLY_USED_UP");
        } else if (percent >= MUCH_USED) {
            found = HealthCheck.warning(Kind.RATE_LIMIT, "MUCH_USED");
        }
        return found.withValue(Integer.toString(percent));
    }

    /**
     * Our clock against the network's.
     *
     * @param ahead how much ours is ahead; negative = behind
     */
    public static HealthCheck clock(Duration ahead) {
        Duration off = ahead.abs();
        HealthCheck found = HealthCheck.ok(Kind.CLOCK);
        if (off.compareTo(CLOCK_WRONG) >= 0) {
            found = HealthCheck.failing(Kind.CLOCK, "CLOCK_WRONG");
        } else if (off.compareTo(CLOCK_TOLERANCE) >= 0) {
            found = HealthCheck.warning(Kind.CLOCK, "CLOCK_WRONG");
        }
        return found.withValue(Long.toString(ahead.toSeconds()));
    }

    /** When something was heard of the page. A quiet page is no fault, but worth a look. */
    public static HealthCheck lastEvent(Optional<Instant> at, Instant now) {
        if (at.isEmpty()) {
            return HealthCheck.unknown(Kind.LAST_EVENT, "NEVER_HEARD");
        }
        boolean silent = !now.isBefore(at.get().plus(SILENCE));
        return (silent ? HealthCheck.warning(Kind.LAST_EVENT, "SILENT") : HealthCheck.ok(Kind.LAST_EVENT))
                .withValue(at.get().toString());
    }

    /** The page is called something else on its network now; nothing stops because of it (decision D17). */
    public static HealthCheck renamed(String before) {
        return HealthCheck.warning(Kind.PAGE_NAME, "RENAMED").withValue(before);
    }
}
