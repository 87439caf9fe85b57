package dev.bandeja.adapters.rest.campaign;

import dev.bandeja.adapters.rest.schedule.ScheduleJson;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.automation.CustomerTexts;
import dev.bandeja.domain.automation.Occasion;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.CampaignTerms;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is set in a campaign. Members that are missing stay as they are; in a new campaign they are the usual ones.
 *
 * @param pageName exact name of its page: accents, capitals and blanks count
 * @param enabled a campaign that is switched off keeps everything and receives nothing new
 * @param takesPrivate it takes the page's private messages
 * @param takesPublic it takes the comments under the page's posts
 * @param targetSeconds within how many seconds customers are to be answered
 * @param targetPercent how many percent of them
 * @param maxPerAgent how many open tickets of it one agent has at most
 * @param abandonedAfterSeconds after how many seconds in the queue a customer counts as abandoned; 0 = never
 * @param chatTimeSeconds after how many seconds with an agent a ticket is closed; 0 = no limit
 * @param longestWaitSeconds after how many seconds in the queue a customer goes to the overflow campaign, or without one first in
 *     line; 0 = no limit
 * @param queueLimit how many customers wait at most; 0 = no limit
 * @param overflowId the campaign that takes those who find the queue full or have waited too long; 0 = none
 * @param membersNeedVoice members who are in no voice campaign receive nothing
 * @param texts what customers are told, by occasion and language, in variants of which one is drawn
 */
public record CampaignFormJson(
        String name,
        CampaignTerms.Kind kind,
        String pageName,
        Boolean enabled,
        Boolean takesPrivate,
        Boolean takesPublic,
        ScheduleJson schedule,
        StrategyJson strategy,
        Integer targetSeconds,
        Integer targetPercent,
        Integer maxPerAgent,
        Integer abandonedAfterSeconds,
        Integer chatTimeSeconds,
        Integer longestWaitSeconds,
        Integer queueLimit,
        Long overflowId,
        Boolean membersNeedVoice,
        Map<String, Map<String, List<String>>> texts) {

    static CampaignFormJson of(Campaign campaign) {
        CampaignTerms terms = campaign.terms();
        Map<String, Map<String, List<String>>> texts = new TreeMap<>();
        terms.texts().forEach((occasion, some) -> texts.put(occasion.name(), some.variants()));
        return new CampaignFormJson(
                campaign.name(),
                terms.kind(),
                terms.pageName(),
                campaign.enabled(),
                campaign.takesPrivate(),
                campaign.takesPublic(),
                ScheduleJson.of(campaign.schedule()),
                StrategyJson.of(campaign.strategy()),
                (int) terms.target().within().toSeconds(),
                terms.target().percent(),
                campaign.maxPerAgent(),
                (int) terms.abandonedAfter().toSeconds(),
                (int) terms.chatTime().toSeconds(),
                (int) terms.longestWait().toSeconds(),
                terms.queueLimit().orElse(0),
                terms.overflow().map(CampaignId::value).orElse(0L),
                terms.membersNeedVoice(),
                texts);
    }

    /** The campaign as it is to be, from how it is. */
    Campaign changed(Campaign was) {
        CampaignTerms terms = terms(was.terms());
        boolean messenger = terms.kind() == CampaignTerms.Kind.MESSENGER;
        return new Campaign(
                was.id(),
                or(name, was.name()),
                messenger ? was.channel() : Optional.empty(),
                or(enabled, was.enabled()),
                messenger && or(takesPrivate, was.takesPrivate()),
                messenger && or(takesPublic, was.takesPublic()),
                schedule == null ? was.schedule() : schedule.hours(),
                strategy == null ? was.strategy() : strategy.changed(was.strategy()),
                or(maxPerAgent, was.maxPerAgent()),
                was.members(),
                terms);
    }

    private CampaignTerms terms(CampaignTerms was) {
        return new CampaignTerms(
                or(kind, was.kind()),
                or(pageName, was.pageName()),
                new CampaignTerms.Target(
                        seconds(targetSeconds, was.target().within()),
                        or(targetPercent, was.target().percent())),
                seconds(abandonedAfterSeconds, was.abandonedAfter()),
                seconds(chatTimeSeconds, was.chatTime()),
                seconds(longestWaitSeconds, was.longestWait()),
                queueLimit == null ? was.queueLimit() : Optional.of(queueLimit).filter(limit -> limit != 0),
                overflowId == null
                        ? was.overflow()
                        : Optional.of(overflowId).filter(id -> id != 0).map(CampaignId::new),
                or(membersNeedVoice, was.membersNeedVoice()),
                texts == null ? was.texts() : occasions());
    }

    private Map<Occasion, CustomerTexts> occasions() {
        Map<Occasion, CustomerTexts> byOccasion = new EnumMap<>(Occasion.class);
        texts.forEach((occasion, variants) -> byOccasion.put(occasion(occasion), CustomerTexts.of(variants)));
        return byOccasion;
    }

    private static Occasion occasion(String name) {
        try {
            return Occasion.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw Refused.invalid("texts", "occasion").with("value", name);
        }
    }

    private static <T> T or(T value, T before) {
        return value == null ? before : value;
    }

    private static Duration seconds(Integer value, Duration before) {
        return value == null ? before : Duration.ofSeconds(value);
    }
}
