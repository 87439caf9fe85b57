package dev.bandeja.adapters.rest.channel;

import dev.bandeja.application.channel.HealthChecks.Kept;
import dev.bandeja.domain.channel.HealthCheck;
import dev.bandeja.domain.channel.HealthCheck.Kind;
import dev.bandeja.domain.channel.HealthCheck.Verdict;
import dev.bandeja.domain.channel.PermissionAnswer.Answer;
import java.time.Instant;
import java.util.List;

/**
 * Something that a page needs in order to work, and how it is.
 *
 * @param reason why it is not fine, or cannot be told: a word, and after a colon the network's codes
 * @param value what was measured: an address, an instant, percent, seconds or a name, by kind
 * @param parts what it consists of
 * @param checkedAt when it was looked at
 * @param since since when it means what it means
 */
public record HealthCheckJson(
        Kind kind,
        Verdict verdict,
        String reason,
        String value,
        List<PartJson> parts,
        Instant checkedAt,
        Instant since) {
    static HealthCheckJson of(Kept kept) {
        return of(kept.check(), kept.checkedAt(), kept.since());
    }

    static HealthCheckJson of(HealthCheck check, Instant checkedAt, Instant since) {
        return new HealthCheckJson(
                check.kind(),
                check.verdict(),
                check.reason().orElse(null),
                check.value().orElse(null),
                check.parts().stream()
                        .map(part -> new PartJson(part.name(), part.needed(), part.answer()))
                        .toList(),
                checkedAt,
                since);
    }

    /**
     * A permission, a task or a kind of event.
     *
     * @param needed nothing works without it
     */
    public record PartJson(String name, boolean needed, Answer answer) {}
}
