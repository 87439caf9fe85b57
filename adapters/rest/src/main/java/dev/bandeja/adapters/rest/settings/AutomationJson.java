package dev.bandeja.adapters.rest.settings;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.automation.AutomaticAction;
import dev.bandeja.domain.automation.AutomaticText;
import dev.bandeja.domain.automation.CustomerLanguage;
import dev.bandeja.domain.automation.CustomerTexts;
import dev.bandeja.domain.automation.Precedence;
import dev.bandeja.domain.channel.AutomaticActions;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.SettingsSection;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a page does by itself.
 *
 * @param version of the section, as it was read; rises with every saving
 * @param language of the texts for customers whose language is not known, two letters
 * @param precedence when several replies match one message: only the first that can be sent, or all
 * @param closesSilent tickets whose customer stays silent are closed, whatever closing by hand would require
 * @param silentFor after how long; 1 minute to 90 days
 * @param outOfHours to whoever writes while nobody works
 * @param noAgent to whoever writes while routing finds nobody to give the ticket to
 * @param newCustomer to whoever writes for the first time ever
 * @param ticketCreated to whoever opens a ticket
 * @param closedByHand the last text when a person closes
 * @param closedBySilence the last text when the page closes by itself
 */
public record AutomationJson(
        Long version,
        String language,
        Precedence precedence,
        Boolean closesSilent,
        SpanJson silentFor,
        TextJson outOfHours,
        TextJson noAgent,
        TextJson newCustomer,
        TextJson ticketCreated,
        TextJson closedByHand,
        TextJson closedBySilence) {
    static AutomationJson of(ChannelSettings settings) {
        AutomaticActions page = settings.automation();
        return new AutomationJson(
                settings.version(SettingsSection.Name.AUTOMATION),
                page.language(),
                page.precedence(),
                page.closesSilent(),
                SpanJson.of(page.silentFor()),
                TextJson.of(page.outOfHours()),
                TextJson.of(page.noAgent()),
                TextJson.of(page.newCustomer()),
                TextJson.of(page.ticketCreated()),
                TextJson.of(page.closedByHand()),
                TextJson.of(page.closedBySilence()));
    }

    AutomaticActions actions() {
        return new AutomaticActions(
                language,
                precedence,
                Boolean.TRUE.equals(closesSilent),
                SpanJson.required("silentFor", silentFor),
                TextJson.text("outOfHours", outOfHours),
                TextJson.text("noAgent", noAgent),
                TextJson.text("newCustomer", newCustomer),
                TextJson.text("ticketCreated", ticketCreated),
                TextJson.text("closedByHand", closedByHand),
                TextJson.text("closedBySilence", closedBySilence));
    }

    /**
     * The text of one action. Sent privately only, once per ticket.
     *
     * @param on whether it is sent
     * @param texts by language, two letters, in variants of which one is drawn; empty ones are left out
     */
    public record TextJson(Boolean on, Map<String, List<String>> texts) {
        static TextJson of(AutomaticText text) {
            return new TextJson(text.on(), text.texts().variants());
        }

        static AutomaticText text(String field, TextJson sent) {
            if (sent == null || sent.texts == null || sent.texts.containsValue(null)) {
                throw Refused.invalid(field, "required");
            }
            return new AutomaticText(Boolean.TRUE.equals(sent.on), CustomerTexts.of(sent.texts));
        }
    }

    /** A text to be read as customers would read it; it need not be saved. */
    public record TryJson(String text, String language) {}

    /** How customers of the page would read it. */
    public record PreviewsJson(List<PreviewJson> items) {}

    /**
     * A text as one customer would read it.
     *
     * @param ticket the number of their ticket
     * @param customer their name; absent when the network does not tell
     * @param language in which this customer is written to
     * @param rule why in that language
     */
    public record PreviewJson(long ticket, String customer, String language, CustomerLanguage.Rule rule, String text) {}

    /** What the page did by itself since then. */
    public record FiguresJson(Instant since, List<FigureJson> items) {}

    /**
     * One action.
     *
     * @param tickets on how many tickets it fired
     */
    public record FigureJson(AutomaticAction action, long tickets) {}
}
