package dev.bandeja.adapters.facebook;

import dev.bandeja.domain.channel.HealthCheck;
import dev.bandeja.domain.channel.HealthCheck.Kind;
import dev.bandeja.domain.channel.HealthCheck.Part;
import dev.bandeja.domain.channel.PermissionAnswer.Answer;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What we want to hear of a page: the webhook fields that are subscribed, for the app and for each page. */
final class Fields {
    /** Always all of it, as each subscription replaces the one before. */
    private static final List<String> ALL = List.of(
            "feed",
            "mention",
            "messages",
            "message_echoes",
            "message_edits",
            "message_reactions",
            "message_reads",
            "message_deliveries",
            "messaging_postbacks",
            "messaging_referrals",
            "messaging_optins",
            "messaging_handovers",
            "standby",
            "messaging_policy_enforcement");

    /** Without these, customers are not heard, or answers given elsewhere are missing; without others only comfort is. */
    private static final Set<String> NEEDED = Set.of("feed", "messages", "message_echoes", "messaging_postbacks");

    static final String ALL_IN_ONE = String.join(",", ALL);

    private Fields() {}

    /** What it means that these are subscribed. */
    static HealthCheck judged(Kind kind, Collection<String> subscribed) {
        return HealthCheck.of(
                kind,
                ALL.stream()
                        .map(field -> new Part(
                                field,
                                NEEDED.contains(field),
                                subscribed.contains(field) ? Answer.GRANTED : Answer.MISSING))
                        .toList(),
                "FIELDS_MISSING");
    }
}
