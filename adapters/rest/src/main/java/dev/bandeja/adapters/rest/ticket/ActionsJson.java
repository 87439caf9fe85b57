package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.application.automation.ActionLedger;
import dev.bandeja.domain.automation.AutomaticAction;
import dev.bandeja.domain.automation.CustomerLanguage;
import dev.bandeja.domain.automation.Suppression;
import dev.bandeja.domain.automation.TextChoice;
import java.time.Instant;
import java.util.List;

/**
 * What its page did by itself on a ticket, and what it did not do and why, in the order in which it happened first.
 *
 * @param language in which the customer is written to by itself from now on
 */
public record ActionsJson(SpokenJson language, List<ActionJson> items) {
    static ActionsJson of(CustomerLanguage language, List<ActionLedger.Line> ledger) {
        return new ActionsJson(
                new SpokenJson(language.language(), language.rule()),
                ledger.stream().map(ActionJson::of).toList());
    }

    /**
     * In which language the customer is written to by itself from now on.
     *
     * @param code two letters
     * @param rule why in that one: set on the ticket, the customer’s profile, or the page’s
     */
    public record SpokenJson(String code, CustomerLanguage.Rule rule) {}

    /**
     * One action with one outcome.
     *
     * @param fired whether it did what it is for
     * @param because why not; absent when it fired
     * @param at when it was so the last time
     * @param firstAt when it was so for the first time
     * @param times how often
     * @param messageId the text that was written to be sent; absent when none was
     * @param source who has written the text: the campaign or the page
     * @param language of the text, two letters
     * @param languageRule why in that language: set on the ticket, the customer’s profile, the page’s, or any there was
     * @param variant which of that language, from 1
     * @param delivery what became of the text; absent when none was written
     */
    public record ActionJson(
            AutomaticAction action,
            boolean fired,
            Suppression because,
            Instant at,
            Instant firstAt,
            int times,
            Long messageId,
            TextChoice.Source source,
            String language,
            CustomerLanguage.Rule languageRule,
            Integer variant,
            MessageJson.DeliveryJson delivery) {
        static ActionJson of(ActionLedger.Line line) {
            ActionLedger.Entry entry = line.entry();
            return new ActionJson(
                    entry.action(),
                    entry.because().isEmpty(),
                    entry.because().orElse(null),
                    entry.at(),
                    line.firstAt(),
                    line.times(),
                    entry.sent().map(sent -> sent.message().value()).orElse(null),
                    entry.sent().map(ActionLedger.Sent::source).orElse(null),
                    entry.sent().map(ActionLedger.Sent::language).orElse(null),
                    entry.sent().map(ActionLedger.Sent::rule).orElse(null),
                    entry.sent().map(ActionLedger.Sent::variant).orElse(null),
                    line.delivery().map(MessageJson.DeliveryJson::of).orElse(null));
        }
    }

    /**
     * In which language a ticket’s customer is written to by itself.
     *
     * @param language two letters; absent = what the network’s profile says, or else the page’s
     */
    public record LanguageJson(String language) {}
}
