package dev.bandeja.adapters.rest.settings;

import dev.bandeja.adapters.rest.problem.Language;
import dev.bandeja.adapters.rest.problem.Sentences;
import dev.bandeja.application.mail.Letter;
import dev.bandeja.application.mail.MailKind;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.channel.TicketNews;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A notification about customers who do not exist, to be looked at before anything is sent. */
final class SampleLetter {
    private static final Set<MailKind> KINDS =
            Set.of(MailKind.TICKET_OPENED, MailKind.TICKET_IMPORTANT, MailKind.TICKET_OVERDUE, MailKind.TICKET_DIGEST);

    private SampleLetter() {}

    static Letter of(NotificationsJson.SampleJson asked, String page, Instant now) {
        if (asked.kind() == null || !KINDS.contains(asked.kind())) {
            throw Refused.invalid("kind", "one-of")
                    .with("allowed", KINDS.stream().map(Enum::name).sorted().toList());
        }
        Language language =
                Language.ofTag(asked.language()).orElseThrow(() -> Refused.invalid("language", "mail-language"));
        Map<String, String> facts = new HashMap<>(Map.of("page", page, "recipient", "0"));
        if (asked.kind() == MailKind.TICKET_DIGEST) {
            facts.put("count", "3");
            for (TicketNews news : TicketNews.values()) {
                put(facts, news.ordinal() + ".", news, language, now);
            }
        } else {
            put(facts, "", TicketNews.OPENED, language, now);
        }
        return new Letter(asked.kind(), "sample@example.com", Optional.empty(), Optional.of(language.code()), facts);
    }

    private static void put(Map<String, String> facts, String prefix, TicketNews news, Language language, Instant now) {
        String who = "sample." + news.name();
        facts.put(prefix + "news", news.name());
        facts.put(prefix + "ticket", Integer.toString(1_200 + news.ordinal()));
        facts.put(prefix + "customer", Sentences.say(language, who + ".customer", Map.of()));
        facts.put(prefix + "words", Sentences.say(language, who + ".words", Map.of()));
        facts.put(prefix + "at", now.minusSeconds(60L * (3 - news.ordinal())).toString());
    }
}
