package dev.bandeja.domain.campaign;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.automation.CustomerTexts;
import dev.bandeja.domain.automation.Occasion;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a campaign is, promises and tells beside its routing.
 *
 * @param pageName the exact name of its page, as somebody typed it; checked when it is activated (decision D17); empty while
 *     nobody said
 * @param target within which time how many customers are to be answered
 * @param abandonedAfter how long a customer waits in the queue until they count as abandoned; zero = they never do (D12)
 * @param chatTime how long an agent may have a ticket until it is closed; zero = no limit (D13)
 * @param longestWait how long a customer waits in the queue until they go to the overflow campaign, or without one first in
 *     line; zero = no limit
 * @param queueLimit how many customers may wait at the same time (ACD), at least 1; empty = no limit
 * @param overflow the campaign that takes those who find the queue full or have waited too long; empty = they are parked (D8)
 *     or go first
 * @param membersNeedVoice members who are in no voice campaign receive nothing (D16)
 * @param texts what customers are told on each occasion
 */
public record CampaignTerms(
        Kind kind,
        String pageName,
        Target target,
        Duration abandonedAfter,
        Duration chatTime,
        Duration longestWait,
        Optional<Integer> queueLimit,
        Optional<CampaignId> overflow,
        boolean membersNeedVoice,
        Map<Occasion, CustomerTexts> texts) {

    /** What a campaign is for. */
    public enum Kind {
        /** It takes a page's conversations. */
        MESSENGER,
        /** Name and members only: whom a telephone system knows. */
        VOICE
    }

    /** No time of a campaign is longer than this. */
    public static final Duration LONGEST = Duration.ofDays(7);

    /** What a new campaign begins with: 80 % within two minutes, no limits, no texts. */
    public static final CampaignTerms USUAL = new CampaignTerms(
            Kind.MESSENGER,
            "",
            new Target(Duration.ofMinutes(2), 80),
            Duration.ofMinutes(3),
            Duration.ZERO,
            Duration.ZERO,
            Optional.empty(),
            Optional.empty(),
            false,
            Map.of());

    private static final int LONGEST_NAME = 200;

    public CampaignTerms {
        pageName = pageName == null ? "" : Normalizer.normalize(pageName, Normalizer.Form.NFC);
        if (pageName.length() > LONGEST_NAME) {
            throw Refused.invalid("pageName", "too-long");
        }
        requireTime("abandonedAfterSeconds", abandonedAfter);
        requireTime("chatTimeSeconds", chatTime);
        requireTime("longestWaitSeconds", longestWait);
        if (queueLimit.filter(limit -> limit < 1).isPresent()) {
            throw Refused.invalid("queueLimit", "at-least-1");
        }
        if (overflow.isPresent() && queueLimit.isEmpty() && longestWait.isZero()) {
            throw Refused.invalid("overflow", "needs-a-limit");
        }
        Map<Occasion, CustomerTexts> kept = new EnumMap<>(Occasion.class);
        texts.forEach((occasion, some) -> {
            if (!some.isEmpty()) {
                kept.put(occasion, some);
            }
        });
        texts = Collections.unmodifiableMap(kept);
    }

    /** What customers are told on that occasion; none when nobody is told anything. */
    public CustomerTexts textsOn(Occasion occasion) {
        return texts.getOrDefault(occasion, CustomerTexts.NONE);
    }

    /** Whether a page has exactly the name that was typed: accents, capitals and blanks count, how letters are composed not. */
    public boolean namesPage(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).equals(pageName);
    }

    /** The same for the page of that name. */
    public CampaignTerms ofPage(String name) {
        return with(name, texts);
    }

    /** The same with what customers are told on each occasion. */
    public CampaignTerms telling(Map<Occasion, CustomerTexts> newTexts) {
        return with(pageName, newTexts);
    }

    private CampaignTerms with(String name, Map<Occasion, CustomerTexts> some) {
        return new CampaignTerms(
                kind,
                name,
                target,
                abandonedAfter,
                chatTime,
                longestWait,
                queueLimit,
                overflow,
                membersNeedVoice,
                some);
    }

    private static void requireTime(String field, Duration time) {
        if (time.isNegative() || time.compareTo(LONGEST) > 0) {
            throw Refused.invalid(field, "seconds").with("most", LONGEST.toSeconds());
        }
    }

    /**
     * Within which time how many customers are to be answered.
     *
     * @param percent of those who were answered, 1 to 100
     */
    public record Target(Duration within, int percent) {
        public Target {
            if (within.isZero()) {
                throw Refused.invalid("targetSeconds", "at-least-1");
            }
            requireTime("targetSeconds", within);
            if (percent < 1 || percent > 100) {
                throw Refused.invalid("targetPercent", "1-to-100");
            }
        }
    }
}
