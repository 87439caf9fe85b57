package dev.bandeja.application.campaign;

import dev.bandeja.application.audit.AuditTrail.Change;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.CampaignTerms;
import dev.bandeja.domain.channel.ChannelId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What differs between a campaign as it was and as it is to be, in the words of the API. */
final class CampaignChanges {
    /** What only administrators write (decision D27); the rest is for the campaign's supervisors too. */
    private static final Set<String> FOR_ADMINISTRATORS =
            Set.of("name", "kind", "pageName", "channel", "enabled", "takesPrivate", "takesPublic", "membersNeedVoice");

    private final List<Change> changes = new ArrayList<>();

    private CampaignChanges() {}

    static List<Change> between(Campaign before, Campaign after) {
        CampaignChanges found = new CampaignChanges();
        found.compare("name", before.name(), after.name());
        found.compare("channel", page(before), page(after));
        found.compare("enabled", before.enabled(), after.enabled());
        found.compare("takesPrivate", before.takesPrivate(), after.takesPrivate());
        found.compare("takesPublic", before.takesPublic(), after.takesPublic());
        found.compare("schedule", before.schedule(), after.schedule());
        found.compare("strategy", before.strategy(), after.strategy());
        found.compare("maxPerAgent", before.maxPerAgent(), after.maxPerAgent());
        found.compare("members", agents(before), agents(after));
        found.compareTerms(before.terms(), after.terms());
        return found.changes;
    }

    /** The first of them that is not for supervisors. */
    static Optional<String> forAdministrators(List<Change> changes) {
        return changes.stream()
                .map(Change::field)
                .filter(FOR_ADMINISTRATORS::contains)
                .findFirst();
    }

    private void compareTerms(CampaignTerms before, CampaignTerms after) {
        compare("kind", before.kind(), after.kind());
        compare("pageName", before.pageName(), after.pageName());
        compare(
                "targetSeconds",
                seconds(before.target().within()),
                seconds(after.target().within()));
        compare("targetPercent", before.target().percent(), after.target().percent());
        compare("abandonedAfterSeconds", seconds(before.abandonedAfter()), seconds(after.abandonedAfter()));
        compare("chatTimeSeconds", seconds(before.chatTime()), seconds(after.chatTime()));
        compare("longestWaitSeconds", seconds(before.longestWait()), seconds(after.longestWait()));
        compare("queueLimit", shown(before.queueLimit()), shown(after.queueLimit()));
        compare(
                "overflow",
                shown(before.overflow().map(CampaignId::value)),
                shown(after.overflow().map(CampaignId::value)));
        compare("membersNeedVoice", before.membersNeedVoice(), after.membersNeedVoice());
        compare("texts", before.texts(), after.texts());
    }

    private void compare(String field, Object before, Object after) {
        if (!before.equals(after)) {
            changes.add(new Change(field, String.valueOf(before), String.valueOf(after)));
        }
    }

    private static String page(Campaign campaign) {
        return shown(campaign.channel().map(ChannelId::value));
    }

    private static List<String> agents(Campaign campaign) {
        return campaign.members().stream()
                .map(member -> member.agent().value() + " " + member.penalty() + " " + member.skills())
                .toList();
    }

    private static long seconds(Duration time) {
        return time.toSeconds();
    }

    private static String shown(Optional<?> value) {
        return value.map(String::valueOf).orElse("");
    }
}
