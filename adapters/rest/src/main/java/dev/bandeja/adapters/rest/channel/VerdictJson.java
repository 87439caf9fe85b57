package dev.bandeja.adapters.rest.channel;

import dev.bandeja.application.channel.ChannelBoard.ChannelCard;
import dev.bandeja.domain.channel.Checkup;
import dev.bandeja.domain.channel.HealthCheck;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Something that a page needs, and in one word how it is. */
public record VerdictJson(HealthCheck.Kind kind, HealthCheck.Verdict verdict) {
    /** Those of a page, with when something was heard of it, which nobody has to look at to know. */
    static List<VerdictJson> of(ChannelCard card, Instant now) {
        Map<HealthCheck.Kind, HealthCheck.Verdict> all = new EnumMap<>(HealthCheck.Kind.class);
        all.putAll(card.verdicts());
        HealthCheck heard = Checkup.lastEvent(card.lastEventAt(), now);
        all.put(heard.kind(), heard.verdict());
        return all.entrySet().stream()
                .map(each -> new VerdictJson(each.getKey(), each.getValue()))
                .toList();
    }
}
