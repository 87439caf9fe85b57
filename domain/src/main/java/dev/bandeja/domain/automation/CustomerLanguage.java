package dev.bandeja.domain.automation;

import java.util.List;
import java.util.Optional;

/**
 * In which language a customer is written to, and by which rule (decision D20).
 *
 * @param language two letters
 * @param pageLanguage the page's own, which comes next when there is no text in that language (decision D21)
 */
public record CustomerLanguage(String language, Rule rule, String pageLanguage) {

    /** Where a text's language comes from. */
    public enum Rule {
        /** An agent has set it on the ticket. */
        TICKET,
        /** The network's profile of the customer says so. */
        PROFILE,
        /** It is the page's own. */
        PAGE,
        /** No text is in the customer's language or the page's: it is the first there is. */
        ANY
    }

    /**
     * @param ofTicket the language that an agent set
     * @param ofProfile the language of the customer's profile
     */
    public static CustomerLanguage of(Optional<String> ofTicket, Optional<String> ofProfile, String pageLanguage) {
        return ofTicket.map(language -> new CustomerLanguage(language, Rule.TICKET, pageLanguage))
                .or(() -> ofProfile.map(language -> new CustomerLanguage(language, Rule.PROFILE, pageLanguage)))
                .orElseGet(() -> new CustomerLanguage(pageLanguage, Rule.PAGE, pageLanguage));
    }

    /** In which order texts are looked for. */
    List<String> wanted() {
        return List.of(language, pageLanguage);
    }

    /** By which rule a text of that language was taken. */
    Rule ruleOf(String textLanguage) {
        if (textLanguage.equals(language)) {
            return rule;
        }
        return textLanguage.equals(pageLanguage) ? Rule.PAGE : Rule.ANY;
    }
}
